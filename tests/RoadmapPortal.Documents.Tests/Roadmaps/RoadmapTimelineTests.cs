using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Import;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Tests.Roadmaps;

public class RoadmapTimelineTests
{
    private static readonly RoadmapPrint Print = new(Draft: false, new DateTimeOffset(2023, 3, 6, 14, 20, 0, TimeSpan.FromHours(3)), CanonicalSnapshot: "{}"u8.ToArray());

    [Theory]
    [InlineData("2023-03-01..2023-03-20", ",,до 20,,,,,,,,,")]
    [InlineData("2023-03-10..2023-05-31", ",,с 10,весь,весь,,,,,,,")]
    [InlineData("2023-11-05..2023-11-09", ",,,,,,,,,,5–9,")]
    [InlineData("2023-11-01..2023-11-01", ",,,,,,,,,,1,")]
    [InlineData("2022-10-01..2023-01-31", "весь,,,,,,,,,,,")]
    [InlineData("2023-12-10..2024-02-05", ",,,,,,,,,,,с 10")]
    [InlineData("2023-02-01..2023-02-28 2023-02-01..2023-02-10", ",весь; до 10,,,,,,,,,,")]
    [InlineData("2023-02-01..2023-02-05 2023-02-06..2023-02-10 2023-02-20..2023-02-20", ",3 срока,,,,,,,,,,")]
    [InlineData("2022-01-01..2022-12-31", null)]
    public void A_month_of_a_window_is_grey_and_says_its_days(string windows, string? expected)
    {
        var document = Compose(With(windows.Split(' ')), TimelineYear.Calendar(2023));

        var row = document.Sections[0].Blocks.OfType<Table>().SelectMany(table => table.Rows).OfType<CellRow>().SingleOrDefault();

        Assert.Equal(expected, row is null ? null : string.Join(',', row.Cells.Skip(2).Select(cell => Text(cell).Replace(", ", "; ").Replace('\u00A0', ' '))));
        Assert.All(row?.Cells.Skip(2) ?? [], cell => Assert.Equal(Text(cell).Length > 0, cell.Shaded));
    }

    [Fact]
    public void Years_cover_the_period_by_the_calendar_or_by_school_years()
    {
        var period = Period.TryParse("2022-10", "2023-12")!;

        Assert.Equal(["2022\u00A0год", "2023\u00A0год"], TimelineYear.CalendarYearsOf(period).Select(year => year.Name));
        Assert.Equal(["2022/23 учебный год", "2023/24 учебный год"], TimelineYear.SchoolYearsOf(period).Select(year => year.Name));
        Assert.Equal([9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8], TimelineYear.SchoolYearsOf(period)[0].Months.Select(month => month.Month));
    }

    /// <summary>Every row is where its windows are: in each year that it meets, else without dates.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_row_stands_in_its_years_or_without_dates(bool school)
    {
        var roadmap = SampleRoadmaps.Network().Read();
        var period = Period.TryParse(roadmap.PeriodFrom, roadmap.PeriodTo)!;
        var years = school ? TimelineYear.SchoolYearsOf(period) : TimelineYear.CalendarYearsOf(period);

        var document = Compose(roadmap, [.. years]);

        Assert.Equal(years.Count, document.Sections.Count);
        foreach (var (year, section) in years.Zip(document.Sections))
        {
            var table = section.Blocks.OfType<Table>().First();
            var expected = roadmap.Activities().Where(activity => Windows(activity).Any(window => year.Months.Any(month => window.From < month.AddMonths(1) && window.To >= month))).ToList();
            Assert.Equal(expected.Select(activity => PrintedNumbers.Text(activity.Number)), table.Rows.OfType<CellRow>().Select(row => Text(row.Cells[0])));
            Assert.Equal(
                expected.Sum(activity => year.Months.Count(month => Windows(activity).Any(window => window.From < month.AddMonths(1) && window.To >= month))),
                table.Rows.OfType<CellRow>().Sum(row => row.Cells.Count(cell => cell.Shaded)));
        }

        var text = TextOf(document);
        Assert.StartsWith("График мероприятий по месяцам Дорожная карта проекта", text);
        Assert.DoesNotContain("Не показано", text);
        Assert.Empty(document.Attachments);
    }

