using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Files;

namespace RoadmapPortal.Web.Features.Tasks;

/// <summary>The files of marks: for the organisation that sent them and for those who watch the progress of all.</summary>
[Requires(Permission.ReadRoadmaps)]
public sealed class EvidenceController(PortalDbContext db, FileStore store) : PortalController
{
    [HttpGet("/tasks/{id:guid}/files/{fileId:guid}")]
    public async Task<IActionResult> Download(Guid id, Guid fileId, CancellationToken cancellation)
    {
        var seesAll = Me.May(Permission.ReadProgress);
        var own = Me.OrganizationId;
        var file = await (from evidence in db.Evidence
                          join occurrence in db.Occurrences on evidence.OccurrenceId equals occurrence.Id
                          where evidence.Id == fileId && occurrence.Id == id && (seesAll || occurrence.OrganizationId == own)
                          select new { evidence.StoredName, evidence.ContentType, evidence.FileName }).FirstOrDefaultAsync(cancellation);
        if (file is null) return NotFound();
        // Whatever the file holds, it is saved, not shown, and if it is shown it can do nothing.
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(store.Open(file.StoredName), file.ContentType, file.FileName);
    }
}
