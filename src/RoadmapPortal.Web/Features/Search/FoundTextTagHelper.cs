using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RoadmapPortal.Domain.Search;

namespace RoadmapPortal.Web.Features.Search;

/// <summary>A text, cut around what was found when it is long, with the found words marked.</summary>
[HtmlTargetElement("found-text", Attributes = "text,query", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FoundTextTagHelper : TagHelper
{
    private const int Length = 300;

    public required string Text { get; set; }

    public required SearchQuery Query { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var piece in FoundText.Mark(FoundText.Excerpt(Text, Query, Length), Query))
        {
            if (!piece.IsFound)
            {
                output.Content.Append(piece.Text);
                continue;
            }

            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(piece.Text);
            output.Content.AppendHtml(mark);
        }
    }
}