    [Fact]
    public void What_has_no_dates_stands_apart_with_its_deadline()
    {
        var roadmap = With();
        var activity = roadmap.Activities().Single();
        roadmap = roadmap with { Sections = [new SectionSnapshot("", "", [activity with { Deadline = "По графику ИРО" }, activity with { Number = "2", Deadline = "" }])] };

        var text = TextOf(Compose(roadmap, TimelineYear.Calendar(2023)));

        Assert.Contains("2023 год В этом году сроков нет. Без дат № Мероприятие Срок", text);
        Assert.Contains("По графику ИРО", text);
        Assert.Contains("не указан", text);
    }

    [Fact]
    public void Rows_of_other_years_are_counted_and_nothing_is_lost_in_silence()
    {
        Assert.Contains("Не показано: 1 мероприятие со сроками в другие годы.", TextOf(Compose(With("2022-01-01..2022-12-31"), TimelineYear.Calendar(2023))));
        Assert.Contains("Не показано: 1 мероприятие", TextOf(Compose(With("2022-01-01..2022-12-31"))));
        Assert.Contains("В этом году сроков нет.", TextOf(Compose(SampleRoadmaps.Network() with { Sections = [] }, TimelineYear.Calendar(2023))));
    }

    [Fact]
    public void A_long_activity_ends_with_a_whole_word()
    {
        var roadmap = With("2023-03-01..2023-03-20").With(activity => activity with { Text = string.Join(' ', Enumerable.Repeat("мероприятие", 30)) });

        var cell = Compose(roadmap, TimelineYear.Calendar(2023)).Sections[0].Blocks.OfType<Table>().Single().Rows.OfType<CellRow>().Single().Cells[1];

        Assert.Equal(string.Join(' ', Enumerable.Repeat("мероприятие", 9)) + "…", Text(cell));
    }

    [Fact]
    public void A_long_one_is_sound_and_always_the_same_and_a_draft_says_so()
    {
        var roadmap = SampleRoadmaps.Network().Read().Long(1000);
        var document = RoadmapTimeline.Compose(roadmap, Print with { Draft = true }, [TimelineYear.Calendar(2023)]);
        var pdf = PdfWriter.Write(document);

        Assert.Equal(0, PdfTools.Check(pdf).ExitCode);
        Assert.Equal("ПРОЕКТ", document.Watermark);
        Assert.Equal(
            roadmap.Activities().Count(activity => activity.Windows.Count == 0 || Windows(activity).Any(window => window.From.Year <= 2023 && window.To.Year >= 2023)),
            document.Sections[0].Blocks.OfType<Table>().Sum(table => table.Rows.OfType<CellRow>().Count()));
        Assert.Equal(pdf, PdfWriter.Write(RoadmapTimeline.Compose(roadmap, Print with { Draft = true }, [TimelineYear.Calendar(2023)])));
    }

    private static RoadmapSnapshot With(params string[] windows)
    {
        var roadmap = SampleRoadmaps.Network();
        return roadmap with { Sections = [roadmap.Sections[0] with { Activities = [roadmap.Sections[0].Activities[0] with { Windows = windows }] }] };
    }

    private static PageDocument Compose(RoadmapSnapshot roadmap, params TimelineYear[] years) => RoadmapTimeline.Compose(roadmap, Print, years);

    private static IEnumerable<ScheduleWindow> Windows(ActivitySnapshot activity) => activity.Windows.Select(ScheduleWindow.Parse);

    private static string Text(TableCell cell) => string.Join('\n', cell.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Text));

    private static string TextOf(PageDocument document) => Pdf.Documents.OneLine(string.Join('\n', PdfTools.PageTexts(PdfWriter.Write(document))));
}
