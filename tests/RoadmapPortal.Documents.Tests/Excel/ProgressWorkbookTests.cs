using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Scheduling;
using Cell = RoadmapPortal.Documents.Excel.Cell;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Drawings = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace RoadmapPortal.Documents.Tests.Excel;

public sealed class ProgressWorkbookTests
{
    private static readonly string[] Sheets = ["Сводка", "По разделам", "По ответственным", "По организациям", "Просрочено", "Все отчёты"];

    private static readonly Guid Mentoring = Guid.NewGuid();

    private static readonly ProgressReport Report = new(
        new DateOnly(2026, 11, 20),
        [
            Row("1. Организация", "1.1", "Приказ о закреплении пар", "МБОУ «Школа № 7»", OccurrenceStatus.Done, OccurrenceState.Settled) with
            {
                Deadline = "до 10 сентября", Window = new(new(2026, 9, 1), new(2026, 9, 10)), StatusDate = new(2026, 9, 8), Comment = "Приказ № 41", EvidenceCount = 2,
                Responsible = [new(PartyKind.Person, "Орлова М.С."), new(PartyKind.Role, "Методисты")],
            },
            Row("1. Организация", "1.2", "Анкетирование", "МБОУ «Гимназия № 2»", OccurrenceStatus.NotStarted, OccurrenceState.Overdue) with
            {
                Deadline = "октябрь 2026", Window = new(new(2026, 10, 1), new(2026, 10, 31)), Comment = "=СУММ(A1:A9)", Responsible = [new(PartyKind.Role, "методисты")],
            },
            Row("", "", "Консультации", "Центр", OccurrenceStatus.InProgress, OccurrenceState.Undated) with { Deadline = "постоянно" },
        ]);

