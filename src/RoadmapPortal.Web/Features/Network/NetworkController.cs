using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>«Сетевое взаимодействие»: approved roadmaps for everybody.</summary>
public sealed class NetworkController(NetworkQueries queries) : PublicController
{
    [HttpGet("/network")]
    public async Task<IActionResult> Index(NetworkFilter filter, CancellationToken cancellation)
    {
        var page = await queries.ListAsync(filter, cancellation);
        return Cached(nameof(Index), page, page.Shown);
    }

    [HttpGet("/network/roadmaps/{slug}")]
    public async Task<IActionResult> Roadmap(string slug, CancellationToken cancellation) =>
        await queries.FindAsync(slug, cancellation) is { } page ? Cached(nameof(Roadmap), page, page.Shown) : NotFound();

    [HttpGet("/network/roadmaps/{slug}.pdf")]
    public async Task<IActionResult> Pdf(string slug, CancellationToken cancellation) =>
        await queries.PdfAsync(slug, cancellation) is var (name, content) ? Cached(content, "application/pdf", name) : NotFound();
}
