using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Home;

/// <summary>Gathers «Сегодня»: always the same number of queries, every list short.</summary>
public sealed class HomeQuery(PortalDbContext db, ProgressReader progress, OccurrenceReader occurrences, WaitingQuery waiting, PortalClock clock)
{
    /// <param name="all">All roadmaps instead of those that the person leads.</param>
    /// <param name="user">The person.</param>
    /// <param name="cancellation">Ends the query.</param>
    public async Task<HomePage> ReadAsync(bool all, CurrentUser user, CancellationToken cancellation)
    {
        var led = await db.Roadmaps.Where(r => r.LeadId == user.Id).Select(r => r.Id).ToListAsync(cancellation);
        var mine = led.Count > 0 && !all;
        var everywhere = await progress.ListAsync(db.Roadmaps, cancellation);
        var roadmaps = mine ? everywhere.Where(r => led.Contains(r.Id)).ToList() : everywhere;
        var names = await db.Organizations.ToDictionaryAsync(o => o.Id, o => o.ShortName, cancellation);
        var texts = roadmaps.ToDictionary(r => r.Id, r => r.Text);
        return new HomePage
        {
            Today = clock.Today,
            HasRoadmaps = await db.Roadmaps.AnyAsync(cancellation),
            Writes = user.May(Permission.EditRoadmaps),
            Approves = user.May(Permission.ApproveRoadmaps),
            Leads = led.Count > 0,
            Mine = mine,
            Waiting = await waiting.ListAsync(mine, user, cancellation),
            WithDirector = user.May(Permission.EditRoadmaps) ? await waiting.CountWithDirectorAsync(mine, user, cancellation) : 0,
            ToSign = user.May(Permission.ApproveRoadmaps) ? await waiting.CountDecidableAsync(mine, user, cancellation) : null,
            OverdueReports = roadmaps.Sum(r => r.Count.Overdue),
            Overdue = await OverdueAsync(texts, names, cancellation),
            Silent = Silent(roadmaps, names),
            Coming = await ComingAsync(texts, cancellation),
            Roadmaps = Short(roadmaps),
            Own = user.May(Permission.ReportProgress)
                ? everywhere.SelectMany(r => r.Organizations).Where(o => o.OrganizationId == user.OrganizationId).Aggregate(ProgressCount.None, (sum, o) => sum + o.Count)
                : null,
        };
    }

    private async Task<Shortened<OverdueActivity>> OverdueAsync(
        Dictionary<Guid, ApprovedText> texts, Dictionary<Guid, string> names, CancellationToken cancellation)
    {
        var today = clock.Today;
        var ended = db.Occurrences.Where(o => o.WindowTo < today);
        var late = (await occurrences.CountAsync(ended, CountBy.Activity | CountBy.Window, texts, cancellation)).Where(c => c.Count.Overdue > 0)
            .GroupBy(c => (c.RoadmapId, c.ActivityKey), (row, counts) => (row.RoadmapId, row.ActivityKey, Since: counts.Min(c => c.Window!.Value.To), Reports: counts.Sum(c => c.Count.Overdue)))
            .OrderBy(row => row.Since).ThenByDescending(row => row.Reports).ThenBy(row => texts[row.RoadmapId].Row(row.ActivityKey).Order).ToList();
        var first = late.Take(HomePage.ListLength).ToList();
        var (ids, keys) = (first.Select(row => row.RoadmapId).Distinct().ToList(), first.Select(row => row.ActivityKey).ToList());
        var owing = (await occurrences.CountAsync(
                ended.Where(o => ids.Contains(o.RoadmapId) && keys.Contains(o.ActivityKey)), CountBy.Activity | CountBy.Organization, texts, cancellation))
            .Where(c => c.Count.Overdue > 0).ToLookup(c => (c.RoadmapId, c.ActivityKey), c => names[c.OrganizationId]);
        return new(
            [
                .. first.Select(row => new OverdueActivity(
                    row.RoadmapId, texts[row.RoadmapId].Snapshot.TitleInOneLine(), row.ActivityKey, NameOf(texts[row.RoadmapId], row.ActivityKey), row.Since, row.Reports,
                    Short([.. owing[(row.RoadmapId, row.ActivityKey)].Order(SchoolNames.Order)], atMost: 3))),
            ],
            late.Count);
    }

    private static Shortened<SilentOrganization> Silent(IReadOnlyList<RoadmapProgress> roadmaps, Dictionary<Guid, string> names) => Short(
        [
            .. from roadmap in roadmaps
               from own in roadmap.Silent
               group new SilentRoadmap(roadmap.Id, roadmap.Title, own.Count) by own.OrganizationId into silent
               let name = names[silent.Key]
               orderby silent.Sum(r => r.Count.Overdue) descending
               select new SilentOrganization(silent.Key, name, [.. silent]),
        ]);

    private async Task<Shortened<ComingTerm>> ComingAsync(Dictionary<Guid, ApprovedText> texts, CancellationToken cancellation)
    {
        var (today, last) = (clock.Today, clock.Today.AddDays(HomePage.DaysAhead));
        var soon = db.Occurrences.Where(o => (o.WindowFrom > today && o.WindowFrom <= last) || (o.WindowTo >= today && o.WindowTo <= last));
        var terms = from count in await occurrences.CountAsync(soon, CountBy.Activity | CountBy.Window, texts, cancellation)
                    let open = count.Count.Current + count.Count.Upcoming
                    where open > 0
                    let window = count.Window!.Value
                    let ends = window.To <= last
                    let text = texts[count.RoadmapId]
                    orderby ends ? window.To : window.From, text.Row(count.ActivityKey).Order
                    select new ComingTerm(
                        count.RoadmapId, text.Snapshot.TitleInOneLine(), count.ActivityKey, NameOf(text, count.ActivityKey), window,
                        ends ? window.To : window.From, ends, open, count.Count.Total);
        return Short([.. terms]);
    }

    private static string NameOf(ApprovedText text, string key) => PrintedNumbers.Before(text.Row(key).Activity.Number, text.Row(key).Activity.Text);

    private static Shortened<T> Short<T>(IReadOnlyList<T> all, int atMost = HomePage.ListLength) => new([.. all.Take(atMost)], all.Count);
}
