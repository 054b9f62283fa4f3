using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>Pages for everybody: the same bytes for each reader, no cookie, and 304 for who has them already.</summary>
[AllowAnonymous]
public abstract class PublicController : Controller
{
    private static readonly string Release = typeof(PublicController).Module.ModuleVersionId.ToString("N");

    /// <summary>The view, or 304 when the reader has it.</summary>
    /// <param name="view">Its name.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="shown">Everything that the page depends on besides the release of the portal itself.</param>
    protected IActionResult Cached(string view, object? model, IEnumerable<string> shown)
    {
        var tag = TagOf(shown);
        var headers = Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
        var known = Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false))
            ? StatusCode(StatusCodes.Status304NotModified)
            : View(view, model);
    }

    /// <summary>The file, or 304 when the reader has it.</summary>
    protected IActionResult Cached(byte[] content, string contentType, string fileName)
    {
        Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(fileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(content, contentType, lastModified: null, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
    }

    /// <summary>Weak: the page is the same to a reader, its bytes need not be.</summary>
    private static EntityTagHeaderValue TagOf(IEnumerable<string> shown)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', shown.Prepend(Release))));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(digest.AsSpan(0, 16))}\"", isWeak: true);
    }
}
