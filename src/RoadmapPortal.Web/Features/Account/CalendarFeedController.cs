using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using RoadmapPortal.Documents.Calendar;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>A person's terms for a calendar program, which cannot sign in: whoever knows the link reads them, and nothing else.</summary>
[AllowAnonymous]
public sealed class CalendarFeedController(CalendarFeedQuery query, PortalClock clock) : Controller
{
    [HttpGet("/calendar/{key}.ics")]
    [EnableRateLimiting(Services.CalendarLimit)]
    public async Task<IActionResult> Feed(string key, CancellationToken cancellation)
    {
        if (await query.FindAsync(key, cancellation) is not { } calendar) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return File(CalendarWriter.Write(calendar, clock.Now), CalendarWriter.ContentType);
    }
}
