using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.TestSupport.Databases;

/// <summary>An empty database of the newest schema that nobody else sees: a copy of a template that is migrated once per test run.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> drop;

    internal TestDatabase(DatabaseKind kind, string connectionString, Func<Task> drop)
    {
        Kind = kind;
        ConnectionString = connectionString;
        this.drop = drop;
    }

    public DatabaseKind Kind { get; }

    /// <summary>The value for the portal's setting <c>ConnectionStrings:Portal</c>.</summary>
    public string ConnectionString { get; }

    public static Task<TestDatabase> CreateAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? SqliteTemplate.CopyAsync() : PostgresTemplate.CopyAsync();

    /// <summary>A database without any table.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? SqliteTemplate.EmptyAsync() : PostgresTemplate.EmptyAsync();

    /// <summary>A context of the test's own, to prepare rows and to look at what the portal wrote.</summary>
    public PortalDbContext CreateContext() => CreateContext(Kind, ConnectionString);

    public async ValueTask DisposeAsync() => await drop();

    internal static async Task MigrateAsync(DatabaseKind kind, string connectionString)
    {
        await using var context = CreateContext(kind, connectionString);
        await Migrator.MigrateAsync(context, CancellationToken.None);
    }

    private static PortalDbContext CreateContext(DatabaseKind kind, string connectionString)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqlitePortalDbContext>();
            Database.UseSqlite(sqlite, connectionString, dataDirectory: Path.GetTempPath());
            return new SqlitePortalDbContext(sqlite.Options);
        }

        var postgres = new DbContextOptionsBuilder<PostgresPortalDbContext>();
        Database.UsePostgres(postgres, connectionString);
        return new PostgresPortalDbContext(postgres.Options);
    }
}
