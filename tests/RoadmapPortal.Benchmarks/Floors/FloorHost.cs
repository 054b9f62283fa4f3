using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Benchmarks.Floors;

/// <summary>
/// What a page can cost at least on this machine. Floor A: one untracked query of 50 rows and a Razor view, without a session, permissions
/// or states. Floor C: ready bytes of any size.
/// </summary>
internal static class FloorHost
{
    public static async Task RunAsync(string connection, string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        if (connection.Contains("Host=", StringComparison.Ordinal))
            builder.Services.AddDbContextPool<PortalDbContext, PostgresPortalDbContext>(options => Database.UsePostgres(options, connection));
        else
            builder.Services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>(options => Database.UseSqlite(options, connection, AppContext.BaseDirectory));
        var own = typeof(FloorHost).Assembly;
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(own));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(own));
        });

        var app = builder.Build();
        app.Urls.Add(address);
        app.MapControllers();
        app.MapGet("/floor/bytes/{size:int}", Bytes);
        await app.RunAsync();
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, byte[]> Ready = new();

    private static IResult Bytes(int size) => Results.Bytes(Ready.GetOrAdd(size, length => [.. Enumerable.Repeat((byte)'a', length)]), "text/html; charset=utf-8");
}
