using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Reads what the public may see: approved texts alone, whatever stands in the working text.</summary>
public sealed class PublicRoadmaps(PortalDbContext db, CompiledQueries compiled, RevisionReader revisions, OccurrenceReader occurrences, PublicTexts texts, PortalClock clock)
{
    /// <summary>Those in force, the ones that last longest first.</summary>
    public async Task<IReadOnlyList<PublicRoadmap>> InForceAsync(CancellationToken cancellation) =>
    [
        .. (await ReadAsync(db.Roadmaps.InForce(), cancellation))
            .OrderByDescending(r => r.Text.Period.To).ThenByDescending(r => r.Text.ApprovedAt).ThenBy(r => r.Text.Title, StringComparer.CurrentCulture),
    ];

    /// <summary>
    /// One that was ever approved, also when it is superseded or cancelled by now, with its revisions, the newest first; null when there is
    /// none of this name.
    /// </summary>
    public async Task<PublicRoadmapPage?> FindAsync(string slug, CancellationToken cancellation)
    {
        var found = await compiled.Revisions(db, slug).ToListAsync(cancellation);
        if (found is not [var last, ..]) return null;
        var history = await revisions.ThoseAsync([.. found.Select(r => r.RevisionId)], cancellation);
        var counts = await occurrences.CountAsync(new Dictionary<Guid, ApprovedText> { [last.RoadmapId] = history[0] }, cancellation);
        return new PublicRoadmapPage(Of(slug, last.Status, history[0], counts[last.RoadmapId]), [.. history.Select(texts.Of)]);
    }

    /// <summary>The texts of all roadmaps that were approved last, the newest first, each with the name of its roadmap.</summary>
    public async Task<IReadOnlyList<(string Slug, PublicText Text)>> LatestAsync(int count, CancellationToken cancellation)
    {
        var latest = (await revisions.LatestAsync(count, cancellation)).Select(texts.Of).ToList();
        var ids = latest.Select(text => text.Snapshot.RoadmapId).Distinct().ToList();
        var slugs = await db.Roadmaps.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Slug, cancellation);
        return [.. latest.Select(text => (slugs[text.Snapshot.RoadmapId], text))];
    }

    private async Task<IEnumerable<PublicRoadmap>> ReadAsync(IQueryable<Roadmap> roadmaps, CancellationToken cancellation)
    {
        var found = await roadmaps.Select(r => new { r.Id, r.Slug, r.Status }).ToListAsync(cancellation);
        var approved = await revisions.InForceAsync([.. found.Select(r => r.Id)], cancellation);
        var counts = await occurrences.CountAsync(approved, cancellation);
        return found.Where(r => approved.ContainsKey(r.Id)).Select(r => Of(r.Slug, r.Status, approved[r.Id], counts[r.Id]));
    }

    private PublicRoadmap Of(string slug, RoadmapStatus status, ApprovedText inForce, IReadOnlyDictionary<string, ProgressCount> rows) => new(
        slug, PublicStatuses.Of(status, inForce.Period.To, clock.Today), texts.Of(inForce), rows);
}
