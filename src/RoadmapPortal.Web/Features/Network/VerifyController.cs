using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Says to whoever holds a paper whether its text is in force: the QR code and the short code lead here.</summary>
[ViewFolder("Network")]
public sealed class VerifyController(VerifyQuery query) : PublicController
{
    [HttpGet("/verify")]
    public async Task<IActionResult> Index(string? code, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(code)) return await CachedAsync("Verify", new VerifyPage(null, null, null), []);
        return VerificationCode.HashOf(code) is { } start ? Redirect($"/verify/{VerificationCode.Of(start)}") : await Code(code, cancellation);
    }

    [HttpGet("/verify/{code}")]
    public async Task<IActionResult> Code(string code, CancellationToken cancellation)
    {
        var page = await query.FindAsync(code, cancellation);
        if (page.Found is { } found) return await CachedAsync("Verify", page, [page.Code!, .. found.Shown]);
        Response.StatusCode = VerificationCode.HashOf(code) is null ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound;
        return View("Verify", page);
    }
}
