using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>How far roadmaps have come, for those who watch over all organisations.</summary>
[Requires(Permission.ReadProgress)]
public sealed class ProgressController(OverviewQuery overview, RoadmapProgressQuery query) : PortalController
{
    [HttpGet("/progress")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await overview.ListAsync(cancellation));

    [HttpGet("/roadmaps/{id:guid}/progress")]
    public async Task<IActionResult> Roadmap(Guid id, string? show, Guid? organization, int page, CancellationToken cancellation) =>
        await query.FindAsync(id, new ProgressFilter(show, organization, page), cancellation) is { } found ? View(found) : NotFound();
}
