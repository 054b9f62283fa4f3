using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Excel;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Documents.Tests.Roadmaps;
using RoadmapPortal.Documents.Word;
using ZXing;
using Small = RoadmapPortal.Documents.Tests.Pdf.Documents;
using Heading = RoadmapPortal.Documents.Pages.Heading;
using Paragraph = RoadmapPortal.Documents.Pages.Paragraph;
using Table = RoadmapPortal.Documents.Pages.Table;
using TableCell = RoadmapPortal.Documents.Pages.TableCell;
using Words = DocumentFormat.OpenXml.Wordprocessing;

namespace RoadmapPortal.Documents.Tests.Word;

public class WordWriterTests
{
    private const string Address = "https://portal.example.ru/check/ABCD-EF12-3456";

    private static readonly QrMark Qr = new(Address, "QR-код для проверки документа", ["Проверка:", "portal.example.ru"]);

    public static TheoryData<string, bool> Samples => new()
    {
        { "network", true }, { "mentoring", true }, { "support", true }, { "network", false }, { "mentoring", false }, { "support", false },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_roadmap_is_a_valid_file(string name, bool draft)
    {
        using var word = new WordFile(WordWriter.Write(Sample(name, draft)));

        Assert.Empty(word.Errors);
    }

    [Fact]
    public void Any_text_gives_a_valid_file() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<string?>(), (text, title) => Errors(text ?? "", title ?? "").Count == 0).Hold();

    [Theory]
    [InlineData("")]
    [InlineData("\uD83D")]
    [InlineData("😀\uDE00\uD83D")]
    [InlineData("\0\u0001\u007F\u009F\uFFFE\uFFFF")]
    [InlineData("\r\n\n\r\u2028\u2029\v\f")]
    [InlineData("a\u200D\u2060\uFEFF\u00ADb")]
    [InlineData("<w:p/>&amp;\"'&#0;]]>")]
    public void Text_that_is_hardly_text_gives_a_valid_file(string text) => Assert.Empty(Errors(text, text));

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(WordWriter.Write(Sample("mentoring", draft: true)), WordWriter.Write(Sample("mentoring", draft: true)));

    [Fact]
    public void Line_breaks_tabs_and_soft_hyphens_are_what_Word_has_for_them()
    {
        using var word = new WordFile(WordWriter.Write(Small.Of(new Paragraph("одна\nдве\tтри сло\u00ADво"))));

        var run = word.Body.Descendants<Run>().Single(found => found.InnerText.Contains("одна", StringComparison.Ordinal));
        Assert.Equal(["t", "br", "t", "t", "t", "softHyphen", "t"], run.ChildElements.Select(child => child.LocalName));
        Assert.Equal("однадве три слово", run.InnerText);
    }

    [Fact]
    public void Headings_are_headings_and_the_table_repeats_its_own()
    {
        var roadmap = SampleRoadmaps.Network();
        using var word = new WordFile(WordWriter.Write(Sample("network", draft: false)));

        Assert.Equal(string.Concat(roadmap.Title.Split('\n')), Unglued(Assert.Single(Styled(word, "Heading1")).InnerText));
        Assert.Equal("heading 1", word.Styles.Elements<Style>().Single(style => style.StyleId! == "Heading1").StyleName!.Val!);
        var rows = Ruled(word).Elements<Words.TableRow>().ToArray();
        Assert.Equal(1 + roadmap.Sections.Count + roadmap.Sections.Sum(section => section.Activities.Count), rows.Length);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.All(rows.Skip(1), row => Assert.Null(row.TableRowProperties!.GetFirstChild<TableHeader>()));
    }

