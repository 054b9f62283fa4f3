namespace RoadmapPortal.Web.Hosting;

/// <summary>The parts that the site and its commands start from: settings, logs, services.</summary>
internal static class PortalHost
{
    /// <summary>Where the site answers when nobody says otherwise.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>The version of the portal.</summary>
    public static string Version { get; } = typeof(PortalHost).Assembly.GetName().Version!.ToString(3);

    /// <summary>The executable may be started from any folder: settings and files lie beside it.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
#if DEBUG
            // The environment variable still wins: this is only what a developer gets without saying anything.
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Development,
#endif
        });
        builder.Logging.AddPortalLogging(builder.Configuration);
        builder.Services.AddPortal(builder.Configuration, builder.Environment);
        return builder;
    }

    /// <summary>The address for links that leave the portal where <c>Portal:PublicOrigin</c> is not set.</summary>
    public static string Address(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 } urls ? urls.Split(';')[0] : DefaultAddress;
}
