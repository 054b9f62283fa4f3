namespace RoadmapPortal.Web.Hosting;

/// <summary>Links that leave the portal: from <c>Portal:PublicOrigin</c>, else from the address it was started with, never from a request.</summary>
public sealed class PortalLinks(PortalSettings settings, IConfiguration configuration)
{
    private readonly Uri _origin = settings.PublicOrigin ?? StartAddress(configuration);

    public Uri To(string path) => new(_origin, path);

    /// <summary>«Every address of this machine» is none that can be opened.</summary>
    private static Uri StartAddress(IConfiguration configuration)
    {
        var address = PortalHost.Address(configuration);
        foreach (var any in new[] { "//*", "//+", "//0.0.0.0", "//[::]" }) address = address.Replace(any, "//localhost", StringComparison.Ordinal);
        return new Uri(address);
    }
}
