using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Reads what the public may see: approved texts alone, whatever stands in the working text.</summary>
public sealed class PublicRoadmaps(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences, PublicTexts texts, PortalClock clock)
{
    /// <summary>Those in force, the ones that last longest first.</summary>
    public async Task<IReadOnlyList<PublicRoadmap>> InForceAsync(CancellationToken cancellation) =>
    [
        .. (await ReadAsync(db.Roadmaps.InForce(), cancellation))
            .OrderByDescending(r => r.Text.Period.To).ThenByDescending(r => r.Text.ApprovedAt).ThenBy(r => r.Text.Title, StringComparer.CurrentCulture),
    ];

    /// <summary>One that was ever approved, also when it is superseded or cancelled by now; null when there is none of this name.</summary>
    public async Task<PublicRoadmap?> FindAsync(string slug, CancellationToken cancellation) =>
        (await ReadAsync(db.Roadmaps.Where(r => r.RevisionNumber > 0 && r.Slug == slug), cancellation)).SingleOrDefault();

    /// <summary>Its revisions, the newest first.</summary>
    public async Task<IReadOnlyList<PublicText>> HistoryAsync(PublicRoadmap roadmap, CancellationToken cancellation) =>
        [.. (await revisions.HistoryAsync(roadmap.Text.Snapshot.RoadmapId, cancellation)).Select(texts.Of)];

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
        return from roadmap in found
               where approved.ContainsKey(roadmap.Id)
               let text = texts.Of(approved[roadmap.Id])
               select new PublicRoadmap(
                   roadmap.Slug,
                   PublicStatuses.Of(roadmap.Status, text.Period.To, clock.Today),
                   text,
                   counts[roadmap.Id].GroupBy(row => row.ActivityKey).ToDictionary(row => row.Key, row => row.Total()));
    }
}
