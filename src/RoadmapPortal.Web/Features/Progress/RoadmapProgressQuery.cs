using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>The progress of one roadmap down to each occurrence.</summary>
public sealed class RoadmapProgressQuery(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences)
{
    public const int PageSize = 100;

    /// <summary>Null when there is no such roadmap or nothing of it is in force.</summary>
    public async Task<RoadmapProgressPage?> FindAsync(Guid id, ProgressFilter filter, CancellationToken cancellation)
    {
        if (await revisions.InForceAsync(id, cancellation) is not { } text) return null;
        var rows = await occurrences.OfRoadmapAsync(id, cancellation);
        var names = await NamesAsync(rows, cancellation);
        var figure = ProgressFigure.All.FirstOrDefault(f => f.Code == filter.Show);
        var shown = rows
            .Where(row => figure is null || figure.Holds(row.Status, row.State))
            .Where(row => filter.Organization is null || row.OrganizationId == filter.Organization)
            .OrderBy(row => row.Activity.Order).ThenBy(row => row.Window?.From).ThenBy(row => names[row.OrganizationId], StringComparer.CurrentCulture)
            .ToList();
        var pages = Math.Max(1, (shown.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new RoadmapProgressPage(
            id, text.Snapshot.TitleInOneLine(), text.Period, text.Number, CountOf(rows), Organizations(rows, names),
            filter with { Page = page },
            await ActivitiesAsync([.. shown.Skip((page - 1) * PageSize).Take(PageSize)], names, cancellation),
            shown.Count, pages);
    }

    private async Task<IReadOnlyList<ActivityProgress>> ActivitiesAsync(
        List<OccurrenceRow> rows, Dictionary<Guid, string> names, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var comments = await db.Occurrences.Where(o => ids.Contains(o.Id) && o.Comment != "").ToDictionaryAsync(o => o.Id, o => o.Comment, cancellation);
        var files = (await db.Evidence.Where(e => ids.Contains(e.OccurrenceId)).OrderBy(e => e.Id)
            .Select(e => new { e.OccurrenceId, Link = new EvidenceLink(e.Id, e.FileName) }).ToListAsync(cancellation)).ToLookup(e => e.OccurrenceId, e => e.Link);
        return
        [
            .. rows.GroupBy(row => row.Activity).Select(activity => new ActivityProgress(
                PrintedNumbers.Text(activity.Key.Activity.Number),
                activity.Key.Activity.Text,
                activity.Key.Activity.Deadline,
                [.. activity.Select(row => new OccurrenceProgress(
                    row.Id, names[row.OrganizationId], row.Window, OccurrenceLabels.Of(row.Status, row.State), row.State == OccurrenceState.Overdue,
                    row.StatusDate, comments.GetValueOrDefault(row.Id, ""), [.. files[row.Id]]))])),
        ];
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<OccurrenceRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.OrganizationId).Distinct().ToList();
        return db.Organizations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName, cancellation);
    }

    private static List<OrganizationProgress> Organizations(IReadOnlyList<OccurrenceRow> rows, Dictionary<Guid, string> names) =>
    [
        .. rows.GroupBy(row => row.OrganizationId)
            .Select(own => new OrganizationProgress(own.Key, names[own.Key], CountOf(own), IsSilent(own)))
            .OrderBy(own => own.Name, StringComparer.CurrentCulture),
    ];

    private static bool IsSilent(IEnumerable<OccurrenceRow> rows) =>
        rows.All(row => row.Status == OccurrenceStatus.NotStarted) && rows.Any(row => row.State is OccurrenceState.Overdue or OccurrenceState.AwaitingMark);

    private static ProgressCount CountOf(IEnumerable<OccurrenceRow> rows) => ProgressCount.Of(rows.Select(row => (row.Status, row.State)));
}
