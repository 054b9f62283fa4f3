using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>How far roadmaps have come, for those who watch over all organisations.</summary>
[Requires(Permission.ReadProgress)]
public sealed class ProgressController(
    PortalDbContext db, ProgressReader progress, RoadmapProgressQuery query, MatrixQuery matrix, CalendarQuery calendar) : PortalController
{
    [HttpGet("/progress")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await progress.ListAsync(db.Roadmaps, cancellation));

    [HttpGet("/roadmaps/{id:guid}/progress")]
    public async Task<IActionResult> Roadmap(Guid id, ProgressFilter filter, CancellationToken cancellation)
    {
        // A filter that cannot be read asks for nothing; it is no error of a form.
        ModelState.Clear();
        return await query.FindAsync(id, filter, cancellation) is { } found ? View(found) : NotFound();
    }

    [HttpGet("/roadmaps/{id:guid}/matrix")]
    public async Task<IActionResult> Matrix(Guid id, MatrixFilter filter, CancellationToken cancellation)
    {
        ModelState.Clear();
        return await matrix.FindAsync(id, filter, cancellation) is { } found ? View(found) : NotFound();
    }

    [HttpGet("/progress/calendar")]
    public async Task<IActionResult> Calendar(CalendarFilter filter, CancellationToken cancellation)
    {
        ModelState.Clear();
        return View(await calendar.ReadAsync(filter, cancellation));
    }
}
