using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>Pages and files for everybody: the same bytes for each reader, no cookie, and 304 for who has them already.</summary>
[AllowAnonymous, ServeReady]
public abstract class PublicController : Controller
{
    /// <summary>Most pages fit into it, and it is no large object to the garbage collector.</summary>
    private const int PageCapacity = 80 << 10;

    private static readonly string Release = typeof(PublicController).Module.ModuleVersionId.ToString("N");

    /// <summary>The origin of absolute links.</summary>
    protected Uri Origin => PublicOrigin.Of(HttpContext);

    /// <summary>The view.</summary>
    /// <param name="view">Its name.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="shown">Everything that the page depends on besides the release of the portal itself.</param>
    protected Task<IActionResult> CachedAsync(string view, object? model, IEnumerable<string> shown) =>
        CachedAsync(shown, async tag => new ReadyAnswer(tag, "text/html; charset=utf-8", null, await RenderAsync(View(view, model))));

    /// <summary>The file.</summary>
    /// <param name="contentType">Its type.</param>
    /// <param name="fileName">The name to save it under, or null.</param>
    /// <param name="shown">Everything that the file depends on besides the release of the portal itself.</param>
    /// <param name="make">Makes it, where it is not ready.</param>
    protected Task<IActionResult> CachedAsync(string contentType, string? fileName, IEnumerable<string> shown, Func<byte[]> make) =>
        CachedAsync(shown, tag => Task.FromResult(new ReadyAnswer(tag, contentType, Inline(fileName), make())));

    private async Task<IActionResult> CachedAsync(IEnumerable<string> shown, Func<EntityTagHeaderValue, Task<ReadyAnswer>> make)
    {
        var answers = HttpContext.RequestServices.GetRequiredService<ReadyAnswers>();
        var tag = TagOf(shown);
        var answer = answers.Last(Request) is { } last && last.Tag.Equals(tag) ? last : await make(tag);
        answers.Keep(Request, answer, HttpContext.Features.Get<ReadingMoment>()!);
        return answer;
    }

    private async Task<byte[]> RenderAsync(ViewResult view)
    {
        var body = Response.Body;
        using var page = new MemoryStream(PageCapacity);
        Response.Body = page;
        try
        {
            await view.ExecuteResultAsync(ControllerContext);
        }
        finally
        {
            Response.Body = body;
        }

        return page.ToArray();
    }

    private static string? Inline(string? fileName)
    {
        if (fileName is null) return null;
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(fileName);
        return disposition.ToString();
    }

    private static EntityTagHeaderValue TagOf(IEnumerable<string> shown)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', shown.Prepend(Release))));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(digest.AsSpan(0, 16))}\"", isWeak: true);
    }
}
