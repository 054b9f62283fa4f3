using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>All roadmaps in force with their figures.</summary>
public sealed class OverviewQuery(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences, PortalClock clock)
{
    public async Task<IReadOnlyList<RoadmapProgress>> ListAsync(CancellationToken cancellation)
    {
        var ids = await db.Roadmaps.InForce().Select(r => r.Id).ToListAsync(cancellation);
        var texts = await revisions.InForceAsync(ids, cancellation);
        var counts = await occurrences.CountAsync(texts, cancellation);
        var silent = await SilentAsync(cancellation);
        return
        [
            .. texts.Select(text => new RoadmapProgress(
                    text.Key,
                    text.Value.Snapshot.TitleInOneLine(),
                    text.Value.Period,
                    counts[text.Key].Total(),
                    silent.GetValueOrDefault(text.Key)))
                .OrderByDescending(row => row.Count.Overdue).ThenByDescending(row => row.Count.AwaitingMark).ThenBy(row => row.Title, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>By roadmap, how many organisations have something behind them that awaits a mark and have never marked anything.</summary>
    private async Task<Dictionary<Guid, int>> SilentAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var silent = await db.Occurrences.Where(o => !o.IsWithdrawn)
            .GroupBy(o => new { o.RoadmapId, o.OrganizationId })
            .Select(own => new
            {
                own.Key.RoadmapId,
                Marked = own.Count(o => o.Status != OccurrenceStatus.NotStarted),
                Behind = own.Count(o => o.WindowTo < today && o.WindowTo >= o.ApprovedOn && o.Due != DueKind.Never),
            })
            .Where(own => own.Marked == 0 && own.Behind > 0)
            .Select(own => own.RoadmapId)
            .ToListAsync(cancellation);
        return silent.CountBy(id => id).ToDictionary();
    }
}
