using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Documents.Import.Source.Html;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>What Word and browsers put on the clipboard, and what people save as a page.</summary>
public class HtmlSourceTests
{
    [Theory]
    [InlineData("<p>первый<p>второй", "первый|второй")]
    [InlineData("<div>первый<br>вторая&nbsp;строка</div>", "первый\nвторая\u00A0строка")]
    [InlineData("<script>var x = '<p>нет</p>';</script><style>p{}</style><!-- нет --><p>да</p>", "да")]
    [InlineData("<![if !supportLists]><p>видно</p><![endif]>", "видно")]
    [InlineData("<p>5 < 6 &amp; 7 > 6</p>", "5 < 6 & 7 > 6")]
    [InlineData("<ul><li>пункт<li>ещё</ul>", "- пункт|- ещё")]
    [InlineData("<ol start=3><li>третий</li><li>четвёртый</li></ol>", "3. третий|4. четвёртый")]
    [InlineData("<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Пункт</p>", "2. Пункт")]
    [InlineData("<p>слово</b></i></td>дальше</p>", "словодальше")]
    [InlineData("<p title='a>b'>текст</p>", "текст")]
    public void Text_of_a_page(string html, string expected) => Assert.Equal(expected.Split('|'), Read(html).Select(l => l.Text));

    [Fact]
    public void Cells_over_columns_and_rows()
    {
        var rows = Read("<table><tr><td rowspan=2>а<td colspan=2>б<tr><td>в<td>г</table>");

        Assert.Equal([("а", 0, 1), ("б", 1, 3)], rows[0].Cells.Select(c => (c.Text, c.Left, c.Right)));
        Assert.Equal([("а", true), ("в", false), ("г", false)], rows[1].Cells.Select(c => (c.Text, c.IsRepeated)));
    }

    [Fact]
    public void A_page_that_is_nested_without_end_is_refused() =>
        Assert.Equal(ImportErrors.TooMuchInside, HtmlSource.Read($"<table><tr><td>{string.Concat(Enumerable.Repeat("<span>", 5000))}").Error);

    private static IReadOnlyList<SourceLine> Read(string html) => HtmlSource.Read(html).Value.Lines;
}
