using System.Data.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Files;
using RoadmapPortal.Web.Hosting.Demo;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Hosting;

/// <summary>What happens once between the start and the first request.</summary>
internal static class Startup
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PortalSettings>();
        settings.RefusePlainHttp();
        var directory = app.Services.GetRequiredService<DataDirectory>();
        directory.Create();
        directory.Use();
        app.Services.GetRequiredService<FileStore>().RemoveUnfinished(app.Services.GetRequiredService<PortalClock>().Now);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await MigrateAsync(app, db);
        await RefuseDemoAccountsAsync(app, db);
        if (settings.DemoData) await scope.ServiceProvider.GetRequiredService<DemoLoader>().LoadAsync(app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStarted.Register(() => SayWhereAsync(app).GetAwaiter().GetResult());
    }

    private static async Task MigrateAsync(WebApplication app, PortalDbContext db)
    {
        try
        {
            await Migrator.MigrateAsync(db, app.Lifetime.ApplicationStopping);
        }
        // EF wraps what it takes for a passing failure.
        catch (Exception e) when (e is DbException || e.InnerException is DbException)
        {
            app.Logger.LogError(e, "The database cannot be brought to the newest schema");
            throw new SettingException("ConnectionStrings:Portal", $"база данных не отвечает или не обновляется ({(e as DbException ?? e.InnerException)!.Message})");
        }
    }

    /// <summary>Everybody knows the password of the demonstration accounts.</summary>
    private static async Task RefuseDemoAccountsAsync(WebApplication app, PortalDbContext db)
    {
        if (app.Environment.IsDevelopment()) return;
        var demo = DemoCentre.Domain;
        var account = await db.Users.Where(u => u.Email!.EndsWith(demo)).Select(u => u.Email).FirstOrDefaultAsync();
        if (account is not null)
            throw new SettingException("Portal:DemoData",
                $"в базе есть демонстрационная учётная запись {account} с общеизвестным паролем, такая база годится только для окружения Development");
    }

    private static async Task SayWhereAsync(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault() is not { } address) return;
        await using var scope = app.Services.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<AccountLinks>();
        Console.WriteLine($"Портал дорожных карт: {address}");
        if (app.Services.GetRequiredService<PortalSettings>().DemoData)
            Console.WriteLine($"Демонстрационные учётные записи: {DemoCentre.AccountsInShort}");
        if (!await links.HasAdministratorAsync(CancellationToken.None))
            Console.WriteLine($"Администратора ещё нет. Создайте его по ссылке, она действует сутки: {links.ForFirstAdministrator(address)}");
    }
}
