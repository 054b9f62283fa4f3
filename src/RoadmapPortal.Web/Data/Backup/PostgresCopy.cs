using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace RoadmapPortal.Web.Data.Backup;

/// <summary>
/// PostgreSQL gives its tables as text through one snapshot, and takes them back in one transaction: into the schema that the migrations
/// up to the backup's own make. No tools of the server are needed.
/// </summary>
internal sealed class PostgresCopy(PortalDbContext db) : DatabaseCopy
{
    public override string Kind => "postgresql";

    protected override DbConnection Moment => db.Database.GetDbConnection();

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public override async Task TakeAsync(string scratch, CancellationToken cancellation)
    {
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await ExecuteAsync(Connection, "SET LOCAL datestyle = 'ISO'; SET LOCAL extra_float_digits = 3; SET LOCAL statement_timeout = 0", cancellation);
    }

    public override async Task<IReadOnlyList<BackupTable>> WriteAsync(BackupWriter backup, CancellationToken cancellation)
    {
        var tables = new List<BackupTable>();
        foreach (var name in (await PostgresTables.InOrderAsync(Connection, cancellation)).Where(name => name is not (History or Sessions)))
        {
            var columns = await PostgresTables.ColumnsAsync(Connection, name, cancellation);
            var table = new BackupTable(name, columns, await NumberAsync(Connection, $"SELECT count(*) FROM {Quote(name)}", cancellation));
            await backup.AddAsync(table.Entry, CompressionLevel.Optimal, target => CopyOutAsync(table, target, cancellation));
            tables.Add(table);
        }

        return tables;
    }

    public override async Task RestoreAsync(BackupReader backup, string scratch, CancellationToken cancellation)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await RefuseStrangersAsync(backup.Manifest, cancellation);
            await ExecuteAsync(Connection, PostgresTables.DropEverything, cancellation);
            await ExecuteAsync(Connection, SchemaScript(backup.Manifest.Schema), cancellation);
            var names = backup.Manifest.Tables.Select(table => Quote(table.Name)).ToList();
            if (names.Count > 0) await ExecuteAsync(Connection, $"TRUNCATE {string.Join(", ", names)} CASCADE", cancellation);
            foreach (var table in backup.Manifest.Tables) await CopyInAsync(backup, table, cancellation);
            await ExecuteAsync(Connection, PostgresTables.ContinueSequences, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await Migrator.MigrateAsync(db, cancellation);
    }

    public override async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        return await NumberAsync(Connection, "SELECT count(to_regclass('\"Organizations\"'))", cancellation) == 0
            || await NumberAsync(Connection, "SELECT count(*) FROM \"Organizations\"", cancellation) == 0;
    }

    public override async ValueTask DisposeAsync()
    {
        if (db.Database.CurrentTransaction is { } transaction) await transaction.DisposeAsync();
    }

    /// <summary>Everything in the schema is dropped; so nothing may lie there that is not the portal's.</summary>
    private async Task RefuseStrangersAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        var own = db.Model.GetRelationalModel().Tables.Select(table => table.Name).Concat(manifest.Tables.Select(table => table.Name)).Append(History).Append(Sessions);
        var strangers = (await PostgresTables.InOrderAsync(Connection, cancellation)).Except(own).ToList();
        if (strangers.Count > 0)
            throw new BackupException($"В базе данных есть таблицы не портала: {string.Join(", ", strangers)}. Восстанавливайте в отдельную базу.");
    }

    private string SchemaScript(string schema) => db.GetService<IMigrator>()
        .GenerateScript(Migration.InitialDatabase, schema, MigrationsSqlGenerationOptions.NoTransactions);

    private async Task CopyOutAsync(BackupTable table, Stream target, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var rows = await Connection.BeginTextExportAsync($"COPY {Quote(table.Name)} ({Columns(table)}) TO STDOUT", cancellation);
        var buffer = new char[32768];
        int read;
        while ((read = await rows.ReadAsync(buffer, cancellation)) > 0) await writer.WriteAsync(buffer.AsMemory(0, read), cancellation);
    }

    private async Task CopyInAsync(BackupReader backup, BackupTable table, CancellationToken cancellation)
    {
        await using (var rows = await Connection.BeginTextImportAsync($"COPY {Quote(table.Name)} ({Columns(table)}) FROM STDIN", cancellation))
        {
            await backup.ReadTextAsync(table.Entry, rows, cancellation);
        }

        var count = await NumberAsync(Connection, $"SELECT count(*) FROM {Quote(table.Name)}", cancellation);
        if (count != table.Rows) throw new BackupException($"В таблице {table.Name} оказалось строк {count}, а в резервной копии их {table.Rows}.");
    }

    private static string Columns(BackupTable table) => string.Join(", ", table.Columns.Select(Quote));

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
