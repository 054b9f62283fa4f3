using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Says to whoever holds a paper whether its text is in force: the QR code and the short code lead here.</summary>
[ViewFolder("Network")]
public sealed class VerifyController(VerifyQuery query, PaperComparison papers) : PublicController
{
    private static readonly VerifyFormValidator FileRules = new();

    [HttpGet("/verify")]
    [EnableRateLimiting(Services.VerifyLimit)]
    public async Task<IActionResult> Index(string? code, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(code)) return await CachedAsync("Verify", new VerifyPage(null, null, null), []);
        return VerificationCode.HashOf(code) is { } start ? Redirect($"/verify/{VerificationCode.Of(start)}") : await Code(code, cancellation);
    }

    /// <summary>Compares a file with the document that it is made of.</summary>
    [HttpPost("/verify"), SameOrigin, EnableRateLimiting(Services.VerifyLimit)]
    [RefuseLarger(VerifyForm.MaxRequestBytes), RequestSizeLimit(VerifyForm.MaxRequestBytes), RequestFormLimits(MultipartBodyLengthLimit = VerifyForm.MaxRequestBytes)]
    public async Task<IActionResult> Compare(VerifyForm form, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        if ((await FileRules.ValidateAsync(form, cancellation)).Errors is [var error, ..])
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Verify", new VerifyPage(null, null, null) { FileError = error.ErrorMessage });
        }

        using var content = new MemoryStream();
        await form.File!.CopyToAsync(content, cancellation);
        var compared = await papers.CompareAsync(content.ToArray(), cancellation);
        var code = compared.Document is { } document ? VerificationCode.Of(document.Text.Approved.Hash) : null;
        return View("Verify", new VerifyPage(code, null, compared.Document) { Compared = compared });
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
