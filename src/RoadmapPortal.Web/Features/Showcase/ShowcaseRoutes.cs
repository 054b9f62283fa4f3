namespace RoadmapPortal.Web.Features.Showcase;

public static class ShowcaseRoutes
{
    /// <summary>Maps <c>/dev/components</c>; called in Development only.</summary>
    public static void MapShowcase(this IEndpointRouteBuilder endpoints)
    {
        var showcase = new { controller = "Showcase" };
        endpoints.MapControllerRoute("showcase-failure", "/dev/components/errors/{status:int}", new { showcase.controller, action = "Failure" });
        endpoints.MapControllerRoute("showcase-public", "/dev/components/public", new { showcase.controller, action = "Public" });
        endpoints.MapControllerRoute("showcase", "/dev/components", new { showcase.controller, action = "Index" }).WithStaticAssets();
    }
}