    [Fact]
    public void A_section_row_goes_over_all_columns_and_stays_with_what_it_names()
    {
        using var word = new WordFile(WordWriter.Write(Small.Of(Small.Table(3, new SectionRow("Раздел"), Small.Row("а", "б", "в")))));

        var cell = Assert.Single(Ruled(word).Elements<Words.TableRow>().ElementAt(1).Elements<Words.TableCell>());
        Assert.Equal(3, cell.TableCellProperties!.GridSpan!.Val!.Value);
        var style = word.Styles.Elements<Style>().Single(found => found.StyleId! == cell.Descendants<ParagraphStyleId>().Single().Val!);
        Assert.NotNull(style.StyleParagraphProperties!.KeepNext);
        Assert.Equal(1, style.StyleParagraphProperties.OutlineLevel!.Val!.Value);
    }

    [Fact]
    public void Columns_share_the_whole_width_by_their_weights()
    {
        var table = new Table([new("1", 1), new("2", 2), new("3", 4)], [Small.Row("а", "б", "в")]);
        using var word = new WordFile(WordWriter.Write(Small.Of(table)));

        var widths = Ruled(word).Descendants<GridColumn>().Select(column => int.Parse(column.Width!, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(10205, widths.Sum());
        Assert.Equal([1458, 2916, 5831], widths);
    }

    [Fact]
    public void A_signature_stays_with_the_text_before_it()
    {
        var table = Small.Table(1, Small.Row("первая"), Small.Row("последняя"));
        using var word = new WordFile(WordWriter.Write(Small.Of(new Paragraph("текст"), new EndsLine("Директор", "А.П. Ветрова"), table, new EndsLine("Директор", "А.П. Ветрова"), new MarkBlock(["Отметка"], Boxed: true))));

        Assert.All(["текст", "последняя"], text => Assert.NotNull(ParagraphOf(word, text).ParagraphProperties!.KeepNext));
        Assert.Null(ParagraphOf(word, "первая").ParagraphProperties!.KeepNext);
        Assert.Equal([null, "kept"], word.Body.Descendants<Words.Paragraph>().Where(paragraph => paragraph.InnerText == "Директор").Select(paragraph => paragraph.ParagraphProperties!.KeepNext is null ? null : "kept"));
    }

    [Fact]
    public void A_shaded_cell_is_grey()
    {
        var row = new CellRow([new TableCell("да") { Shaded = true }, new TableCell("нет")]);
        using var word = new WordFile(WordWriter.Write(Small.Of(Small.Table(2, row))));

        Assert.Equal(["E7E6E6", null], Ruled(word).Elements<Words.TableRow>().Last().Elements<Words.TableCell>().Select(cell => cell.TableCellProperties!.Shading?.Fill?.Value));
    }

    [Fact]
    public void A_signature_mark_is_framed_where_a_hand_would_sign()
    {
        string[] mark = ["Документ подписан электронной подписью", "Владелец Ветрова Анна Павловна"];
        using var word = new WordFile(WordWriter.Write(Small.Of(
            new CornerBlocks([], [new CornerLine("УТВЕРЖДАЮ"), new CornerLine("А.П. Ветрова") { Mark = mark }]),
            new EndsLine("Директор", "А.П. Ветрова") { Mark = mark })));

        var framed = word.Body.Descendants<Words.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphBorders is not null).Select(paragraph => Unglued(paragraph.InnerText));
        Assert.Equal([.. mark, .. mark], framed);
        Assert.Equal(["УТВЕРЖДАЮ", .. mark, "А.П. Ветрова", "Директор", .. mark, "А.П. Ветрова"], word.Body.Descendants<Words.Paragraph>().Select(paragraph => Unglued(paragraph.InnerText)).Where(text => text.Length > 0));
    }

    [Fact]
    public void Each_part_has_its_page_and_numbers_from_its_second_page_on()
    {
        using var word = new WordFile(WordWriter.Write(Sample("mentoring", draft: false)));

        Assert.Equal([null, PageOrientationValues.Landscape], word.Sections.Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value));
        Assert.Equal([(11906u, 16838u), (16838u, 11906u)], word.Sections.Select(section => (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value)));
        Assert.All(word.Sections, section => Assert.NotNull(section.GetFirstChild<TitlePage>()));
        Assert.All(word.Sections, section => Assert.Equal(1, section.GetFirstChild<PageNumberType>()!.Start!.Value));
        Assert.Equal(["PAGE"], Fields(word.Header(word.Sections[0], HeaderFooterValues.Default)));
        Assert.Empty(Fields(word.Header(word.Sections[0], HeaderFooterValues.First)));
    }

