using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Approval;

public sealed record RevisionsPage(Guid Id, string Title, IReadOnlyList<RevisionRow> Revisions);

/// <param name="ReplacedBy">The number of the revision that replaced it; null for the one in force.</param>
public sealed record RevisionRow(int Number, DateTimeOffset ApprovedAt, string ApprovedBy, string Hash, int? ReplacedBy);

/// <summary>Lists what was approved, the newest first.</summary>
public sealed class RevisionsQuery(PortalDbContext db, RevisionReader reader, PortalClock clock)
{
    /// <returns>Null when there is no such roadmap or it is invisible to <paramref name="user"/>.</returns>
    public async Task<RevisionsPage?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var draftTitle = await db.Roadmaps.VisibleTo(user, db).Where(r => r.Id == id).Select(r => r.Title).FirstOrDefaultAsync(cancellation);
        if (draftTitle is null) return null;
        var revisions = await db.Revisions.Where(r => r.RoadmapId == id).OrderByDescending(r => r.Number)
            .Select(r => new { r.Number, r.ApprovedAt, r.ApprovedByName, r.Hash })
            .ToListAsync(cancellation);
        var newest = revisions.Select(r => r.Number).FirstOrDefault();
        var title = (await reader.InForceAsync(id, cancellation))?.Snapshot.Title ?? draftTitle;
        return new RevisionsPage(id, title,
        [
            .. revisions.Select(r => new RevisionRow(
                r.Number, clock.Local(r.ApprovedAt), r.ApprovedByName, r.Hash, r.Number < newest ? r.Number + 1 : null)),
        ]);
    }
}
