using System.IO.Compression;

namespace RoadmapPortal.Web.Data.Backup;

/// <summary>Writes a backup: aside, flushed to the disk, and renamed when it is whole.</summary>
public sealed class BackupWriter : IDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private readonly ZipArchive zip;
    private readonly List<BackupEntry> entries = [];

    private BackupWriter(string path)
    {
        this.path = path;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        // Passwords' hashes and personal data: for the owner alone.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        file = new FileStream(Temporary, options);
        zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
    }

    public IReadOnlyList<BackupEntry> Entries => entries;

    private string Temporary => path + ".part";

    public static BackupWriter Create(string path)
    {
        if (File.Exists(path)) throw new BackupException($"Файл {path} уже есть. Укажите другое имя: резервные копии не переписываются.");
        return new BackupWriter(path);
    }

    public async Task AddAsync(string name, CompressionLevel compression, Func<Stream, Task> write)
    {
        await using var entry = await zip.CreateEntry(name, compression).OpenAsync();
        await using var measured = new MeasuredStream(entry);
        await write(measured);
        await measured.FlushAsync();
        entries.Add(new BackupEntry(name, measured.Length, measured.Sha256()));
    }

    public async Task FinishAsync(BackupManifest manifest)
    {
        await using (var entry = await zip.CreateEntry(BackupReader.ManifestName).OpenAsync()) await entry.WriteAsync(manifest.Write());
        await zip.DisposeAsync();
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        File.Move(Temporary, path);
    }

    /// <summary>A backup that was not finished leaves nothing.</summary>
    public void Dispose()
    {
        file.Dispose();
        File.Delete(Temporary);
    }
}
