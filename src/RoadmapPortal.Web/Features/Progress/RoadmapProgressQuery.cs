using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>The progress of one roadmap down to each occurrence. The database counts all of them and reads those of one page.</summary>
public sealed class RoadmapProgressQuery(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences)
{
    public const int PageSize = 100;

    /// <summary>Null when there is no such roadmap or nothing of it is in force.</summary>
    public async Task<RoadmapProgressPage?> FindAsync(Guid id, ProgressFilter filter, CancellationToken cancellation)
    {
        if (await revisions.InForceAsync(id, cancellation) is not { } text) return null;
        var own = db.Occurrences.Where(o => o.RoadmapId == id);
        var organizations = await OrganizationsAsync(own, id, text, cancellation);
        var asked = own.Where(o => (filter.Organization == null || o.OrganizationId == filter.Organization)
            && (filter.Activity == null || o.ActivityKey == filter.Activity));
        var figure = ProgressFigure.Find(filter.Show);
        var counts = await occurrences.CountAsync(asked, CountBy.Activity, Only(id, text), cancellation);
        var page = RowsOnPage.Of(counts.Select(c => (c.ActivityKey, text.Row(c.ActivityKey).Order, figure?.Count(c.Count) ?? c.Count.Total)), filter.Page, PageSize);
        var names = organizations.ToDictionary(o => o.Id, o => o.Name);
        var rows = (await occurrences.ThoseAsync(asked.Where(o => page.Keys.Contains(o.ActivityKey)), cancellation))
            .Where(row => figure is null || figure.Holds(row.Status, row.State))
            .OrderBy(row => row.Activity.Order).ThenBy(row => row.Activity.Activity.Key, StringComparer.Ordinal)
            .ThenBy(row => row.Window?.From).ThenBy(row => names[row.OrganizationId], SchoolNames.Order)
            .Skip(page.Skip).Take(PageSize);
        return new RoadmapProgressPage(
            id, text.Snapshot.TitleInOneLine(), text.Period, text.Number, organizations.Aggregate(ProgressCount.None, (sum, o) => sum + o.Count), organizations,
            filter with { Page = page.Page }, await ActivitiesAsync([.. rows], names, cancellation), page.Total, page.Pages)
        {
            ActivityText = filter.Activity is { } key ? PrintedNumbers.Before(text.Row(key).Activity.Number, text.Row(key).Activity.Text) : null,
        };
    }

    private static Dictionary<Guid, ApprovedText> Only(Guid id, ApprovedText text) => new() { [id] = text };

    private async Task<IReadOnlyList<OrganizationProgress>> OrganizationsAsync(IQueryable<Occurrence> own, Guid id, ApprovedText text, CancellationToken cancellation)
    {
        var counts = await occurrences.CountAsync(own, CountBy.Organization, Only(id, text), cancellation);
        var ids = counts.Select(c => c.OrganizationId).ToList();
        var names = await db.Organizations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName, cancellation);
        return [.. counts.Select(c => new OrganizationProgress(c.OrganizationId, names[c.OrganizationId], c.Count)).OrderBy(o => o.Name, SchoolNames.Order)];
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
}
