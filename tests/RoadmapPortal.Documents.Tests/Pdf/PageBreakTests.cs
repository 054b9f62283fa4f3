using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;

namespace RoadmapPortal.Documents.Tests.Pdf;

public class PageBreakTests
{
    private const string Sentence = "Проведение мониторинга профессиональных затруднений педагогических работников. ";

    [Fact]
    public void The_headings_of_a_table_stand_on_every_page_and_are_read_once()
    {
        var pdf = PdfWriter.Write(Documents.Of(Documents.Table(2, [.. Rows(120, _ => 1)])));

        var pages = PdfTools.PageTexts(pdf);
        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Matches(@"К1\s+К2", page));
        Assert.Equal(2, PdfTools.Structure(pdf).Count(element => element.Element == "TH"));
    }

    [Fact]
    public void A_section_row_is_never_the_last_on_a_page()
    {
        var heights = Gen.Choose(1, 12).ArrayOf(40).ToArbitrary();
        Prop.ForAll(heights, lines =>
        {
            var rows = Rows(lines.Length, i => lines[i]).SelectMany((row, i) => i % 3 == 0 ? new TableRow[] { new SectionRow($"Раздел {i}"), row } : [row]);
            var pages = PdfTools.PageTexts(PdfWriter.Write(Documents.Of(Documents.Table(2, [.. rows]))));
            Assert.All(pages, page => Assert.DoesNotContain("Раздел", LastLine(page)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Fact]
    public void A_row_that_fits_on_a_page_is_not_split()
    {
        var pages = PdfTools.PageTexts(PdfWriter.Write(Documents.Of(Documents.Table(1, Row("А", 30), Row("Б", 30)))));

        Assert.Equal(2, pages.Count);
        Assert.DoesNotContain("Б:", pages[0]);
        Assert.DoesNotContain("А:", pages[1]);
    }

    [Fact]
    public void A_row_taller_than_a_page_is_split_and_nothing_is_lost()
    {
        var text = string.Join(' ', Enumerable.Range(1, 3000).Select(i => $"слово{i}"));
        var pdf = PdfWriter.Write(Documents.Of(Documents.Table(2, Documents.Row("коротко", "коротко"), Documents.Row(text, "рядом"), Documents.Row("после", "после"))));

        Assert.True(PdfTools.PageTexts(pdf).Count > 3);
        Assert.Contains(PdfTools.Structure(pdf), element => element.Element == "TD" && Documents.OneLine(element.Text) == text);
    }

    [Fact]
    public void A_heading_that_fills_a_page_is_not_repeated()
    {
        var table = new Table([new TableColumn(string.Join(' ', Enumerable.Repeat("заголовок", 900)), 1)], [.. Rows(30, _ => 2)]);

        Assert.InRange(PdfTools.PageTexts(PdfWriter.Write(Documents.Of(table))).Count, 3, 6);
    }

    [Fact]
    public void A_title_longer_than_a_page_fills_its_pages()
    {
        var title = string.Join('\n', Enumerable.Range(1, 120).Select(i => $"Строка заголовка {i}"));

        Assert.InRange(PdfTools.PageTexts(PdfWriter.Write(Documents.Of(new Heading(1, title), Documents.Table(1, [.. Rows(3, _ => 1)])))).Count, 3, 4);
    }

    [Fact]
    public void A_signature_stays_with_the_last_row()
    {
        for (var rows = 30; rows < 60; rows++)
        {
            var signature = new EndsLine("Директор", "А.П. Ветрова") { SpaceBeforePt = 36 };
            var pages = PdfTools.PageTexts(PdfWriter.Write(Documents.Of(Documents.Table(1, [.. Rows(rows, _ => 1)]), signature)));
            Assert.Contains("Строка", pages[^1]);
        }
    }

    [Fact]
    public void Pages_are_numbered_in_figures_from_the_second_on()
    {
        var pages = PdfTools.PageTexts(PdfWriter.Write(Documents.Of(Documents.Table(1, [.. Rows(120, _ => 1)]))));

        Assert.StartsWith("К1", pages[0].Trim(), StringComparison.Ordinal);
        for (var i = 1; i < pages.Count; i++) Assert.Equal($"{i + 1}", pages[i].TrimStart().Split('\n')[0].Trim());
    }

    [Fact]
    public void Each_section_has_its_own_page_format()
    {
        var document = Documents.Of(new Paragraph("Приказ"));
        document = document with { Sections = [.. document.Sections, new PageSection(new PageSetup(PageOrientation.Landscape), [new Paragraph("Приложение")])] };

        var pages = PdfTools.PageTexts(PdfWriter.Write(document));

        Assert.Collection(pages, page => Assert.Contains("Приказ", page), page => Assert.Contains("Приложение", page));
    }

    [Fact]
    public void A_centred_heading_is_balanced_without_dividing_a_word()
    {
        for (var share = 1.0; share < 1.6; share += 0.05)
        {
            var table = new Table([new TableColumn("Ответственный исполнитель мероприятия", share), new TableColumn("Прочее", 4)], []);
            var page = Assert.Single(PdfTools.PageTexts(PdfWriter.Write(Documents.Of(table))));
            Assert.All(["Ответственный", "исполнитель", "мероприятия"], word => Assert.Contains(word, page));
        }
    }

    private static IEnumerable<CellRow> Rows(int count, Func<int, int> lines) =>
        Enumerable.Range(0, count).Select(i => Documents.Row(string.Join('\n', Enumerable.Range(1, lines(i)).Select(line => $"Строка {i}, {line}")), ""));

    private static CellRow Row(string name, int sentences) => Documents.Row(string.Join('\n', Enumerable.Repeat($"{name}: {Sentence}", sentences)));

    private static string LastLine(string page) => page.TrimEnd().Split('\n')[^1];
}
