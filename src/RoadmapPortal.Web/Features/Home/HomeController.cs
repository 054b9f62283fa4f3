using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Home;

/// <summary>The way from the root to where a person works, and the home of the centre's people.</summary>
public sealed class HomeController(HomeQuery query) : PortalController
{
    [AllowAnonymous]
    [HttpGet("/")]
    public IActionResult Root() => User.Identity is not { IsAuthenticated: true } ? LocalRedirect("/network") : LocalRedirect(Me.Role switch
    {
        Role.Coordinator => "/tasks",
        Role.Partner => "/concurrences",
        Role.Administrator => "/admin/state",
        _ => "/home",
    });

    [HttpGet("/home"), Requires(Permission.ReadProgress)]
    public async Task<IActionResult> Index(bool all, CancellationToken cancellation)
    {
        ModelState.Clear();
        return View(await query.ReadAsync(all, Me, cancellation));
    }
}
