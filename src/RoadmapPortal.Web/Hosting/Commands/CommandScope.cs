using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Files;

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
        var scope = OpenAsIs();
        await Migrator.MigrateAsync(scope.Db, cancellation);
        return scope;
    }

    /// <summary>The same on whatever schema the database has.</summary>
    public static CommandScope OpenAsIs()
    {
        var scope = new CommandScope(PortalHost.CreateBuilder([]).Build());
        scope.Get<DataDirectory>().Create();
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
