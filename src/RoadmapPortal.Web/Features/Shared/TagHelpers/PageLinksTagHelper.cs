using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared.TagHelpers;

/// <summary>The way to the other pages of a list; however many there are, only the first, the last and the neighbours are offered.</summary>
[HtmlTargetElement("page-links", Attributes = "page,count,address", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageLinksTagHelper : TagHelper
{
    private const int Neighbours = 2;

    /// <summary>The page that is shown, from 1.</summary>
    public int Page { get; set; }

    /// <summary>How many there are; nothing is rendered for one.</summary>
    public int Count { get; set; }

    /// <summary>The address of a page.</summary>
    public required Func<int, string> Address { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Count < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", "Страницы");
        output.Content.AppendHtml("""<ul class="pages">""");
        var before = 0;
        foreach (var number in Enumerable.Range(1, Count).Where(n => n == 1 || n == Count || Math.Abs(n - Page) <= Neighbours))
        {
            if (number > before + 1) output.Content.AppendHtml("""<li aria-hidden="true">…</li>""");
            output.Content.AppendHtml(Link(number));
            before = number;
        }

        output.Content.AppendHtml("</ul>");
    }

    private string Link(int number) => number == Page
        ? string.Create(CultureInfo.InvariantCulture, $"""<li><span aria-current="page">{number}</span></li>""")
        : string.Create(CultureInfo.InvariantCulture, $"""<li><a href="{HtmlEncoder.Default.Encode(Address(number))}">{number}</a></li>""");
}
