using Microsoft.Extensions.Diagnostics.HealthChecks;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Hosting;

/// <summary>Ready means that the database answers.</summary>
internal sealed class DatabaseCheck(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
