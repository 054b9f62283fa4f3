using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Data;

/// <summary>A roadmap in force with what each organisation has come to.</summary>
public sealed record RoadmapProgress(Guid Id, ApprovedText Text, IReadOnlyList<OccurrenceCount> Organizations)
{
    public string Title { get; } = Text.Snapshot.TitleInOneLine();

    public ProgressCount Count { get; } = Organizations.Aggregate(ProgressCount.None, (sum, own) => sum + own.Count);

    /// <summary>Those that are silent.</summary>
    public IReadOnlyList<OccurrenceCount> Silent { get; } = [.. Organizations.Where(own => own.Count.IsSilent)];
}

/// <summary>How far roadmaps in force have come.</summary>
public sealed class ProgressReader(RevisionReader revisions, OccurrenceReader occurrences, PortalDbContext db)
{
    /// <summary>Those of <paramref name="roadmaps"/> that are in force: first what is late, then what awaits a mark, then by title.</summary>
    public async Task<IReadOnlyList<RoadmapProgress>> ListAsync(IQueryable<Roadmap> roadmaps, CancellationToken cancellation)
    {
        var texts = await revisions.InForceAsync(await roadmaps.InForce().Select(r => r.Id).ToListAsync(cancellation), cancellation);
        var counts = (await occurrences.CountAsync(db.Occurrences, CountBy.Organization, texts, cancellation)).ToLookup(c => c.RoadmapId);
        return
        [
            .. texts.Select(text => new RoadmapProgress(text.Key, text.Value, [.. counts[text.Key]]))
                .OrderByDescending(row => row.Count.Overdue).ThenByDescending(row => row.Count.AwaitingMark).ThenBy(row => row.Title, StringComparer.CurrentCulture),
        ];
    }
}
