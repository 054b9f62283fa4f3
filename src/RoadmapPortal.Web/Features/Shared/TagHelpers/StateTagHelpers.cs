using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RoadmapPortal.Domain.Execution;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>What the symbols of a grid mean, and the symbols themselves: those in the grid only point to them.</summary>
[HtmlTargetElement("state-legend", Attributes = "states", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateLegendTagHelper : TagHelper
{
    public required IReadOnlyList<ActivityState> States { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "state-legend");
        output.Attributes.SetAttribute("aria-label", "Обозначения");
        foreach (var state in States)
        {
            output.Content.AppendHtml($"""
                <li><span class="state {state.Label().Tone.CssClass()}"><svg aria-hidden="true" focusable="false"><symbol id="state-{state.Code()}" viewBox="0 0 12 12">{Shape(state)}</symbol><use href="#state-{state.Code()}"/></svg></span>
                """).Append(state.GridName()).AppendHtml("</li>");
        }
    }

    private static string Shape(ActivityState state) => state switch
    {
        ActivityState.Overdue => """<path d="M6 1 11.5 11H.5zM6 4.5v3M6 8.5v1"/>""",
        ActivityState.AwaitingMark => """<circle cx="6" cy="6" r="4.5"/><path d="M6 3.5V6.5l2 1"/>""",
        ActivityState.Done => """<path d="m1.5 6.5 3 3L10.5 3"/>""",
        ActivityState.NotDone => """<path d="m2.5 2.5 7 7m0-7-7 7"/>""",
        ActivityState.Postponed => """<path d="M1 6h7M5.5 3l3 3-3 3M10.8 2.5v7"/>""",
        ActivityState.InProgress => """<circle cx="6" cy="6" r="4.5"/><path class="solid" d="M6 1.5a4.5 4.5 0 0 1 0 9z"/>""",
        ActivityState.Upcoming => """<circle cx="6" cy="6" r="4"/>""",
        ActivityState.Cancelled => """<path d="M2 6h8"/>""",
        ActivityState.BeforeApproval => """<path d="M3 2v8M9 2v8"/>""",
        ActivityState.Undated => """<path d="M2 6h1.2M5.4 6h1.2M8.8 6H10"/>""",
        _ => """<circle class="solid" cx="6" cy="6" r="1.25"/>""",
    };
}

/// <summary>A state as a symbol with its name for those who do not see it; the page has a legend.</summary>
[HtmlTargetElement("state-symbol", Attributes = "state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateSymbolTagHelper : TagHelper
{
    public ActivityState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(
            $"""<svg aria-hidden="true" focusable="false"><use href="#state-{State.Code()}"/></svg><span class="visually-hidden">{HtmlEncoder.Default.Encode(State.GridName())}</span>""");
    }
}
