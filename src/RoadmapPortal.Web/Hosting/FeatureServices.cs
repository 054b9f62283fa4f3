using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Files;

namespace RoadmapPortal.Web.Hosting;

/// <summary>What the features register of their own.</summary>
internal static class FeatureServices
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<RoadmapStore>();
        services.AddScoped<RevisionReader>();
        services.AddSingleton<FileStore>();
    }
}
