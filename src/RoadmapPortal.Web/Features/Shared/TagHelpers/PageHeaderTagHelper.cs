using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// The head of a page: the way here (<c>crumb</c> children), the heading, which is also the title of the window,
/// a line below it, and the actions of the page (any other content).
/// </summary>
[HtmlTargetElement("page-header", Attributes = "title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageHeaderTagHelper : TagHelper
{
    public required string Title { get; set; }

    /// <summary>The state of what the page shows.</summary>
    public StatusLabel? Status { get; set; }

    public string? Lead { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = new List<IHtmlContent>();
        context.Items[typeof(CrumbTagHelper)] = crumbs;
        var actions = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] = Title;

        var text = new TagBuilder("div");
        text.AddCssClass("page-header-text");
        if (crumbs.Count > 0)
            text.InnerHtml.AppendHtml(Breadcrumbs(crumbs));
        text.InnerHtml.AppendHtml(Heading());
        if (Lead is not null)
        {
            var lead = new TagBuilder("p");
            lead.AddCssClass("page-header-lead");
            lead.InnerHtml.Append(Lead);
            text.InnerHtml.AppendHtml(lead);
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-header");
        output.Content.SetHtmlContent(text);
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml("""<div class="actions">""").AppendHtml(actions).AppendHtml("</div>");
    }

    private TagBuilder Heading()
    {
        var heading = new TagBuilder("h1");
        heading.InnerHtml.Append(Title);
        if (Status is not null)
            heading.InnerHtml
                .AppendHtml($""" <span class="status-tag {Status.Tone.CssClass()}">{Status.Tone.Glyph()}""")
                .Append(Status.Text)
                .AppendHtml("</span>");
        return heading;
    }

    private static TagBuilder Breadcrumbs(List<IHtmlContent> crumbs)
    {
        var list = new TagBuilder("ol");
        list.AddCssClass("breadcrumbs");
        foreach (var crumb in crumbs)
            list.InnerHtml.AppendHtml("<li>").AppendHtml(crumb).AppendHtml("</li>");
        var way = new TagBuilder("nav");
        way.Attributes["aria-label"] = "Путь к странице";
        way.InnerHtml.AppendHtml(list);
        return way;
    }
}

/// <summary>One step of the way to a page.</summary>
[HtmlTargetElement("crumb", ParentTag = "page-header", Attributes = "href")]
public sealed class CrumbTagHelper : TagHelper
{
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = Href;
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        ((List<IHtmlContent>)context.Items[typeof(CrumbTagHelper)]).Add(link);
        output.SuppressOutput();
    }
}
