using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Documents.Calendar;
using RoadmapPortal.Documents.Feeds;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>«Сетевое взаимодействие»: approved roadmaps for everybody, as pages, calendar and feed.</summary>
public sealed class NetworkController(NetworkListQuery list, PublicCalendarQuery calendar, FeedQuery feed) : PublicController
{
    [HttpGet("/network")]
    public async Task<IActionResult> Index(NetworkFilter filter, CancellationToken cancellation)
    {
        var (page, shown) = await list.RunAsync(filter, cancellation);
        return await CachedAsync(nameof(Index), page, shown);
    }

    [HttpGet(NetworkAddress.Calendar)]
    public async Task<IActionResult> Calendar(CalendarFilter filter, CancellationToken cancellation)
    {
        var (page, shown) = await calendar.MonthAsync(filter, cancellation);
        return await CachedAsync(nameof(Calendar), page, shown);
    }

    [HttpGet(NetworkAddress.Calendar + ".ics")]
    public async Task<IActionResult> CalendarFile(CalendarFilter filter, CancellationToken cancellation)
    {
        var (file, shown) = await calendar.FileAsync(filter, Origin, cancellation);
        return await CachedAsync(CalendarWriter.ContentType, "Сетевое взаимодействие.ics", shown, file);
    }

    [HttpGet(NetworkAddress.Feed)]
    public async Task<IActionResult> Feed(CancellationToken cancellation)
    {
        var changes = await feed.RunAsync(Origin, cancellation);
        return await CachedAsync(AtomWriter.ContentType, null, changes.Entries.Select(entry => $"{entry}").Prepend($"{changes.Url}"), () => AtomWriter.Write(changes));
    }
}
