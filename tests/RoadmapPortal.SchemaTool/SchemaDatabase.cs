using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

namespace RoadmapPortal.SchemaTool;

/// <summary>One database engine of the portal with its own set of migrations.</summary>
internal sealed class SchemaDatabase(string engine, Action<DbContextOptionsBuilder> use, IDesignTimeServices provider)
{
    private const string RootNamespace = "RoadmapPortal.Web";

    // No connection is opened: the strings only choose the provider.
    public static IReadOnlyList<SchemaDatabase> All { get; } =
    [
        new("Sqlite", options => options.UseSqlite("Data Source=:memory:"), new SqliteDesignTimeServices()),
        new("Postgres", options => options.UseNpgsql("Host=localhost"), new NpgsqlDesignTimeServices()),
    ];

    public void AddMigration(string name)
    {
        using var context = CreateContext();
        using var services = CreateDesignTimeServices(context);
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();

        var migration = scaffolder.ScaffoldMigration(name, RootNamespace, $"Data.Migrations.{engine}");
        var files = scaffolder.Save(WebProjectFolder(), migration, MigrationsFolder(), dryRun: false);

        Console.WriteLine($"{engine}: {Path.GetRelativePath(Environment.CurrentDirectory, files.MigrationFile!)}");
    }

    public void RemoveMigration()
    {
        using var context = CreateContext();
        using var services = CreateDesignTimeServices(context);
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();

        // Forced, because there is no database here that could have the migration applied.
        var files = scaffolder.RemoveMigration(WebProjectFolder(), RootNamespace, force: true, language: null, dryRun: false);

        Console.WriteLine($"{engine}: removed {Path.GetFileName(files.MigrationFile) ?? "nothing"}");
    }

    public bool HasPendingChanges()
    {
        using var context = CreateContext();
        var pending = context.Database.HasPendingModelChanges();

        Console.WriteLine($"{engine}: {(pending ? "the model has changed since the newest migration" : "model and migrations agree")}");
        return pending;
    }

    private DbContext CreateContext()
    {
        var type = Assembly.Load(RootNamespace).GetType($"{RootNamespace}.Data.{engine}PortalDbContext", throwOnError: true)!;
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        use(options);
        return (DbContext)Activator.CreateInstance(type, options.Options)!;
    }

    private ServiceProvider CreateDesignTimeServices(DbContext context)
    {
        var reporter = new OperationReporter(new OperationReportHandler(
            message => Console.Error.WriteLine($"{engine}: {message}"),
            message => Console.Error.WriteLine($"{engine}: {message}")));

        var services = new ServiceCollection()
            .AddEntityFrameworkDesignTimeServices(reporter)
            .AddDbContextDesignTimeServices(context);
        provider.ConfigureDesignTimeServices(services);
        return services.BuildServiceProvider();
    }

    private string MigrationsFolder() => Path.Combine(WebProjectFolder(), "Data", "Migrations", engine);

    private static string WebProjectFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "src", RootNamespace));
}
