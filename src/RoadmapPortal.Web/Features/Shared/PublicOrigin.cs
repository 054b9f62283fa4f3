using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The one source of absolute links: what a request says of its host is believed only where no origin is set.</summary>
public static class PublicOrigin
{
    public static Uri Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<PortalSettings>().PublicOrigin ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}");
}
