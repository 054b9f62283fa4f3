using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Hosting;

/// <summary>What happens once between the start and the first request.</summary>
internal static class Startup
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        Directory.CreateDirectory(app.Services.GetRequiredService<PortalSettings>().DataDirectory);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await Migrator.MigrateAsync(db, app.Lifetime.ApplicationStopping);
    }
}
