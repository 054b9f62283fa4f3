using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.SchemaTool;

/// <summary>One database engine of the portal with its own set of migrations.</summary>
internal sealed class SchemaDatabase(string engine, Func<PortalDbContext> createContext, IDesignTimeServices provider)
{
    private const string RootNamespace = "RoadmapPortal.Web";

    // No connection is opened: the strings only choose the provider.
    public static IReadOnlyList<SchemaDatabase> All { get; } =
    [
        new("Sqlite", CreateSqlite, new SqliteDesignTimeServices()),
        new("Postgres", CreatePostgres, new NpgsqlDesignTimeServices()),
    ];

    public void AddMigration(string name)
    {
        using var context = createContext();
        using var services = CreateDesignTimeServices(context);
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();

        var migration = scaffolder.ScaffoldMigration(name, RootNamespace, $"Data.Migrations.{engine}");
        var files = scaffolder.Save(WebProjectFolder(), migration, MigrationsFolder(), dryRun: false);

        Console.WriteLine($"{engine}: {Path.GetRelativePath(Environment.CurrentDirectory, files.MigrationFile!)}");
    }

    public void RemoveMigration()
    {
        using var context = createContext();
        using var services = CreateDesignTimeServices(context);
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();

        // Forced, because there is no database here that could have the migration applied.
        var files = scaffolder.RemoveMigration(WebProjectFolder(), RootNamespace, force: true, language: null, dryRun: false);

        Console.WriteLine($"{engine}: removed {Path.GetFileName(files.MigrationFile) ?? "nothing"}");
    }

    public bool HasPendingChanges()
    {
        using var context = createContext();
        var pending = context.Database.HasPendingModelChanges();

        Console.WriteLine($"{engine}: {(pending ? "the model has changed since the newest migration" : "model and migrations agree")}");
        return pending;
    }

    private static SqlitePortalDbContext CreateSqlite()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        Database.UseSqlite(options, ":memory:", dataDirectory: "");
        return new SqlitePortalDbContext(options.Options);
    }

    private static PostgresPortalDbContext CreatePostgres()
    {
        var options = new DbContextOptionsBuilder<PostgresPortalDbContext>();
        Database.UsePostgres(options, "Host=localhost");
        return new PostgresPortalDbContext(options.Options);
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
