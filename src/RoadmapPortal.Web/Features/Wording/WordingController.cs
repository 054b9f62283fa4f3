using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Wording;

/// <summary>Which wording of deadlines and of those responsible the portal understands, with a place to try one's own.</summary>
[Requires(Permission.ReadRoadmaps)]
public sealed class WordingController(PortalClock clock) : PortalController
{
    [HttpGet("/roadmaps/wording")]
    public IActionResult Index(WordingFilter filter)
    {
        // What cannot be read in the address asks for nothing; it is no error of a form.
        ModelState.Clear();
        var year = SchoolYear.Of(clock.Today).Start;
        var usual = new Period(new DateOnly(year, 9, 1), new DateOnly(year + 2, 8, 1));
        return View(WordingPage.Of(filter, usual));
    }
}
