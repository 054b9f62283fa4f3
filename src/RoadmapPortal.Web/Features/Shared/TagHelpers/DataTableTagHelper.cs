using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// A table in a labelled region that the keyboard can scroll. With <c>cards</c> each row becomes a card on a narrow screen;
/// its cells then name their column in <c>data-label</c>.
/// </summary>
[HtmlTargetElement("data-table", Attributes = "label")]
public sealed class DataTableTagHelper : TagHelper
{
    public required string Label { get; set; }

    public bool Cards { get; set; }

    /// <summary>More columns than a screen holds: the table scrolls in a window of its own.</summary>
    public bool Wide { get; set; }

    public bool Zebra { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"table-region{(Cards ? " as-cards" : "")}{(Wide ? " is-wide" : "")}");
        if (!Cards)
        {
            output.Attributes.SetAttribute("role", "region");
            output.Attributes.SetAttribute("aria-label", Label);
            output.Attributes.SetAttribute("tabindex", "0");
        }

        var table = new TagBuilder("table");
        table.AddCssClass(Zebra ? "data-table zebra" : "data-table");
        table.Attributes["aria-label"] = Label;
        output.PreContent.SetHtmlContent(table.RenderStartTag());
        output.PostContent.SetHtmlContent(table.RenderEndTag());
    }
}
