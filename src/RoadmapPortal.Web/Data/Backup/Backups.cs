using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Files;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Data.Backup;

/// <summary>Makes and takes backups: the database as of one moment with every evidence file its rows name.</summary>
public sealed class Backups(PortalDbContext db, FileStore files, DataDirectory directory, AuditTrail audit, PortalClock clock)
{
    /// <summary>What the audit records of backups are about: the installation as a whole.</summary>
    public static readonly Guid Subject = new("0197a000-0000-7000-8000-000000000001");

    public const string MadeAction = "backup.make";

    private const string FilesFolder = "files/";

    /// <summary>
    /// Rows before files: a file lies in the store before the row that names it, and is never changed, so that whatever the rows of that
    /// moment name is there to be copied afterwards.
    /// </summary>
    /// <returns>What it says of itself; files that are missing are named there.</returns>
    public async Task<BackupManifest> MakeAsync(string path, Action<string> say, CancellationToken cancellation)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellation)).Any()) throw new BackupException("Базы данных портала ещё нет: копировать нечего.");
        using var backup = BackupWriter.Create(path);
        await using var copy = DatabaseCopy.Of(db);
        say("База данных…");
        await copy.TakeAsync(path + ".database.part", cancellation);
        var named = await copy.FilesAsync(cancellation);
        var schema = await copy.SchemaAsync(cancellation);
        var tables = await copy.WriteAsync(backup, cancellation);
        await copy.DisposeAsync();
        var names = files.Names;
        say($"Файлов: {names.Count}…");
        foreach (var name in names)
        {
            await backup.AddAsync(FilesFolder + name, CompressionLevel.NoCompression, async target =>
            {
                await using var content = files.Open(name);
                await content.CopyToAsync(target, cancellation);
            });
        }

        var manifest = new BackupManifest
        {
            Format = BackupManifest.CurrentFormat, Portal = PortalHost.Version, Database = copy.Kind, Schema = schema, MadeAt = clock.Now,
            Tables = tables, MissingFiles = Missing(named, backup.Entries), Entries = backup.Entries,
        };
        await backup.FinishAsync(manifest);
        audit.Record(null, MadeAction, Subject, $"Сделана резервная копия, файлов: {names.Count}");
        await db.SaveChangesAsync(cancellation);
        return manifest;
    }

    /// <summary>Files first: names are never used twice, so nothing is overwritten before the database is replaced in one step.</summary>
    public async Task RestoreAsync(string path, bool replace, Action<string> say, CancellationToken cancellation)
    {
        using var backup = await BackupReader.OpenAsync(path, cancellation);
        await using var copy = DatabaseCopy.Of(db);
        RefuseWhatDoesNotFit(backup.Manifest, copy);
        using var alone = directory.TakeAlone()
            ?? throw new BackupException("Портал работает с этой папкой данных. Остановите его и повторите.");
        if (!replace && !await copy.IsEmptyAsync(cancellation))
            throw new BackupException("База данных не пуста. Чтобы заменить в ней всё содержимым резервной копии, добавьте --replace.");
        say("Проверка резервной копии…");
        await backup.VerifyAsync(cancellation);
        var names = backup.Manifest.Entries.Where(e => e.Name.StartsWith(FilesFolder, StringComparison.Ordinal)).Select(e => e.Name[FilesFolder.Length..]).ToHashSet();
        say($"Файлов: {names.Count}…");
        foreach (var name in names) await files.PutBackAsync(name, target => backup.CopyAsync(FilesFolder + name, target, cancellation));
        say("База данных…");
        await copy.RestoreAsync(backup, directory.Scratch("restore.db"), cancellation);
        if (replace) files.RemoveAllBut(names);
        audit.Record(null, "backup.restore", Subject, $"Восстановлено из резервной копии от {clock.Local(backup.Manifest.MadeAt):dd.MM.yyyy HH:mm}");
        await db.SaveChangesAsync(cancellation);
    }

    private void RefuseWhatDoesNotFit(BackupManifest manifest, DatabaseCopy copy)
    {
        if (manifest.Database != copy.Kind)
            throw new BackupException($"Это копия базы {manifest.Database}, а портал настроен на {copy.Kind}. Копию восстанавливают в базу того же вида.");
        if (!db.Database.GetMigrations().Contains(manifest.Schema))
            throw new BackupException($"Схема базы в резервной копии ({manifest.Schema}, портал {manifest.Portal}) новее этой версии портала. Сначала обновите портал.");
    }

    private static List<string> Missing(IEnumerable<NamedFile> named, IReadOnlyList<BackupEntry> entries)
    {
        var present = entries.ToDictionary(e => e.Name, e => (e.Size, e.Sha256));
        return [.. named.Where(file => present.GetValueOrDefault(FilesFolder + file.Name) != (file.Size, file.Hash)).Select(file => file.Name)];
    }
}
