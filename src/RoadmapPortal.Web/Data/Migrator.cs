using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace RoadmapPortal.Web.Data;

/// <summary>Brings the database to the newest schema, triggers and the search index included.</summary>
public static class Migrator
{
    /// <summary>What the name of the lock file adds to that of the database.</summary>
    internal const string LockEnding = ".migrating";

    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(60);

    /// <returns>The migrations that were missing, in their order.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(PortalDbContext db, CancellationToken cancellation)
    {
        using var fileLock = db.Database.IsSqlite() ? await LockAsync(db, cancellation) : null;
        var missing = await MissingAsync(db, cancellation);
        await db.Database.MigrateAsync(cancellation);
        await ImmutableTables.EnsureAsync(db, cancellation);
        await SearchIndex.EnsureAsync(db, cancellation);
        return missing;
    }

    /// <summary>The table of migrations is made first: asked for where it is not, PostgreSQL leaves an error in the log of every first start.</summary>
    private static async Task<IReadOnlyList<string>> MissingAsync(PortalDbContext db, CancellationToken cancellation)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation)) return [.. db.Database.GetMigrations()];
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation);
        return [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
    }

    /// <summary>
    /// EF's own lock on SQLite is a row that a killed process leaves behind, and every later start would wait for it for ever.
    /// The lock of the operating system dies with its process; whoever holds it may clear that row.
    /// </summary>
    private static async Task<FileStream> LockAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fileLock = await OpenAsync(path + LockEnding, cancellation);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        return fileLock;
    }

    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < LockTimeout)
            {
                await Task.Delay(200, cancellation);
            }
            catch (IOException e)
            {
                throw new InvalidOperationException(
                    $"Базу данных уже {LockTimeout.TotalSeconds:0} секунд обновляет другой процесс портала. Остановите его и запустите портал снова.", e);
            }
        }
    }
}
