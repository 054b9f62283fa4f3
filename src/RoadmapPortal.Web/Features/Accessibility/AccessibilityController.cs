using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Accessibility;

/// <summary>What is accessible and what is not yet.</summary>
public sealed class AccessibilityController : PublicController
{
    [HttpGet("/accessibility")]
    public Task<IActionResult> Index() => CachedAsync(nameof(Index), null, []);
}
