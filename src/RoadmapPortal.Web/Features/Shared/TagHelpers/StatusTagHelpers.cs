using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>A state in words with its shape and colour.</summary>
[HtmlTargetElement("status-tag", Attributes = "label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagTagHelper : TagHelper
{
    public required StatusLabel Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status-tag {Label.Tone.CssClass()}");
        output.Content.SetHtmlContent(Label.Tone.Glyph()).Append(Label.Text);
    }
}

/// <summary>A sentence about the page as a whole: something was done, something needs a look.</summary>
[HtmlTargetElement("status-banner", Attributes = "tone")]
public sealed class StatusBannerTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"banner {Tone.CssClass()}");
        output.Attributes.SetAttribute("role", Tone is Tone.Danger or Tone.Warning ? "alert" : "status");
        output.PreContent.SetHtmlContent(Tone.Glyph()).AppendHtml("<p>");
        output.PostContent.SetHtmlContent("</p>");
    }
}
