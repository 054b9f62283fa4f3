using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Search;

/// <summary>Finding by words.</summary>
[Requires(Permission.ReadRoadmaps)]
public sealed class SearchController(SearchPageQuery pages) : PortalController
{
    [HttpGet("/search")]
    public async Task<IActionResult> Index(SearchFilter filter, CancellationToken cancellation)
    {
        // What cannot be read in the address asks for nothing; it is no error of a form.
        ModelState.Clear();
        return View(await pages.RunAsync(filter, Me, cancellation));
    }
}
