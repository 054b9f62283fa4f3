using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>The portal's services on the newest schema, for commands that need the database.</summary>
internal sealed class CommandScope : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    private CommandScope(WebApplication app)
    {
        _app = app;
        _scope = app.Services.CreateAsyncScope();
    }

    public PortalDbContext Db => Get<PortalDbContext>();

    public static async Task<CommandScope> OpenAsync(CancellationToken cancellation)
    {
        var scope = new CommandScope(PortalHost.CreateBuilder([]).Build());
        Directory.CreateDirectory(scope.Get<PortalSettings>().DataDirectory);
        await Migrator.MigrateAsync(scope.Db, cancellation);
        return scope;
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}
