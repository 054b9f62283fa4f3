using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Home;

/// <summary>The way from the root to where a person works.</summary>
public sealed class HomeController : PortalController
{
    [AllowAnonymous]
    [HttpGet("/")]
    public IActionResult Index() => User.Identity is not { IsAuthenticated: true } ? LocalRedirect("/network") : LocalRedirect(Me.Role switch
    {
        Role.Coordinator => "/tasks",
        Role.Partner => "/concurrences",
        Role.Administrator => "/admin/state",
        _ => "/roadmaps",
    });
}
