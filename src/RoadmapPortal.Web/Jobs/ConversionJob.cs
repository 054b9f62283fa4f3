using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Jobs;

/// <summary>Converts uploaded files one after the other, as long as the portal runs; begins with those that an earlier run left.</summary>
public sealed class ConversionJob(IServiceScopeFactory scopes, ConversionSignal signal, TimeProvider time, ILogger<ConversionJob> log) : BackgroundService
{
    /// <summary>After a round that failed (the database is away).</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = time.CreateTimer(_ => signal.Give(), null, ConversionRound.Abandoned, ConversionRound.Abandoned);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RoundAsync(stoppingToken)) await signal.WaitAsync(stoppingToken);
        }
    }

    /// <returns>False when there is nothing more to do for now.</returns>
    private async Task<bool> RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ConversionRound>().RunAsync(cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(e, "A round of conversions failed");
            await Task.Delay(Pause, time, cancellation);
            return true;
        }
    }
}
