using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.State;

/// <summary>The state of the installation: what needs a look first.</summary>
[Requires(Permission.ManageSystem)]
public sealed class StateController(StateQuery query) : PortalController
{
    [HttpGet("/admin/state")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await query.ReadAsync(cancellation));
}
