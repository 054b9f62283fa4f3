using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>One approved roadmap for everybody: its pages and its files.</summary>
[ViewFolder("Network")]
public sealed class NetworkRoadmapsController(RoadmapPagesQuery pages, PublicTexts texts) : PublicController
{
    [HttpGet("/network/roadmaps/{slug}")]
    public async Task<IActionResult> Roadmap(string slug, CancellationToken cancellation) =>
        await pages.RoadmapAsync(slug, cancellation) is { } page ? await CachedAsync(nameof(Roadmap), page, [page.Roadmap.Shown]) : NotFound();

    [HttpGet("/network/roadmaps/{slug}/activities/{key}")]
    public async Task<IActionResult> Activity(string slug, string key, CancellationToken cancellation) =>
        await pages.ActivityAsync(slug, key, cancellation) is { } page ? await CachedAsync(nameof(Activity), page, page.Shown) : NotFound();

    [HttpGet("/network/roadmaps/{slug}/revisions/{number:int}")]
    public async Task<IActionResult> Revision(string slug, int number, CancellationToken cancellation) =>
        await pages.RevisionAsync(slug, number, cancellation) is { } page ? await CachedAsync(nameof(Revision), page, page.Shown) : NotFound();

    [HttpGet("/network/roadmaps/{slug}/revisions/{number:int}." + PaperFormats.Route)]
    public async Task<IActionResult> RevisionPaper(string slug, int number, string format, CancellationToken cancellation) =>
        await File((await pages.RevisionAsync(slug, number, cancellation))?.Text, text => PublicFile.Paper(text, PaperFormats.Of(format), texts));

    [HttpGet("/network/roadmaps/{slug}." + PaperFormats.Route)]
    public async Task<IActionResult> Paper(string slug, string format, CancellationToken cancellation) =>
        await File((await pages.RoadmapAsync(slug, cancellation))?.Roadmap.Text, text => PublicFile.Paper(text, PaperFormats.Of(format), texts));

    [HttpGet("/network/roadmaps/{slug}.json")]
    public async Task<IActionResult> Json(string slug, CancellationToken cancellation) =>
        await File(await pages.RoadmapAsync(slug, cancellation), page => PublicFile.Json(page, Origin));

    [HttpGet("/network/roadmaps/{slug}.csv")]
    public async Task<IActionResult> Csv(string slug, CancellationToken cancellation) =>
        await File(await pages.RoadmapAsync(slug, cancellation), page => PublicFile.Csv(page, Origin));

    [HttpGet("/network/roadmaps/{slug}.ics")]
    public async Task<IActionResult> Calendar(string slug, CancellationToken cancellation) =>
        await File(await pages.RoadmapAsync(slug, cancellation), page => PublicFile.Calendar(page, Origin));

    private async Task<IActionResult> File<T>(T? found, Func<T, PublicFile> fileOf)
        where T : class
    {
        if (found is null) return NotFound();
        var file = fileOf(found);
        return await CachedAsync(file.ContentType, file.FileName, file.Shown, file.Make);
    }
}
