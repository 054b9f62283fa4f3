using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>Small documents for the tests of the writer.</summary>
internal static class Documents
{
    public static readonly DateTimeOffset Created = new(2023, 3, 6, 14, 20, 0, TimeSpan.FromHours(3));

    public static PageDocument Of(params Block[] blocks) => new()
    {
        Title = "Проверка",
        Created = Created,
        Sections = [new PageSection(new PageSetup(PageOrientation.Portrait), blocks)],
    };

    /// <summary>A table of equal columns «К1», «К2» …</summary>
    public static Table Table(int columns, params TableRow[] rows) =>
        new([.. Enumerable.Range(1, columns).Select(i => new TableColumn($"К{i}", 1))], rows);

    public static CellRow Row(params string[] texts) => new([.. texts.Select(text => new TableCell(text))]);

    /// <summary>One space for any stretch of white space: where lines end is the page's business.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Two texts in every place where a text may stand.</summary>
    public static PageDocument Everywhere(string text, string title) => Of(
        new CornerBlocks([new CornerLine(text, RuleMm: 20)], [new CornerLine(text)]),
        new Heading(1, title),
        new Paragraph([new TextRun(text, Bold: true), new TextRun(title, Italic: true)]) { Alignment = TextAlignment.Justified, FirstLineIndentMm = 12.5 },
        new ListBlock([new ListItem("–", text), new ListItem(title, title)]),
        Table(2, new SectionRow(title), Row(text, title)),
        new EndsLine(text, title),
        new MarkBlock([text, title], Boxed: true)) with
    {
        Title = title,
        Author = text,
        Footer = text,
        Watermark = title,
    };
}
