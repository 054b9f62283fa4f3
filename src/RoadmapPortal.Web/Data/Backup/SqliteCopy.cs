using System.Data.Common;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Web.Data.Backup;

/// <summary>
/// SQLite copies itself page by page: out of a database in use as of one moment, and into one as a single transaction. Rows keep their
/// numbers, on which full-text tables stand and which VACUUM INTO would change.
/// </summary>
internal sealed class SqliteCopy(PortalDbContext db) : DatabaseCopy
{
    private const string Entry = "database/portal.db";

    private SqliteConnection? moment;
    private string? file;

    public override string Kind => "sqlite";

    protected override DbConnection Moment => moment!;

    private SqliteConnection Live => (SqliteConnection)db.Database.GetDbConnection();

    public override async Task TakeAsync(string scratch, CancellationToken cancellation)
    {
        file = scratch;
        DeleteScratch();
        moment = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await db.Database.OpenConnectionAsync(cancellation);
        Live.BackupDatabase(moment);
        await db.Database.CloseConnectionAsync();
        await moment.OpenAsync(cancellation);
        // One file, and no trace of the sessions in its free pages.
        await ExecuteAsync(moment, $"PRAGMA journal_mode=DELETE; PRAGMA secure_delete=ON; DELETE FROM \"{Sessions}\"", cancellation);
    }

    public override async Task<IReadOnlyList<BackupTable>> WriteAsync(BackupWriter backup, CancellationToken cancellation)
    {
        await moment!.CloseAsync();
        await backup.AddAsync(Entry, CompressionLevel.Optimal, async target =>
        {
            await using var pages = File.OpenRead(file!);
            await pages.CopyToAsync(target, cancellation);
        });
        return [];
    }

    public override async Task RestoreAsync(BackupReader backup, string scratch, CancellationToken cancellation)
    {
        file = scratch;
        DeleteScratch();
        await using (var pages = new FileStream(file, FileMode.CreateNew)) await backup.CopyAsync(Entry, pages, cancellation);
        await using var restored = OpenScratch();
        await restored.Database.OpenConnectionAsync(cancellation);
        var connection = restored.Database.GetDbConnection();
        var faults = await ReadAsync(connection, "PRAGMA integrity_check(1)", row => row.GetString(0), cancellation);
        if (faults is not ["ok"]) throw new BackupException($"База данных в резервной копии повреждена: {faults[0]}");
        if ((await ReadAsync(connection, "PRAGMA foreign_key_check", row => row.GetString(0), cancellation)) is [var table, ..])
            throw new BackupException($"В резервной копии строка таблицы {table} ссылается на то, чего в ней нет.");
        await Migrator.MigrateAsync(restored, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        ((SqliteConnection)connection).BackupDatabase(Live);
        await db.Database.CloseConnectionAsync();
    }

    public override async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        return await NumberAsync(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'Organizations'", cancellation) == 0
            || await NumberAsync(connection, "SELECT count(*) FROM \"Organizations\"", cancellation) == 0;
    }

    public override async ValueTask DisposeAsync()
    {
        if (moment is not null) await moment.DisposeAsync();
        DeleteScratch();
    }

    private SqlitePortalDbContext OpenScratch()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        Database.UseSqlite(options, $"Data Source={file};Pooling=False", Path.GetDirectoryName(file)!);
        return new SqlitePortalDbContext(options.Options);
    }

    private void DeleteScratch()
    {
        if (file is null) return;
        foreach (var end in new[] { "", "-wal", "-shm", "-journal", Migrator.LockEnding })
            File.Delete(file + end);
    }
}
