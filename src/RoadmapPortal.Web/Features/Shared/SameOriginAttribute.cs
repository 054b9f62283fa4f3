using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>
/// For forms of public pages, which act for nobody and set no cookie: a page of another site may not send them through its readers' browsers.
/// It stands in place of the antiforgery token.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SameOriginAttribute : IgnoreAntiforgeryTokenAttribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        // Programs that are no browsers say nothing of an origin.
        if (request.Headers.Origin.ToString() is { Length: > 0 } text
            && !(Uri.TryCreate(text, UriKind.Absolute, out var origin) && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}