    [Fact]
    public void Pages_may_go_without_numbers()
    {
        using var word = new WordFile(WordWriter.Write(Sample("network", draft: false) with { NumberPages = false }));

        Assert.Empty(Fields(word.Header(word.Sections[0], HeaderFooterValues.Default)));
    }

    [Fact]
    public void A_draft_says_so_across_every_page()
    {
        using var word = new WordFile(WordWriter.Write(Sample("network", draft: true)));

        foreach (var type in (HeaderFooterValues[])[HeaderFooterValues.Default, HeaderFooterValues.First])
            Assert.Contains("string=\"ПРОЕКТ\"", word.Header(word.Sections[0], type).OuterXml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("network", 0, "Редакция №\u00A01 · лист 1 из 1")]
    [InlineData("mentoring", 0, "Редакция №\u00A01 · часть 1, лист 1, всего листов 1")]
    [InlineData("mentoring", 1, "Редакция №\u00A01 · часть 2, лист 1, всего листов 1")]
    public void The_foot_counts_the_sheets(string name, int section, string foot)
    {
        using var word = new WordFile(WordWriter.Write(Sample(name, draft: false) with { CountSheets = true }));

        foreach (var type in (HeaderFooterValues[])[HeaderFooterValues.Default, HeaderFooterValues.First])
        {
            Assert.Equal(foot, word.Footer(section, type).Footer.InnerText);
            Assert.Equal(["PAGE", "NUMPAGES"], Fields(word.Footer(section, type).Footer));
        }
    }

    [Fact]
    public void The_code_of_the_first_sheet_is_read_and_told_to_those_who_do_not_see_it()
    {
        using var word = new WordFile(WordWriter.Write(Sample("mentoring", draft: false) with { Qr = Qr }));

        var foot = word.Footer(0, HeaderFooterValues.First);
        using var png = foot.ImageParts.Single().GetStream();
        Assert.Equal(Address, Scan(png));
        Assert.Equal(Qr.Description, foot.Footer.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!);
        Assert.All(Qr.Caption, line => Assert.Contains(line, foot.Footer.InnerText, StringComparison.Ordinal));
        Assert.Empty(word.Footer(0, HeaderFooterValues.Default).ImageParts);
        Assert.Empty(word.Footer(1, HeaderFooterValues.First).ImageParts);
    }

    [Fact]
    public void Title_author_and_date_are_in_the_properties()
    {
        using var word = new WordFile(WordWriter.Write(Small.Of(new Paragraph("Текст")) with { Title = "Карта <1> & \"2\"", Author = "МКУ «ЦРО»" }));

        Assert.Equal(["Карта <1> & \"2\"", "МКУ «ЦРО»", "ru-RU", "2023-03-06T11:20:00Z"], word.Properties.Elements().Select(element => element.Value));
    }

    [Theory]
    [InlineData("network", "")]
    [InlineData("mentoring", "595 x 842")]
    public async Task LibreOffice_prints_it_and_reads_every_word(string name, string order)
    {
        var document = Sample(name, draft: false);
        var file = WordWriter.Write(document);

        var sizes = PdfTools.PageSizes(await LibreOffice.PrintAsync(file));
        Assert.Equal(order.Length == 0 ? 0 : 1, sizes.Count(size => size == order));
        Assert.All(sizes.Skip(order.Length == 0 ? 0 : 1), size => Assert.Equal("842 x 595", size));
        Assert.True(sizes.Count > 2, $"{sizes.Count} pages");
        Assert.Equal(TextOf(document), Small.OneLine(Unglued(await LibreOffice.ReadAsync(file))));
    }

    [Theory]
    [InlineData("К.С. Ручьева, Озеров И.В.", "К.С.\u00A0Ручьева, Озеров\u00A0И.В.")]
    [InlineData("с 1 сентября 2025 г. по 2026 год", "с\u00A01\u00A0сентября 2025\u00A0г. по\u00A02026\u00A0год")]
    [InlineData("МКУ «Центр», приказ № 60 на 2025-2026 годы", "МКУ\u00A0«Центр», приказ №\u00A060 на\u00A02025\u20112026\u00A0годы")]
    [InlineData("семинар-практикум для педагогов", "семинар-практикум для педагогов")]
    public void What_belongs_together_is_not_parted_at_the_end_of_a_line(string text, string glued)
    {
        var file = WordWriter.Write(Small.Of(new Paragraph(text)));

        using var word = new WordFile(file);
        Assert.Equal(glued, string.Concat(word.Body.Descendants<Words.Run>().SelectMany(run => run.ChildElements).Select(part => part is NoBreakHyphen ? "\u2011" : part.InnerText)));
    }

    /// <summary>The text as it was given to the writer, which puts glue into it.</summary>
    private static string Unglued(string text) => text.Replace('\u00A0', ' ').Replace('\u2011', '-');

    private static PageDocument Sample(string name, bool draft) =>
        RoadmapPages.Compose(SampleRoadmaps.Named(name), new RoadmapPrint(draft, Small.Created, draft ? null : "Утверждено в системе 06.03.2023 в 14:20\nА.П. Ветрова"));

    private static IReadOnlyList<string> Errors(string text, string title)
    {
        var whole = Small.Everywhere(text, title);
        using var word = new WordFile(WordWriter.Write(whole with
        {
            Sections =
            [
                whole.Sections[0] with { Blocks = [.. whole.Sections[0].Blocks, new CornerBlocks([], [new CornerLine(text) { Mark = [title, text] }]), new EndsLine(title, text) { Mark = [text] }] },
                new PageSection(new PageSetup(PageOrientation.Landscape), []),
            ],
            CountSheets = true,
            Qr = Qr with { Description = text, Caption = [title, text] },
        }));
        return word.Errors;
    }

    private static Words.Table Ruled(WordFile word) => word.Body.Elements<Words.Table>().Single(table => table.Descendants<TableStyle>().First().Val! == "TableGrid");

    private static Words.Paragraph ParagraphOf(WordFile word, string text) => word.Body.Descendants<Words.Paragraph>().Single(paragraph => paragraph.InnerText == text);

    private static IEnumerable<Words.Paragraph> Styled(WordFile word, string style) =>
        word.Body.Descendants<Words.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style);

    private static IEnumerable<string> Fields(OpenXmlElement part) => part.Descendants<SimpleField>().Select(field => field.Instruction!.Value!);

    private static string? Scan(Stream png) => PngReader.Luminance(png) is var source ? new BarcodeReaderGeneric().Decode(source)?.Text : null;

    /// <summary>The words of the blocks in their order.</summary>
    private static string TextOf(PageDocument document) => Small.OneLine(string.Join(' ', document.Sections.SelectMany(section => section.Blocks).SelectMany(TextsOf)));

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
        ListBlock list => list.Items.Select(item => $"{item.Label} {string.Concat(item.Runs.Select(run => run.Text))}"),
        CornerBlocks corners => corners.Left.Concat(corners.Right).Select(line => line.Text),
        EndsLine ends => [ends.Left, ends.Right],
        MarkBlock mark => mark.Lines,
        Table table => [.. table.Columns.Select(column => column.Title), .. table.Rows.SelectMany(row => row is SectionRow section ? [section.Text] : ((CellRow)row).Cells.SelectMany(cell => cell.Blocks).SelectMany(TextsOf))],
        _ => [],
    };
}
