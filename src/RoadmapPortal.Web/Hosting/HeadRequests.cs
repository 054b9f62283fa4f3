namespace RoadmapPortal.Web.Hosting;

/// <summary>HEAD asks for what GET would answer without its body: routes name GET, and the server leaves out the body.</summary>
internal static class HeadRequests
{
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
        return next(http);
    });
}
