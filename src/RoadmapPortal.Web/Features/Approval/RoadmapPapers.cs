using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>A roadmap as a document: its text, and how it is printed.</summary>
/// <param name="Snapshot">The text.</param>
/// <param name="Canonical">Its canonical JSON.</param>
/// <param name="Hash">SHA-256 of <paramref name="Canonical"/>.</param>
/// <param name="Print">What the print says besides the text.</param>
/// <param name="StoredPdf">The PDF that was stored at approval; null for a draft.</param>
public sealed record RoadmapPaper(RoadmapSnapshot Snapshot, byte[] Canonical, string Hash, RoadmapPrint Print, byte[]? StoredPdf)
{
    /// <summary>The title of the text.</summary>
    public string Title => Snapshot.Title;

    /// <summary>The number of the revision; 0 for a draft.</summary>
    public int Revision => Snapshot.Revision;

    /// <summary>The document as a file; the PDF of a revision is the stored one.</summary>
    public byte[] Write(PaperFormat format) => format == PaperFormat.Pdf && StoredPdf is not null ? StoredPdf : format.Write(RoadmapPages.Compose(Snapshot, Print));
}

/// <summary>Takes stored documents of revisions and prints drafts.</summary>
public sealed class RoadmapPapers(PortalDbContext db, RoadmapPrints prints)
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
        if (revision is null) return null;
        var print = prints.Approved(revision.Number, revision.Hash, revision.ApprovedAt, revision.ApprovedByName, revision.Snapshot);
        return new RoadmapPaper(RoadmapSnapshots.Read(revision.Snapshot), revision.Snapshot, revision.Hash, print, revision.Pdf);
    }

    /// <summary>The working text, printed now with «ПРОЕКТ» across each page.</summary>
    public async Task<RoadmapPaper> DraftAsync(Roadmap roadmap, CancellationToken cancellation)
    {
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        var snapshot = RoadmapSnapshots.Take(roadmap, revision: 0, directory.NameOf);
        var bytes = RoadmapSnapshots.Write(snapshot);
        return new RoadmapPaper(snapshot, bytes, RoadmapSnapshots.Hash(bytes), prints.Draft(), StoredPdf: null);
    }
}
