using Microsoft.Extensions.Diagnostics.HealthChecks;
using RoadmapPortal.Web.Files;

namespace RoadmapPortal.Web.Hosting;

/// <summary>Ready means that files can be saved and that there is room for them.</summary>
internal sealed class DataDirectoryCheck(DataDirectory directory) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        directory.IsWritable() && directory.FreeBytes >= DataDirectory.NeededBytes ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No room for files."));
}
