using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Roadmaps;

/// <summary>Finding and reading roadmaps.</summary>
[Requires(Permission.ReadRoadmaps)]
public sealed class RoadmapsController(RoadmapListQuery list, RoadmapPageQuery pages) : PortalController
{
    [HttpGet("/roadmaps")]
    public async Task<IActionResult> Index(RoadmapFilter filter, CancellationToken cancellation)
    {
        // A filter that cannot be read asks for nothing; it is no error of a form.
        ModelState.Clear();
        return View(await list.RunAsync(filter, Me, cancellation));
    }

    [HttpGet("/roadmaps/{id:guid}")]
    public async Task<IActionResult> Read(Guid id, CancellationToken cancellation) =>
        await pages.FindAsync(id, Me, cancellation) is { } page ? View(page) : NotFound();
}
