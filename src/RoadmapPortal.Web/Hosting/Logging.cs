using System.Globalization;
using Serilog;
using Serilog.Events;

namespace RoadmapPortal.Web.Hosting;

/// <summary>Logs: to standard error, so that standard output holds only results. One line a request that failed or was slow.</summary>
internal static class Logging
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddPortalLogging(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        logging.AddSerilog(
            new LoggerConfiguration()
                .ReadFrom.Configuration(configuration)
                .WriteTo.Console(outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)
                .CreateLogger(),
            dispose: true);
    }

    /// <summary>Who asked is not logged: the audit trail in the database names people, the log does not.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        var started = clock.GetTimestamp();
        await next(http);
        var elapsed = clock.GetElapsedTime(started);
        if (http.Response.StatusCode < 500 && elapsed < TimeSpan.FromSeconds(2)) return;
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Requests").LogWarning(
            "{Method} {Path} answered {Status} in {Milliseconds:0} ms, {Id}",
            http.Request.Method, PathOf(http.Request), http.Response.StatusCode, elapsed.TotalMilliseconds, http.TraceIdentifier);
    });

    /// <summary>The path of a calendar is its secret.</summary>
    private static string? PathOf(HttpRequest request) => request.Path.StartsWithSegments("/calendar") ? "/calendar/…" : request.Path.Value;
}
