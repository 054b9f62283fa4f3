using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace RoadmapPortal.Web.Hosting;

/// <summary>
/// Where cookies are for HTTPS alone, a page asked for by plain HTTP is refused by name; health and static files answer. It is no redirect:
/// behind a proxy that does not say by which scheme it was asked, that would go round for ever.
/// </summary>
internal static class PlainHttp
{
    public static IApplicationBuilder UseHttpsForPages(this IApplicationBuilder app, PortalSettings settings) => settings.IsSecure ? app.Use(RefuseAsync) : app;

    private static Task RefuseAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.IsHttps || http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is null) return next(http);
        // The page that refuses is for nobody in particular: with a person it would hold forms, and forms need the cookies.
        http.Request.Headers.Cookie = default;
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
