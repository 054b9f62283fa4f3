using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>Roadmaps as files for the people of the portal.</summary>
[Requires(Permission.ReadRoadmaps)]
[ViewFolder("Approval")]
public sealed class PapersController(PortalDbContext db, RoadmapStore store, RoadmapPapers papers) : PortalController
{
    /// <summary>The document in force; those who read the working text get the draft as it stands.</summary>
    [HttpGet("/roadmaps/{id:guid}." + PaperFormats.Route)]
    public async Task<IActionResult> Current(Guid id, string format, CancellationToken cancellation) =>
        await store.FindAsync(id, Me, cancellation) is { IsInForce: false } roadmap
            ? Answer(await papers.DraftAsync(roadmap, cancellation), PaperFormats.Of(format))
            : await Revision(id, null, format, cancellation);

    [HttpGet("/roadmaps/{id:guid}/revisions/{number:int}." + PaperFormats.Route)]
    public async Task<IActionResult> Revision(Guid id, int? number, string format, CancellationToken cancellation) =>
        await db.Roadmaps.VisibleTo(Me, db).AnyAsync(r => r.Id == id, cancellation)
        && await papers.RevisionAsync(id, number, cancellation) is { } paper
            ? Answer(paper, PaperFormats.Of(format))
            : NotFound();

    /// <summary>Everything that can be printed of a roadmap, with formats and sizes.</summary>
    [HttpGet("/roadmaps/{id:guid}/documents")]
    public async Task<IActionResult> Documents(Guid id, CancellationToken cancellation)
    {
        var working = await store.FindAsync(id, Me, cancellation) is { IsInForce: false } roadmap ? await papers.DraftAsync(roadmap, cancellation) : null;
        var inForce = await db.Roadmaps.VisibleTo(Me, db).AnyAsync(r => r.Id == id, cancellation) ? await papers.RevisionAsync(id, null, cancellation) : null;
        if ((working ?? inForce) is not { } shown) return NotFound();
        return View("Documents", new DocumentsPage(id, shown.Title,
        [
            .. working is null ? Array.Empty<DocumentRow>() : [DocumentRow.Of(working, $"/roadmaps/{id}")],
            .. inForce is null ? Array.Empty<DocumentRow>() : [DocumentRow.Of(inForce, $"/roadmaps/{id}/revisions/{inForce.Revision}")],
        ]));
    }

    private FileContentResult Answer(RoadmapPaper paper, PaperFormat format)
    {
        // Browsers show a PDF; the other formats are for programs.
        var disposition = new ContentDispositionHeaderValue(format == PaperFormat.Pdf ? "inline" : "attachment");
        disposition.FileName = $"roadmap.{format.Extension()}";
        disposition.FileNameStar = DocumentFileName.Of(paper.Title, paper.Revision, format.Extension());
        Response.Headers.ContentDisposition = disposition.ToString();

        // Prints of one draft differ in the time of printing, copies in the release that made them: their tags are weak ones.
        var tag = new EntityTagHeaderValue($"\"{paper.Hash}\"", isWeak: paper.Revision == 0 || format != PaperFormat.Pdf);
        return File(paper.Write(format), format.ContentType(), lastModified: null, tag);
    }
}