    private static readonly ProgressWorkbookHead Head = new(
        "Ход выполнения дорожной карты «Наставничество: от стажёра до мастера» на 2026–2027 учебный год",
        "МБУ «Методический центр Заречного района»",
        new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(3)),
        [new NamedCell("Сроки за год", Cell.WholeNumber(2026))]);

    [Fact]
    public void File_is_valid()
    {
        using var book = new Spreadsheet(Write(Report));
        Assert.Empty(book.Errors);
        Assert.Equal(Sheets, book.SheetNames);
        Assert.Equal(Head.Title, book.Title);
    }

    [Fact]
    public void Dates_shares_and_numbers_keep_their_types()
    {
        using var book = new Spreadsheet(Write(Report));
        Assert.Equal(new DateTime(2026, 11, 20), Day(book, book.First, "B3"));
        var header = book.Row(book.First, 7);
        Assert.Equal(["Дорожная карта", "Всего", "Выполнено"], header.Take(3));
        Assert.Equal(["Ожидается", "Доля выполненного"], header.TakeLast(2));
        var summary = book.Row(book.First, 8);
        Assert.Equal(["3", "1"], summary.Skip(1).Take(2));
        Assert.Equal(["2", "0.5"], summary.TakeLast(2));
        Assert.Equal(9u, book.Format(book.First, "N8").NumberFormatId!.Value);

        var all = book.Sheet("Все отчёты");
        Assert.Equal(new DateTime(2026, 9, 10), Day(book, all, "F2"));
        Assert.Equal(new DateTime(2026, 9, 8), Day(book, all, "K2"));
        Assert.Equal("1.1", book.Text(all, "B2"));
        Assert.Equal("2", Spreadsheet.Cell(all, "M2").CellValue!.Text);
        Assert.Null(Spreadsheet.Cell(all, "E4").CellValue);
    }

    [Fact]
    public void Every_sheet_is_frozen_below_its_header_filtered_and_printed_with_it()
    {
        using var book = new Spreadsheet(Write(Report));
        var names = book.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => name.Text).ToList();
        foreach (var name in Sheets)
        {
            var sheet = book.Sheet(name);
            var filter = sheet.Descendants<AutoFilter>().Single().Reference!.Value!;
            var header = filter.Split(':')[0].TrimStart('A');
            Assert.Equal(header, $"{sheet.Descendants<Pane>().Single().VerticalSplit!.Value}");
            Assert.Contains($"'{name}'!${header}:${header}", names);
            var setup = sheet.Descendants<PageSetup>().Single();
            Assert.Equal((OrientationValues.Landscape, 1u, 0u), (setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
        }
    }

    [Fact]
    public void Everybody_named_gets_the_report_under_one_name_however_it_is_written()
    {
        using var book = new Spreadsheet(Write(Report));
        var rows = book.Rows(book.Sheet("По ответственным")).Skip(2).ToList();
        Assert.Equal([("Методисты", "2"), ("Орлова М.С.", "1"), ("не указан", "1")], rows.Select(row => (row[0], row[1])));
    }

    [Fact]
    public void What_is_overdue_says_for_how_long()
    {
        using var book = new Spreadsheet(Write(Report));
        var rows = book.Rows(book.Sheet("Просрочено")).ToList();
        Assert.Equal("Дней просрочки", rows[0][8]);
        Assert.Equal(("Анкетирование", "20"), (rows[1][2], rows[1][8]));
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void Several_roadmaps_are_told_apart_on_every_sheet_of_rows()
    {
        var other = Report.Rows[0] with { RoadmapId = Guid.NewGuid(), Roadmap = "Кадры" };
        using var book = new Spreadsheet(Write(Report with { Rows = [.. Report.Rows, other] }));
        Assert.Empty(book.Errors);
        Assert.Equal(["Наставничество", "Кадры"], book.Rows(book.First).Skip(7).Take(2).Select(row => row[0]));
        Assert.All(["По разделам", "Просрочено", "Все отчёты"], name => Assert.Equal("Дорожная карта", book.Rows(book.Sheet(name)).First()[0]));
    }

    [Fact]
    public void States_are_coloured_by_a_rule_that_outlives_editing()
    {
        using var book = new Spreadsheet(Write(Report));
        var rules = book.Sheet("Все отчёты").Elements<ConditionalFormatting>().ToList();
        Assert.Equal(["I2:I4", "J2:J4"], rules.Select(rule => rule.SequenceOfReferences!.InnerText));
        Assert.Contains(rules[1].Elements<ConditionalFormattingRule>(), rule => rule.InnerText == "\"Просрочено\"");
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        using var book = new Spreadsheet(Write(Report));
        var all = book.Sheet("Все отчёты");
        Assert.Empty(all.Descendants<CellFormula>());
        Assert.Equal("=СУММ(A1:A9)", book.Text(all, "L3"));
        Assert.True(book.Format(all, "L3").QuotePrefix!.Value);
    }

    [Fact]
    public void Same_report_is_the_same_file() => Assert.Equal(Write(Report), Write(Report));

    [Fact]
    public void The_day_of_the_report_fits_into_its_column()
    {
        using var book = new Spreadsheet(Write(Report));
        Assert.InRange(book.First.Descendants<Column>().Single(column => column.Min! == 2u).Width!.Value, 10.5, 15);
    }

    [Fact]
    public void Report_without_rows_is_valid()
    {
        using var book = new Spreadsheet(Write(Report with { Rows = [] }));
        Assert.Empty(book.Errors);
    }

    [Fact]
    public async Task LibreOffice_shows_what_was_written()
    {
        var lines = await LibreOffice.ShowAsync(Write(Report));
        Assert.Equal(Head.Title, lines[0][0]);
        Assert.Equal(["По состоянию на", "20.11.2026"], lines[2][..2]);
        Assert.Equal(["Сроки за год", "2026"], lines[3][..2]);
        Assert.Equal("1 из 2 – 50\u00A0%", lines[5][1]);
        Assert.Equal(["Наставничество", "3", "1", "0", "0", "1", "0", "0", "0", "1", "0", "0", "2", "50%"], lines[7]);
    }

    [Fact]
    public void The_summary_draws_its_states_from_cells_beside_the_chart()
    {
        using var book = new Spreadsheet(Write(Report with { Rows = [.. Report.Rows, Report.Rows[0] with { OrganizationId = Guid.NewGuid() }] }));
        Assert.Empty(book.Errors);
        var chart = Assert.Single(book.Drawing!.ChartParts).ChartSpace;
        Assert.Equal("Отчёты по состояниям", chart.Descendants<Charts.Title>().Single().InnerText);
        Assert.Equal(
            "Столбчатая диаграмма. Отчёты по состояниям: выполнено – 2, просрочено – 1, без срока – 1.",
            book.Drawing.WorksheetDrawing.Descendants<Drawings.NonVisualDrawingProperties>().Single().Description!.Value);
        var series = chart.Descendants<Charts.BarChartSeries>().Single();
        Assert.Equal(("'Сводка'!$A$11:$A$13", "'Сводка'!$B$11:$B$13"), (series.Descendants<Charts.CategoryAxisData>().Single().Descendants<Charts.Formula>().Single().Text, series.Descendants<Charts.Values>().Single().Descendants<Charts.Formula>().Single().Text));
        Assert.Equal([("Выполнено", "2"), ("Просрочено", "1"), ("Без срока", "1")], book.Rows(book.First).TakeLast(3).Select(row => (row[0], row[1])));
        Assert.Equal(["2F8A54", "C0392F", "728389"], series.Elements<Charts.DataPoint>().Select(point => point.Descendants<DocumentFormat.OpenXml.Drawing.RgbColorModelHex>().Single().Val!.Value!));
    }

    [Fact]
    public void Nothing_to_draw_is_no_chart()
    {
        using var book = new Spreadsheet(Write(Report with { Rows = [] }));
        Assert.Null(book.Drawing);
    }

    [Fact]
    public async Task LibreOffice_draws_the_chart()
    {
        // The title stands in no cell.
        var pages = PdfTools.PageTexts(await LibreOffice.PrintSheetsAsync(Write(Report)));
        Assert.Contains("Отчёты по состояниям", pages[0], StringComparison.Ordinal);
    }

    private static byte[] Write(ProgressReport report) => ProgressWorkbook.Write(report, Head);

    private static ProgressRow Row(string section, string number, string activity, string organization, OccurrenceStatus status, OccurrenceState state) => new()
    {
        RoadmapId = Mentoring, Roadmap = "Наставничество", Section = section, Number = number, Activity = activity, Deadline = "", Responsible = [],
        Window = null, OrganizationId = Guid.NewGuid(), Organization = organization, Status = status, State = state, StatusDate = null,
    };

    private static DateTime Day(Spreadsheet book, Worksheet sheet, string reference)
    {
        Assert.Equal(164u, book.Format(sheet, reference).NumberFormatId!.Value);
        return DateTime.FromOADate(double.Parse(Spreadsheet.Cell(sheet, reference).CellValue!.Text, CultureInfo.InvariantCulture));
    }
}
