using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>Stands where a list would: says why it is empty and what to do; the content is the action.</summary>
[HtmlTargetElement("empty-state", Attributes = "title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Title);
        output.Content.SetHtmlContent(heading);
        if (Text is not null)
        {
            var text = new TagBuilder("p");
            text.InnerHtml.Append(Text);
            output.Content.AppendHtml(text);
        }

        output.Content.AppendHtml(action);
    }
}
