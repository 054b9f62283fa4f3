using RoadmapPortal.Documents.Calendar;
using RoadmapPortal.Documents.Publishing;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>The windows of all roadmaps in force, a month on a page or all of them as a file.</summary>
public sealed class PublicCalendarQuery(PublicRoadmaps roadmaps, PortalDbContext db, OccurrenceReader occurrences, PortalClock clock)
{
    public async Task<(CalendarPage Page, IEnumerable<string> Shown)> MonthAsync(CalendarFilter filter, CancellationToken cancellation)
    {
        var all = await roadmaps.InForceAsync(cancellation);
        var rows = all.SelectMany(roadmap => roadmap.Text.Rows, (roadmap, row) => new FoundRow(roadmap, row)).ToList();
        var month = filter.FirstDay(clock.Today);
        var states = await StatesAsync(all, month, cancellation);
        var items = rows.Where(row => Holds(row.Row, filter)).SelectMany(row => row.Row.Windows, (row, window) => new CalendarItem(
            row.Roadmap, row.Row, window, states.TryGetValue((row.Roadmap.Text.Snapshot.RoadmapId, row.Row.Activity.Key, window), out var state) ? state : null)).ToList();
        var days = items.SelectMany(item => new[] { item.Window.From, item.Window.To }).ToList();
        var page = new CalendarPage(filter, month)
        {
            Dated = [.. items.Where(item => item.IsDatedIn(month)).OrderBy(item => item.Ends(month) ? item.Window.To : DateOnly.MaxValue).ThenBy(item => item.Window)],
            Ongoing = [.. items.Where(item => item.GoesOnIn(month)).OrderBy(item => item.Window.To).ThenBy(item => item.Window.From)],
            Audiences = NetworkListQuery.Choices(rows.Where(row => row.Row.Windows.Count > 0), filter.Rows with { Audience = null }, row => row.Row.Audiences, filter.Audience),
            Earlier = MonthOf(days.Where(day => day < month).Select(day => (DateOnly?)day).Max()),
            Later = MonthOf(days.Where(day => day >= month.AddMonths(1)).Select(day => (DateOnly?)day).Min()),
        };
        return (page, all.Select(roadmap => roadmap.Shown).Concat(states.Select(state => $"{state}").Order(StringComparer.Ordinal)).Prepend($"{filter} {month:yyyy-MM}"));
    }

    /// <summary>Where the windows stand that touch a month.</summary>
    private async Task<Dictionary<(Guid Roadmap, string Key, ScheduleWindow Window), ActivityState>> StatesAsync(
        IReadOnlyList<PublicRoadmap> all, DateOnly month, CancellationToken cancellation)
    {
        var next = month.AddMonths(1);
        var counts = await occurrences.CountAsync(
            db.Occurrences.Where(o => o.WindowFrom < next && o.WindowTo >= month), CountBy.Activity | CountBy.Window,
            all.ToDictionary(roadmap => roadmap.Text.Snapshot.RoadmapId, roadmap => roadmap.Text.Approved), cancellation);
        return counts.ToDictionary(count => (count.RoadmapId, count.ActivityKey, count.Window!.Value), count => ActivityStates.Of(count.Count));
    }

    /// <summary>All windows as a calendar file. Its moment is that of the newest text in it, so the same texts make the same file.</summary>
    public async Task<(Func<byte[]> File, IEnumerable<string> Shown)> FileAsync(CalendarFilter filter, Uri origin, CancellationToken cancellation)
    {
        var all = await roadmaps.InForceAsync(cancellation);
        return (Write, all.Select(roadmap => $"{roadmap.Slug} {roadmap.Status} {roadmap.Text.Approved.Hash}").Prepend($"{filter} {origin}"));

        byte[] Write()
        {
            var events = from roadmap in all
                         let published = roadmap.Published(origin, [roadmap.Text])
                         from row in roadmap.Text.Rows
                         where Holds(row, filter)
                         from item in RoadmapEvents.Of(published, row.Activity)
                         select item;
            var calendar = new EventCalendar("Сетевое взаимодействие", [.. events])
            {
                Description = "Сроки мероприятий утверждённых дорожных карт", Url = new Uri(origin, NetworkAddress.Calendar),
            };
            return CalendarWriter.Write(calendar, all.Select(roadmap => roadmap.Text.ApprovedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max());
        }
    }

    private static bool Holds(PublicRow row, CalendarFilter filter) => filter.Rows.HoldsText(row) && filter.Rows.HoldsAudience(row);

    private static DateOnly? MonthOf(DateOnly? day) => day is { } d ? new DateOnly(d.Year, d.Month, 1) : null;
}
