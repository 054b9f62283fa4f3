using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>Roadmaps as PDF for the people of the portal.</summary>
[Requires(Permission.ReadRoadmaps)]
public sealed class PapersController(PortalDbContext db, RoadmapStore store, RoadmapPapers papers) : PortalController
{
    /// <summary>The document in force; those who read the working text get the draft as it stands.</summary>
    [HttpGet("/roadmaps/{id:guid}.pdf")]
    public async Task<IActionResult> Current(Guid id, CancellationToken cancellation)
    {
        return await store.FindAsync(id, Me, cancellation) is { IsInForce: false } roadmap
            ? Pdf(await papers.DraftAsync(roadmap, cancellation))
            : await Revision(id, null, cancellation);
    }

    [HttpGet("/roadmaps/{id:guid}/revisions/{number:int}.pdf")]
    public async Task<IActionResult> Revision(Guid id, int? number, CancellationToken cancellation) =>
        await db.Roadmaps.VisibleTo(Me, db).AnyAsync(r => r.Id == id, cancellation)
        && await papers.RevisionAsync(id, number, cancellation) is { } paper
            ? Pdf(paper)
            : NotFound();

    private FileContentResult Pdf(RoadmapPaper paper)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.FileName = "roadmap.pdf";
        disposition.FileNameStar = DocumentFileName.Of(paper.Title, paper.Revision, "pdf");
        Response.Headers.ContentDisposition = disposition.ToString();

        // Prints of one draft differ in the time of printing, so its tag is a weak one.
        var tag = new EntityTagHeaderValue($"\"{paper.Hash}\"", isWeak: paper.Revision == 0);
        return File(paper.Pdf, "application/pdf", lastModified: null, tag);
    }
}
