using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>The document that a roadmap was made of; for the centre's own people.</summary>
[Requires(Permission.ReadRoadmaps), ViewFolder("Import")]
public sealed class SourceController(SourceQuery sources) : PortalController
{
    [HttpGet("/roadmaps/{id:guid}/source")]
    public async Task<IActionResult> Source(Guid id, CancellationToken cancellation) =>
        await sources.FindAsync(id, Me, cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("/roadmaps/{id:guid}/source/file")]
    public async Task<IActionResult> Download(Guid id, CancellationToken cancellation)
    {
        if (await sources.FileAsync(id, Me, cancellation) is not { } file) return NotFound();
        // Whatever the file holds, it is saved, not shown, and if it is shown it can do nothing.
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(file.Content, "application/octet-stream", SourceQuery.SafeName(file.FileName));
    }
}
