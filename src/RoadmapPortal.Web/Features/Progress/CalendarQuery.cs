using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>The year by months. The approved texts say what is planned when; the database counts what stands where, for one page of rows.</summary>
public sealed class CalendarQuery(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences, PortalClock clock)
{
    public const int PageSize = 50;

    private const int SchoolYearStart = 9;

    public async Task<CalendarPage> ReadAsync(CalendarFilter filter, CancellationToken cancellation)
    {
        var first = FirstMonth(filter);
        var texts = await revisions.InForceAsync(await db.Roadmaps.InForce().Select(r => r.Id).ToListAsync(cancellation), cancellation);
        var roadmaps = texts.Select(text => (Id: text.Key, Title: text.Value.Snapshot.TitleInOneLine())).OrderBy(r => r.Title, StringComparer.CurrentCulture).ToList();
        var year = new ScheduleWindow(first, first.AddMonths(12).AddDays(-1));
        var planned = roadmaps.Where(r => filter.Roadmap is null || r.Id == filter.Roadmap).SelectMany(r => Planned(r.Id, r.Title, texts[r.Id], year)).ToList();
        var pages = Math.Max(1, (planned.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        var shown = planned.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var counts = await CountsAsync(shown, texts, year, cancellation);
        return new CalendarPage(
            filter with { Page = page }, first, clock.Today, roadmaps,
            [.. shown.Select((row, i) => Row(row, first, i == 0 || shown[i - 1].RoadmapId != row.RoadmapId, counts[(row.RoadmapId, row.Activity.Key)]))],
            planned.Count, pages);
    }

    private DateOnly FirstMonth(CalendarFilter filter)
    {
        var today = clock.Today;
        var present = filter.School && today.Month < SchoolYearStart ? today.Year - 1 : today.Year;
        return new DateOnly(Math.Clamp(filter.Year ?? present, 1900, 2200), filter.School ? SchoolYearStart : 1, 1);
    }

    private static IEnumerable<PlannedRow> Planned(Guid id, string title, ApprovedText text, ScheduleWindow year) =>
        from section in text.Snapshot.Sections
        from activity in section.Activities
        let windows = activity.Windows.Select(ScheduleWindow.Parse).Where(window => Touch(window, year)).Order().ToList()
        where windows.Count > 0
        select new PlannedRow(id, title, activity, windows);

    private async Task<ILookup<(Guid, string), OccurrenceCount>> CountsAsync(
        List<PlannedRow> rows, IReadOnlyDictionary<Guid, ApprovedText> texts, ScheduleWindow year, CancellationToken cancellation)
    {
        var keys = rows.Select(row => row.Activity.Key).Distinct().ToList();
        var ids = rows.Select(row => row.RoadmapId).Distinct().ToList();
        var asked = db.Occurrences.Where(o => ids.Contains(o.RoadmapId) && keys.Contains(o.ActivityKey) && o.WindowFrom <= year.To && o.WindowTo >= year.From);
        return (await occurrences.CountAsync(asked, CountBy.Activity | CountBy.Window, texts, cancellation)).ToLookup(c => (c.RoadmapId, c.ActivityKey));
    }

    private static CalendarRow Row(PlannedRow row, DateOnly first, bool opensRoadmap, IEnumerable<OccurrenceCount> counts)
    {
        var byWindow = counts.ToDictionary(c => c.Window!.Value, c => c.Count);
        var terms = row.Windows.Select(window => (Window: window, Count: byWindow.GetValueOrDefault(window, ProgressCount.None))).ToList();
        return new(
            row.RoadmapId, opensRoadmap ? row.Title : null, row.Activity.Key, PrintedNumbers.Text(row.Activity.Number), row.Activity.Text,
            [.. Enumerable.Range(0, 12).Select(i => Month(first.AddMonths(i), isLast: i == 11, terms))],
            [.. terms.Select(term => (term.Window, ActivityStates.Of(term.Count)))]);
    }

    private static CalendarMonth? Month(DateOnly month, bool isLast, List<(ScheduleWindow Window, ProgressCount Count)> terms)
    {
        var whole = new ScheduleWindow(month, month.AddMonths(1).AddDays(-1));
        var here = terms.Where(term => Touch(term.Window, whole)).ToList();
        if (here.Count == 0) return null;
        // Late is the month of the last day; in those before it the term was only open.
        var due = here.Where(term => term.Window.To <= whole.To).ToList();
        var state = StateOf(here);
        if (state == ActivityState.Overdue && StateOf(due) != ActivityState.Overdue) state = due.Count > 0 ? StateOf(due) : ActivityState.InProgress;
        return new(state, !isLast && due.Count < here.Count);
    }

    private static ActivityState StateOf(List<(ScheduleWindow Window, ProgressCount Count)> terms) =>
        ActivityStates.Of(terms.Aggregate(ProgressCount.None, (sum, term) => sum + term.Count));

    private static bool Touch(ScheduleWindow a, ScheduleWindow b) => a.From <= b.To && b.From <= a.To;

    private sealed record PlannedRow(Guid RoadmapId, string Title, ActivitySnapshot Activity, List<ScheduleWindow> Windows);
}
