namespace RoadmapPortal.Web.Jobs;

/// <summary>Looks into the outbox from time to time, as long as the portal runs.</summary>
public sealed class MailJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<MailJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await RoundAsync(stoppingToken);
    }

    /// <summary>A round that fails (the database is away) must not be the last one.</summary>
    private async Task RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MailRound>().RunAsync(cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(e, "A round of mails failed");
        }
    }
}
