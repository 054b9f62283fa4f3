using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Jobs;

namespace RoadmapPortal.TestSupport;

/// <summary>The portal as it runs, with a database, a data folder and a clock of its own.</summary>
public sealed class PortalFactory : WebApplicationFactory<Program>
{
    private static readonly Dictionary<DatabaseKind, Lazy<Task<PortalFactory>>> Shared = new()
    {
        [DatabaseKind.Sqlite] = new(() => StartAsync(DatabaseKind.Sqlite)),
        [DatabaseKind.Postgres] = new(() => StartAsync(DatabaseKind.Postgres)),
    };

    private readonly TestDatabase database;
    private readonly bool isGuest;
    private readonly Dictionary<string, string> settings;

    private PortalFactory(TestDatabase database, Dictionary<string, string>? settings, string? dataFolder = null)
    {
        this.database = database;
        isGuest = dataFolder is not null;
        DataFolder = dataFolder ?? Directory.CreateTempSubdirectory("portal-data-").FullName;
        this.settings = settings ?? [];
        ClientOptions.AllowAutoRedirect = false;
        Data = new TestData(this);
    }

    public TestClock Clock { get; } = new();

    /// <summary>What this portal asks its database; a look beside it does not count.</summary>
    public CommandCount Commands { get; } = new();

    public string DataFolder { get; }

    /// <summary>Makes the rows a test needs and signs people in.</summary>
    public TestData Data { get; }

    /// <summary>The one portal that tests on this database share: each works on rows of its own and leaves the clock alone.</summary>
    public static Task<PortalFactory> SharedAsync(DatabaseKind kind) => Shared[kind].Value;

    /// <summary>A portal of the test's own, for what changes the clock, the settings or everything.</summary>
    public static async Task<PortalFactory> CreateAsync(DatabaseKind kind, Dictionary<string, string>? settings = null) =>
        new(await TestDatabase.CreateAsync(kind), settings);

    /// <summary>A portal on a database and a data folder that outlive it.</summary>
    public static PortalFactory On(TestDatabase database, string dataFolder) => new(database, null, dataFolder);

    /// <summary>A browser nobody has signed in with; redirects are answers to look at.</summary>
    public HttpClient Anonymous() => CreateClient();

    /// <summary>A look into the database beside the portal.</summary>
    public async Task<T> QueryAsync<T>(Func<PortalDbContext, Task<T>> query)
    {
        await using var db = database.CreateContext();
        return await query(db);
    }

    /// <summary>Started before anybody shares it: two tests that ask at once for the server of a factory start two on one database.</summary>
    private static async Task<PortalFactory> StartAsync(DatabaseKind kind)
    {
        var portal = await CreateAsync(kind);
        _ = portal.Server;
        return portal;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Portal", database.ConnectionString);
        builder.UseSetting("Portal:DataDirectory", DataFolder);
        builder.UseSetting("Portal:DemoData", "false");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Commands));
            services.ConfigureDbContext<PostgresPortalDbContext>(options => options.AddInterceptors(Commands));
            // Tests do the work of the jobs step by step.
            services.Remove(services.Single(service => service.ImplementationType == typeof(MailJob)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(ConversionJob)));
            // What a hash costs is not what the tests are about.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (isGuest) return;
        await database.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }
}
