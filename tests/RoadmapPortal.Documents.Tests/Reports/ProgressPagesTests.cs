using System.Globalization;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Reports;
using RoadmapPortal.Documents.Tests.Excel;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Tests.Reports;

public class ProgressPagesTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly ProgressWorkbookHead Head = new(
        "Ход выполнения дорожной карты «Наставничество: от стажёра до мастера» на 2026–2027 учебный год",
        "МБУ «Методический центр Заречного района»",
        new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(3)),
        [new NamedCell("Сроки за год", Cell.WholeNumber(2026)), new NamedCell("С даты", Cell.Date(new(2026, 9, 1))), new NamedCell("Доля", Cell.Percent(0.29))]);

    [Fact]
    public void Figures_are_counted_from_the_rows()
    {
        var report = ProgressReports.Of(60);
        var expected = report.Rows.Where(row => row.Status != OccurrenceStatus.Cancelled && (row.State is not (OccurrenceState.Undated or OccurrenceState.BeforeApproval))).ToList();
        var done = report.Rows.Count(row => row.Status == OccurrenceStatus.Done);

        var figures = Tables(report)[0].Rows.OfType<CellRow>().ToDictionary(row => Texts(row)[0], row => Texts(row)[1]);

        Assert.Equal("60", figures["Всего"]);
        Assert.Equal($"{done}", figures["Выполнено"]);
        Assert.Equal($"{report.Rows.Count(row => row.State == OccurrenceState.Overdue)}", figures["Просрочено"]);
        Assert.Equal($"{report.Rows.Count(row => row.State == OccurrenceState.Current)}", figures["Идёт"]);
        Assert.Equal($"{expected.Count}", figures["Ожидается"]);
        Assert.Equal($"{100 * done / expected.Count}\u00A0%", figures["Доля выполненного"]);
    }

    /// <summary>Each sum of a section, a responsible and an organisation stands in the workbook's sheet too, under the same heading.</summary>
    [Theory]
    [InlineData(1, "По разделам")]
    [InlineData(2, "По ответственным")]
    [InlineData(3, "По организациям")]
    public void Every_figure_is_that_of_the_workbook(int table, string sheet)
    {
        var report = ProgressReports.Of(60);
        using var book = new Spreadsheet(ProgressWorkbook.Write(report, Head));
        var rows = book.Rows(book.Sheet(sheet)).Select(row => row.ToArray()).SkipWhile(row => !row.Contains("Всего")).ToArray();
        var paper = Tables(report)[table];

        Assert.Equal(rows.Length - 1, paper.Rows.OfType<CellRow>().Count());
        foreach (var (line, row) in rows.Skip(1).Zip(paper.Rows.OfType<CellRow>().Select(Texts)))
        {
            Assert.Equal(line[0], row[0]);
            for (var i = 1; i < row.Length; i++)
            {
                var value = line[Array.IndexOf(rows[0], paper.Columns[i].Title)];
                Assert.Equal(paper.Columns[i].Title == "Доля выполненного" && value.Length > 0 ? $"{double.Parse(value, CultureInfo.InvariantCulture):P0}" : value, row[i].Replace("\u00A0", "", StringComparison.Ordinal) is var text && text.EndsWith('%') ? $"{double.Parse(text[..^1], CultureInfo.InvariantCulture) / 100:P0}" : text);
            }
        }
    }

    [Fact]
    public void What_is_overdue_says_for_how_long_and_why()
    {
        var report = ProgressReports.Of(60);
        var table = Tables(report)[4];
        var expected = report.Rows.Where(row => row.State == OccurrenceState.Overdue).OrderBy(row => row.Window!.Value.To)
            .Select(row => (row.Activity, $"{Today.DayNumber - row.Window!.Value.To.DayNumber}", row.Comment));

        Assert.Equal("Дней просрочки", table.Columns[^2].Title);
        Assert.Equal(expected, table.Rows.OfType<CellRow>().Select(Texts).Select(row => (row[1], row[^2], row[^1])));
    }

    [Fact]
    public void All_rows_stand_under_their_sections_in_landscape_and_the_figures_in_portrait()
    {
        var report = ProgressReports.Of(60);
        var document = ProgressPages.Compose(report, Head, new SignatureLine("Директор", "Ветрова Анна Павловна"));
        var table = Tables(report)[^1];

        Assert.Equal(60, table.Rows.OfType<CellRow>().Count());
        Assert.Equal(report.Rows.Select(row => row.Section).Distinct(), table.Rows.OfType<SectionRow>().Select(row => row.Text));
        Assert.Equal((PageOrientation.Portrait, PageOrientation.Landscape), (document.Sections[0].Setup.Orientation, document.Sections[^1].Setup.Orientation));
        Assert.Equal(new EndsLine("Директор", "А.П. Ветрова") { SizePt = 12, SpaceBeforePt = 36 }, document.Sections[^1].Blocks[^1]);
        var text = TextOf(document);
        Assert.StartsWith("Справка о ходе выполнения дорожной карты Ход выполнения дорожной карты «Наставничество", text);
        Assert.Contains("По состоянию на: 20.11.2026 Сроки за год: 2026 С даты: 01.09.2026 Доля: 29 % Всего отчётов: 60", text);
    }

    [Fact]
    public void Several_roadmaps_are_told_apart()
    {
        var report = ProgressReports.Of(20);
        report = report with { Rows = [.. report.Rows, report.Rows[1] with { RoadmapId = Guid.NewGuid(), Roadmap = "Кадры" }] };
        var document = ProgressPages.Compose(report, Head);
        var tables = document.Sections.SelectMany(section => section.Blocks).OfType<Table>().ToList();

        Assert.StartsWith("Справка о ходе выполнения дорожных карт", document.Title);
        Assert.Equal([("Наставничество", "20"), ("Кадры", "1")], tables[1].Rows.OfType<CellRow>().Select(Texts).Select(row => (row[0], row[1])));
        Assert.Equal(["Наставничество", "Кадры"], tables[2].Rows.OfType<SectionRow>().Select(row => row.Text));
        Assert.Equal("Дорожная карта", tables[^2].Columns[0].Title);
        Assert.EndsWith("Кадры. " + report.Rows[1].Section, tables[^1].Rows.OfType<SectionRow>().Last().Text);
    }

    [Fact]
    public void Sums_with_every_figure_lie_in_landscape()
    {
        var rows = ProgressReports.EveryFigure();

        var document = ProgressPages.Compose(new ProgressReport(Today, rows), Head);

        Assert.Equal([PageOrientation.Portrait, PageOrientation.Landscape, PageOrientation.Landscape], document.Sections.Select(section => section.Setup.Orientation));
        Assert.Equal(ProgressWorkbook.Figures.Length + 1, document.Sections[1].Blocks.OfType<Table>().First().Columns.Count);
    }

    [Fact]
    public void Nothing_to_report_and_nothing_overdue_are_said_in_words()
    {
        var empty = new ProgressReport(Today, []);
        Assert.EndsWith("Всего отчётов: 0 Выполнено из ожидаемых: 0 из 0 Отчётов нет. Сформировано 20.11.2026 в 09:30 · лист 1 из 1", TextOf(ProgressPages.Compose(empty, Head)));
        Assert.Contains("Просроченных отчётов нет.", TextOf(ProgressPages.Compose(new ProgressReport(Today, [.. ProgressReports.Of(20).Rows.Where(row => row.State != OccurrenceState.Overdue)]), Head)));
    }

    [Fact]
    public void A_thousand_rows_are_sound_and_always_the_same()
    {
        var report = ProgressReports.Of(1000);
        var pdf = PdfWriter.Write(ProgressPages.Compose(report, Head));

        Assert.Equal(0, PdfTools.Check(pdf).ExitCode);
        Assert.Equal(1000, Tables(report)[^1].Rows.OfType<CellRow>().Count());
        Assert.Equal(pdf, PdfWriter.Write(ProgressPages.Compose(report, Head)));
    }

    [Fact]
    public void As_a_workbook_its_smaller_tables_reach_over_the_columns_of_the_widest()
    {
        using var book = new Spreadsheet(PageWorkbook.Write(ProgressPages.Compose(ProgressReports.Of(60), Head)));
        Assert.Empty(book.Errors);
        var figures = book.Rows(book.First).Select(row => row.ToArray()).SkipWhile(row => row.FirstOrDefault() != "Показатель").Take(2).ToArray();
        Assert.Equal(["Показатель", "Количество"], figures[0].Where(text => text.Length > 0));
        Assert.Equal(["Всего", "60"], figures[1].Where(text => text.Length > 0));
        Assert.True(Array.IndexOf(figures[0], "Количество") > 1);
    }

    private static List<Table> Tables(ProgressReport report) => [.. ProgressPages.Compose(report, Head).Sections.SelectMany(section => section.Blocks).OfType<Table>()];

    private static string[] Texts(CellRow row) =>
        [.. row.Cells.Select(cell => string.Join('\n', cell.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Text)))];

    private static string TextOf(PageDocument document) => Pdf.Documents.OneLine(string.Join('\n', PdfTools.PageTexts(PdfWriter.Write(document))));
}

