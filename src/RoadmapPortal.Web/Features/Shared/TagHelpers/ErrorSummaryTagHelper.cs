using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>All errors of the form above it, each a link to its field; nothing when the form is valid.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>Where the names of the invalid fields stand in the order of the form: ModelState keeps none.</summary>
    internal const string OrderKey = "error-order";

    /// <summary>What did not come about.</summary>
    public string Title { get; set; } = "Не сохранено";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var order = ViewContext.ViewData[OrderKey] as List<string> ?? [];
        var errors = ViewContext.ModelState.OrderBy(entry => order.FindIndex(field => field.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, Text: error.Words())))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append($"{Title}: {Russian.Plural(errors.Count, "ошибка", "ошибки", "ошибок")}");
        var list = new TagBuilder("ul");
        foreach (var (field, text) in errors)
            list.InnerHtml.AppendHtml(Item(field, text));
        output.Content.SetHtmlContent(heading).AppendHtml(list);
    }

    private static TagBuilder Item(string field, string text)
    {
        var item = new TagBuilder("li");
        if (field.Length == 0)
        {
            item.InnerHtml.Append(text);
            return item;
        }

        var link = new TagBuilder("a");
        // A bound parameter begins with a small letter («form.Title»), the property of the page that drew the field with a capital one.
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(char.ToUpperInvariant(field[0]) + field[1..], "_");
        link.InnerHtml.Append(text);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
