using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using RoadmapPortal.Documents.Excel;
using Cell = RoadmapPortal.Documents.Excel.Cell;

namespace RoadmapPortal.Documents.Tests.Excel;

public sealed class ProgressWorkbookTests
{
    private static readonly ProgressReport Report = new(
        "Ход выполнения дорожной карты «Наставничество: от стажёра до мастера» на 2026–2027 учебный год",
        "МБУ «Методический центр Заречного района»",
        new DateOnly(2026, 11, 20),
        new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(3)),
        [
            new NamedCell("Всего", Cell.WholeNumber(3)),
            new NamedCell("Выполнено", Cell.WholeNumber(1)),
            new NamedCell("Просрочено", Cell.WholeNumber(1)),
            new NamedCell("Без срока", Cell.WholeNumber(1)),
            new NamedCell("Выполнено, %", Cell.Percent(0.5)),
        ],
        [
            new ProgressRow("1. Организация", "1.1", "Приказ о закреплении пар", "до 10 сентября", new(2026, 9, 1), new(2026, 9, 10),
                "МБОУ «Школа № 7»", "Выполнено", null, new(2026, 9, 8), "Приказ № 41", 2),
            new ProgressRow("1. Организация", "1.2", "Анкетирование", "октябрь 2026", new(2026, 10, 1), new(2026, 10, 31),
                "МБОУ «Гимназия № 2»", "Не начато", "Просрочено", null, "=СУММ(A1:A9)", 0),
            new ProgressRow(null, null, "Консультации", "постоянно", null, null, "Центр", "В работе", "Без срока", null, null, 0),
        ]);

    [Fact]
    public void File_is_valid()
    {
        using var book = new Spreadsheet(ProgressWorkbook.Write(Report));
        Assert.Empty(book.Errors);
        Assert.Equal(["Ход выполнения"], book.SheetNames);
        Assert.Equal(Report.Title, book.Title);
    }

    [Fact]
    public void Dates_and_figures_keep_their_types()
    {
        using var book = new Spreadsheet(ProgressWorkbook.Write(Report));
        Assert.Equal(new DateTime(2026, 11, 20), Day(book, "B3"));
        Assert.Equal("3", book["A5"].CellValue!.Text);
        Assert.Equal("0.5", book["E5"].CellValue!.Text);
        Assert.Equal(9u, book.Format("E5").NumberFormatId!.Value);
        Assert.Equal(new DateTime(2026, 9, 10), Day(book, "F7"));
        Assert.Equal(new DateTime(2026, 9, 8), Day(book, "J7"));
        Assert.Equal("2", book["L7"].CellValue!.Text);
        Assert.Null(book["E9"].CellValue);
        Assert.Equal("1.1", book.Text("B7"));
    }

    [Fact]
    public void Header_is_frozen_filtered_and_printed_on_every_sheet()
    {
        using var book = new Spreadsheet(ProgressWorkbook.Write(Report));
        var pane = book.First.Descendants<Pane>().Single();
        Assert.Equal(6, pane.VerticalSplit!.Value);
        Assert.Equal("A7", pane.TopLeftCell!.Value);
        Assert.Equal("A6:L9", book.First.Descendants<AutoFilter>().Single().Reference!.Value);
        var names = book.Workbook.DefinedNames!.Elements<DefinedName>().ToDictionary(name => name.Name!.Value!, name => name.Text);
        Assert.Equal("'Ход выполнения'!$6:$6", names["_xlnm.Print_Titles"]);
        Assert.Equal("'Ход выполнения'!$A$1:$L$9", names["_xlnm.Print_Area"]);
        var setup = book.First.Descendants<PageSetup>().Single();
        Assert.Equal(OrientationValues.Landscape, setup.Orientation!.Value);
        Assert.Equal((1u, 0u), (setup.FitToWidth!.Value, setup.FitToHeight!.Value));
    }

    [Fact]
    public void States_are_coloured_by_a_rule_that_outlives_editing()
    {
        using var book = new Spreadsheet(ProgressWorkbook.Write(Report));
        var rules = book.First.Elements<ConditionalFormatting>().ToList();
        Assert.Equal(["H7:H9", "I7:I9"], rules.Select(rule => rule.SequenceOfReferences!.InnerText));
        Assert.Contains(rules[1].Elements<ConditionalFormattingRule>(), rule => rule.InnerText == "\"Просрочено\"");
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        using var book = new Spreadsheet(ProgressWorkbook.Write(Report));
        Assert.Empty(book.First.Descendants<CellFormula>());
        Assert.Equal("=СУММ(A1:A9)", book.Text("K8"));
        Assert.True(book.Format("K8").QuotePrefix!.Value);
    }

    [Fact]
    public void Same_report_is_the_same_file() =>
        Assert.Equal(ProgressWorkbook.Write(Report), ProgressWorkbook.Write(Report));

    [Fact]
    public void Report_without_rows_is_valid()
    {
        using var book = new Spreadsheet(ProgressWorkbook.Write(Report with { Rows = [] }));
        Assert.Empty(book.Errors);
        Assert.Equal("A6:L6", book.First.Descendants<AutoFilter>().Single().Reference!.Value);
    }

    [Fact]
    public async Task LibreOffice_shows_what_was_written()
    {
        var lines = await LibreOffice.ShowAsync(ProgressWorkbook.Write(Report));
        Assert.Equal(Report.Title, lines[0][0]);
        Assert.Equal(["По состоянию на", "20.11.2026"], lines[2][..2]);
        Assert.Equal(["Всего", "Выполнено", "Просрочено", "Без срока", "Выполнено, %"], lines[3][..5]);
        Assert.Equal(["3", "1", "1", "1", "50%"], lines[4][..5]);
        Assert.Equal(
            ["1. Организация", "1.1", "Приказ о закреплении пар", "до 10 сентября", "01.09.2026", "10.09.2026",
                "МБОУ «Школа № 7»", "Выполнено", "", "08.09.2026", "Приказ № 41", "2"],
            lines[6]);
        Assert.Equal("=СУММ(A1:A9)", lines[7][10]);
    }

    private static DateTime Day(Spreadsheet book, string reference)
    {
        Assert.Equal(164u, book.Format(reference).NumberFormatId!.Value);
        return DateTime.FromOADate(double.Parse(book[reference].CellValue!.Text, CultureInfo.InvariantCulture));
    }
}
