using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Web.Data.Backup;

/// <summary>An evidence file as its row names it.</summary>
internal sealed record NamedFile(string Name, long Size, string Hash);

/// <summary>
/// The database as a backup holds it. Sessions stay behind: after a restore everybody signs in anew.
/// It is asked in plain SQL, because a backup may have the schema of an earlier release.
/// </summary>
internal abstract class DatabaseCopy : IAsyncDisposable
{
    protected const string History = "__EFMigrationsHistory";
    protected const string Sessions = "Sessions";

    /// <summary>The kind in the manifest.</summary>
    public abstract string Kind { get; }

    /// <summary>The connection that sees one moment of the database after <see cref="TakeAsync"/>.</summary>
    protected abstract DbConnection Moment { get; }

    public static DatabaseCopy Of(PortalDbContext db) => db.Database.IsNpgsql() ? new PostgresCopy(db) : new SqliteCopy(db);

    /// <summary>Takes one moment of the database, whatever others write meanwhile.</summary>
    /// <param name="scratch">A file name that may be used until this is disposed.</param>
    public abstract Task TakeAsync(string scratch, CancellationToken cancellation);

    /// <summary>Writes that moment and returns its tables, where the database is not one file.</summary>
    public abstract Task<IReadOnlyList<BackupTable>> WriteAsync(BackupWriter backup, CancellationToken cancellation);

    /// <summary>Replaces what is in the database in one step; a failure leaves it as it was.</summary>
    public abstract Task RestoreAsync(BackupReader backup, string scratch, CancellationToken cancellation);

    /// <summary>True where nobody has begun to work.</summary>
    public abstract Task<bool> IsEmptyAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();

    public async Task<string> SchemaAsync(CancellationToken cancellation) =>
        (await ReadAsync(Moment, $"SELECT \"MigrationId\" FROM \"{History}\" ORDER BY \"MigrationId\" DESC LIMIT 1", row => row.GetString(0), cancellation)).Single();

    public Task<List<NamedFile>> FilesAsync(CancellationToken cancellation) => ReadAsync(
        Moment, "SELECT \"StoredName\", \"Size\", \"Hash\" FROM \"Evidence\"", row => new NamedFile(row.GetString(0), row.GetInt64(1), row.GetString(2)), cancellation);

    protected static async Task<List<T>> ReadAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }

    protected static async Task<long> NumberAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    protected static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
