using System.Globalization;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>
/// The roadmap by months: a table for each year, where the months of a window are grey and say which days it takes;
/// what has no dates stands in a table of its own.
/// </summary>
public static class RoadmapTimeline
{
    private const double TableSize = 10;
    private const int LongestBesideMonths = 110;
    private const int LongestBesideDeadline = 250;
    private const int MostWindows = 2;

    /// <summary>Composes the document; equal arguments give equal documents.</summary>
    /// <param name="snapshot">The roadmap with the windows of its rows.</param>
    /// <param name="print">What the paper says besides its text; the roadmap itself is not carried within it.</param>
    /// <param name="years">The years, each a part of its own.</param>
    public static PageDocument Compose(RoadmapSnapshot snapshot, RoadmapPrint print, IReadOnlyList<TimelineYear> years)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(print);
        ArgumentNullException.ThrowIfNull(years);
        const string title = "График мероприятий по месяцам";
        Row[][] sections = [.. snapshot.Sections.Select(section => section.Activities.Select(activity => new Row(section, activity, [.. activity.Windows.Select(ScheduleWindow.Parse)])).ToArray())];
        Row[] rows = [.. sections.SelectMany(row => row)];
        Block[][] parts = [.. years.Select(year => Year(year, sections).ToArray())];
        Block[] rest = [.. Undated([.. rows.Where(row => row.Windows.Count == 0)]), .. Elsewhere(rows, years)];
        parts = parts.Length == 0 ? [rest] : [.. parts[..^1], [.. parts[^1], .. rest]];
        return RoadmapPages.Frame(snapshot, print, $"{title}: {snapshot.TitleInOneLine()}",
        [
            .. parts.Select((blocks, i) => new PageSection(new PageSetup(PageOrientation.Landscape), i == 0 ? [.. PaperHead.Of(title, snapshot), .. blocks] : blocks) { Name = years.ElementAtOrDefault(i)?.Name.Replace('/', '-') ?? title }),
        ]);
    }

    private static IEnumerable<Block> Year(TimelineYear year, Row[][] sections)
    {
        yield return Title(year.Name);
        Row[][] own = [.. sections.Select(rows => rows.Where(row => row.Windows.Any(year.Meets)).ToArray()).Where(rows => rows.Length > 0)];
        if (own.Length == 0)
        {
            yield return Text("В этом году сроков нет.");
            yield break;
        }

        yield return new Table(
            [Number, new TableColumn("Мероприятие", 75), .. year.Months.Select(month => new TableColumn(Russian.MonthShort(month.Month), 15, TextAlignment.Centre))],
            [.. own.SelectMany(rows => Heading(rows[0].Section).Concat(rows.Select(row => new CellRow([.. Name(row, LongestBesideMonths), .. year.Months.Select(month => Month(row, month))]))))])
        {
            SizePt = TableSize,
            SpaceBeforePt = 8,
        };
    }

    private static IEnumerable<TableRow> Heading(SectionSnapshot section) => section.Heading() is { Length: > 0 } text ? [new SectionRow(text)] : [];

    private static TableCell Month(Row row, DateOnly first)
    {
        var last = first.AddMonths(1).AddDays(-1);
        string[] days = [.. row.Windows.Where(window => window.From <= last && window.To >= first).Select(window => Days(window, first, last)).Distinct()];
        return days.Length == 0 ? TableCell.Empty : new TableCell(days.Length > MostWindows ? Russian.Plural(days.Length, "срок", "срока", "сроков") : string.Join(", ", days)) { Shaded = true };
    }

    /// <summary>The days of a window in a month, in words that need no colour: «весь», «с 10», «до 20», «5», «5–9».</summary>
    private static string Days(ScheduleWindow window, DateOnly first, DateOnly last)
    {
        var (from, to) = (window.From > first ? Day(window.From) : "", window.To < last ? Day(window.To) : "");
        return (from, to) switch
        {
            _ when window.From == window.To => Day(window.From),
            ("", "") => "весь",
            ("", _) => $"до\u00A0{to}",
            (_, "") => $"с\u00A0{from}",
            _ => $"{from}–{to}",
        };
    }

    private static string Day(DateOnly day) => day.Day.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Block> Undated(IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0) yield break;
        yield return Title("Без дат");
        yield return new Table(
            [Number, new TableColumn("Мероприятие", 155), new TableColumn("Срок", 100)],
            [.. rows.Select(row => new CellRow([.. Name(row, LongestBesideDeadline), new TableCell(row.Activity.Deadline is { Length: > 0 } deadline ? [.. CellText.Blocks(deadline)] : [new Paragraph("не указан")])]))])
        {
            SizePt = TableSize,
            SpaceBeforePt = 8,
        };
    }

    /// <summary>Rows that no table holds are counted, so that nobody takes the timeline for the whole roadmap.</summary>
    private static IEnumerable<Block> Elsewhere(IReadOnlyList<Row> rows, IReadOnlyList<TimelineYear> years)
    {
        var count = rows.Count(row => row.Windows.Count > 0 && !row.Windows.Any(window => years.Any(year => year.Meets(window))));
        if (count > 0) yield return Text($"Не показано: {Russian.Plural(count, "мероприятие", "мероприятия", "мероприятий")} со сроками в другие годы.");
    }

    private static TableColumn Number => new("№", 12, TextAlignment.Centre);

    private static IEnumerable<TableCell> Name(Row row, int limit) => [new(PrintedNumbers.Text(row.Activity.Number)), new(Russian.Shortened(row.Activity.Text, limit))];

    private static Heading Title(string text) => new(2, text) { SizePt = PaperHead.TextSize, SpaceBeforePt = 14 };

    private static Paragraph Text(string text) => new(text) { SizePt = PaperHead.TextSize, SpaceBeforePt = 10 };

    private sealed record Row(SectionSnapshot Section, ActivitySnapshot Activity, IReadOnlyList<ScheduleWindow> Windows);
}
