using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>An answer for everybody as ready bytes; 304 for who has them already.</summary>
/// <param name="Tag">Stands for everything that is shown. Weak: another instance may have made other bytes of the same.</param>
public sealed record ReadyAnswer(EntityTagHeaderValue Tag, string ContentType, string? Disposition, byte[] Body) : IActionResult
{
    private const string ForAMinute = "public, max-age=60";

    private readonly string tag = Tag.ToString();

    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    public Task WriteAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = ForAMinute;
        if (request.Headers.IfNoneMatch.Count > 0 && IsKnown(request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (Disposition is not null) response.Headers.ContentDisposition = Disposition;
        return response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }

    private bool IsKnown(HttpRequest request) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(Tag, useStrongComparison: false));
}
