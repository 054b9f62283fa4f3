using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Hosting;

/// <summary>Ready means that the database answers and has the schema this portal works with.</summary>
internal sealed class DatabaseCheck(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy("The schema is not the newest.") : HealthCheckResult.Healthy();
}
