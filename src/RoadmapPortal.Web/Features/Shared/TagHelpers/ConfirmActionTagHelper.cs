using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// The submit button of a form that cannot be undone: asks first. Unfolds in place without a script, is a dialog with one.
/// The content explains what will happen.
/// </summary>
[HtmlTargetElement("confirm-action", Attributes = "label,question,button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ConfirmActionTagHelper : TagHelper
{
    /// <summary>The button that opens the question: «Удалить раздел».</summary>
    public required string Label { get; set; }

    /// <summary>«Удалить раздел «…» и его мероприятия?»</summary>
    public required string Question { get; set; }

    /// <summary>The button that does it: «Удалить».</summary>
    public required string Button { get; set; }

    /// <summary>A small button, for rows of a table.</summary>
    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var explanation = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "confirm");

        var opener = new TagBuilder("summary");
        opener.AddCssClass(Small ? "btn btn-danger btn-sm" : "btn btn-danger");
        opener.InnerHtml.Append(Label);
        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = $"confirm-{context.UniqueId}";
        heading.InnerHtml.Append(Question);
        var panel = new TagBuilder("div");
        panel.AddCssClass("confirm-panel");
        panel.InnerHtml.AppendHtml(heading).AppendHtml(explanation).AppendHtml(
            $"""<div class="form-actions"><button type="submit" class="btn btn-danger">{HtmlEncoder.Default.Encode(Button)}</button></div>""");
        output.Content.SetHtmlContent(opener).AppendHtml(panel);
    }
}
