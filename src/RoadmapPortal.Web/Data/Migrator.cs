using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Web.Data;

/// <summary>Brings the database to the newest schema, triggers included.</summary>
public static class Migrator
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(60);

    public static async Task MigrateAsync(PortalDbContext db, CancellationToken cancellation)
    {
        using var fileLock = db.Database.IsSqlite() ? await LockAsync(db, cancellation) : null;
        await db.Database.MigrateAsync(cancellation);
        await ImmutableTables.EnsureAsync(db, cancellation);
    }

    /// <summary>
    /// EF's own lock on SQLite is a row that a killed process leaves behind, and every later start would wait for it for ever.
    /// The lock of the operating system dies with its process; whoever holds it may clear that row.
    /// </summary>
    private static async Task<FileStream> LockAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fileLock = await OpenAsync(path + ".migrating", cancellation);
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
