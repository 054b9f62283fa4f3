using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>
/// Answers 413 by the announced size. Left to itself, a request that is too large fails where the antiforgery token is read,
/// and the person is told of a form that cannot be read.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefuseLargerAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before antiforgery, which stands at 1000.</summary>
    public int Order => 900;

    public long Bytes { get; } = bytes;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > Bytes) context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
