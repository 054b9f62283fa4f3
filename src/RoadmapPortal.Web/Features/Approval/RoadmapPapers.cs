using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>A roadmap as a document: its text in both forms.</summary>
/// <param name="Title">The title of that text.</param>
/// <param name="Revision">The number of the revision; 0 for a draft.</param>
/// <param name="Hash">SHA-256 of <paramref name="Snapshot"/>.</param>
/// <param name="Snapshot">The canonical JSON.</param>
/// <param name="Pdf">The PDF.</param>
public sealed record RoadmapPaper(string Title, int Revision, string Hash, byte[] Snapshot, byte[] Pdf);

/// <summary>Takes stored documents of revisions and prints drafts.</summary>
public sealed class RoadmapPapers(PortalDbContext db, PortalClock clock)
{
    /// <summary>A revision as it was stored at approval.</summary>
    /// <param name="roadmapId">The roadmap.</param>
    /// <param name="number">The number, or null for the one in force.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null when there is none.</returns>
    public async Task<RoadmapPaper?> RevisionAsync(Guid roadmapId, int? number, CancellationToken cancellation)
    {
        var revision = await db.Revisions.AsNoTracking().Where(r => r.RoadmapId == roadmapId && (number == null || r.Number == number))
            .OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);
        return revision is null
            ? null
            : new RoadmapPaper(RoadmapSnapshots.Read(revision.Snapshot).Title, revision.Number, revision.Hash, revision.Snapshot, revision.Pdf);
    }

    /// <summary>The working text, printed now with «ПРОЕКТ» across each page.</summary>
    public async Task<RoadmapPaper> DraftAsync(Roadmap roadmap, CancellationToken cancellation)
    {
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        var snapshot = RoadmapSnapshots.Take(roadmap, revision: 0, directory.NameOf);
        var bytes = RoadmapSnapshots.Write(snapshot);
        var pdf = PdfWriter.Write(RoadmapPages.Compose(snapshot, new RoadmapPrint(Draft: true, clock.Local(clock.Now))));
        return new RoadmapPaper(snapshot.Title, 0, RoadmapSnapshots.Hash(bytes), bytes, pdf);
    }
}