/// <summary>Fictional reports.</summary>
internal static class ProgressReports
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly Guid Mentoring = new("01920000-0000-7000-8000-000000000009");

    private static readonly (OccurrenceStatus, OccurrenceState)[] Usual =
    [
        (OccurrenceStatus.Done, OccurrenceState.Settled), (OccurrenceStatus.NotStarted, OccurrenceState.Overdue), (OccurrenceStatus.InProgress, OccurrenceState.Current),
        (OccurrenceStatus.NotStarted, OccurrenceState.Upcoming), (OccurrenceStatus.Done, OccurrenceState.Settled), (OccurrenceStatus.NotStarted, OccurrenceState.Undated),
    ];

    public static ProgressReport Of(int rows) => new(Day, [.. Enumerable.Range(0, rows).Select(i => Row(i, Usual[i % Usual.Length]))]);

    /// <summary>One row for each figure.</summary>
    public static IReadOnlyList<ProgressRow> EveryFigure() =>
        [.. ProgressFigure.All.Select((figure, i) => Row(i, (figure.Result ?? OccurrenceStatus.NotStarted, figure.State ?? OccurrenceState.Settled)) with { Section = "1. Организация" })];

    private static ProgressRow Row(int i, (OccurrenceStatus Status, OccurrenceState State) mark) => new()
    {
        RoadmapId = Mentoring,
        Roadmap = "Наставничество",
        Section = i % 10 < 6 ? "1. Организационные мероприятия" : "2. Научно-методическое сопровождение педагогических кадров",
        Number = $"{(i % 10 < 6 ? 1 : 2)}.{i + 1}",
        Activity = i % 3 == 0 ? "Приказ о закреплении наставнических пар и об утверждении персонализированных программ наставничества" : "Анкетирование наставников и наставляемых",
        Deadline = "до 10 октября",
        Responsible = i % 4 == 0 ? [] : [new(PartyKind.Person, "Орлова М.С."), new(PartyKind.Role, "Методисты")],
        Window = mark.State == OccurrenceState.Undated ? null : new ScheduleWindow(new(2026, 10, 1), new(2026, 10, 10 + (i % 7))),
        OrganizationId = new Guid(i % 5, 0, 0, new byte[8]),
        Organization = $"МБОУ «Школа № {(i % 5) + 1}»",
        Status = mark.Status,
        State = mark.State,
        StatusDate = mark.State == OccurrenceState.Settled ? new(2026, 10, 8) : null,
        Comment = mark.State == OccurrenceState.Overdue ? $"Ждём ответа школ, запрос № {i}" : "",
        EvidenceCount = i % 3,
    };
}
