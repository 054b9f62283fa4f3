using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>A share as a bar and a percentage.</summary>
[HtmlTargetElement("progress-bar", Attributes = "value,max", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTagHelper : TagHelper
{
    public int Value { get; set; }

    public int Max { get; set; }

    /// <summary>What is measured, for screen readers: «Выполнено 12 из 23».</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "meter");
        output.Attributes.SetAttribute("title", Label);
        if (Max == 0)
        {
            output.Content.SetContent("нет данных");
            return;
        }

        // Rounded down: a hundred is said only when all is done.
        var figure = $"{100L * Value / Max}\u00A0%";
        var bar = new TagBuilder("progress");
        bar.AddCssClass("meter-bar");
        bar.Attributes["value"] = Value.ToString(CultureInfo.InvariantCulture);
        bar.Attributes["max"] = Max.ToString(CultureInfo.InvariantCulture);
        bar.Attributes["aria-label"] = Label;
        bar.InnerHtml.Append(figure);
        var text = new TagBuilder("span");
        text.AddCssClass("meter-figure");
        text.InnerHtml.Append(figure);
        output.Content.SetHtmlContent(bar).AppendHtml(text);
    }
}

/// <summary>One part of a whole.</summary>
public sealed record ProgressPart(string Name, int Count, Tone Tone)
{
    /// <summary>Tells parts of one tone apart.</summary>
    public string Code { get; init; } = "plain";
}

/// <summary>A whole as one bar of coloured parts, with a legend that gives the figures.</summary>
[HtmlTargetElement("progress-parts", Attributes = "parts", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressPartsTagHelper : TagHelper
{
    public required IReadOnlyList<ProgressPart> Parts { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var present = Parts.Where(part => part.Count > 0).ToList();
        var bar = new TagBuilder("svg");
        bar.AddCssClass("parts");
        bar.MergeAttributes(new Dictionary<string, string?>
        {
            ["viewBox"] = $"0 0 {Math.Max(1, present.Sum(part => part.Count))} 1",
            ["preserveAspectRatio"] = "none",
            ["aria-hidden"] = "true",
            ["focusable"] = "false",
        });
        var legend = new TagBuilder("ul");
        legend.AddCssClass("parts-legend");
        var start = 0;
        foreach (var part in present)
        {
            var colour = $"{part.Tone.CssClass().Replace("tone-", "part-", StringComparison.Ordinal)} part-{part.Code}";
            bar.InnerHtml.AppendHtml($"""<rect x="{start}" width="{part.Count}" height="1" class="{colour}"/>""");
            legend.InnerHtml
                .AppendHtml($"""<li><svg viewBox="0 0 1 1" aria-hidden="true" focusable="false"><rect width="1" height="1" class="{colour}"/></svg>""")
                .Append($"{part.Name}: {part.Count}")
                .AppendHtml("</li>");
            start += part.Count;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(bar).AppendHtml(legend);
    }
}
