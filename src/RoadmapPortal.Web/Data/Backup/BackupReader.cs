using System.IO.Compression;
using System.Text;

namespace RoadmapPortal.Web.Data.Backup;

/// <summary>Reads a backup; nothing of it is used before all of it is found whole.</summary>
public sealed class BackupReader : IDisposable
{
    internal const string ManifestName = "manifest.json";

    private readonly ZipArchive zip;

    private BackupReader(ZipArchive zip, BackupManifest manifest)
    {
        this.zip = zip;
        Manifest = manifest;
    }

    public BackupManifest Manifest { get; }

    public static async Task<BackupReader> OpenAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new BackupException($"Файла нет: {path}");
        var zip = OpenZip(path);
        try
        {
            var entry = zip.GetEntry(ManifestName) ?? throw new BackupException("Это не резервная копия портала: в файле нет описи.");
            using var json = new MemoryStream();
            await using (var content = await entry.OpenAsync(cancellation)) await content.CopyToAsync(json, cancellation);
            return new BackupReader(zip, BackupManifest.Read(json.ToArray()));
        }
        catch (InvalidDataException)
        {
            await zip.DisposeAsync();
            throw Damaged(ManifestName);
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
    }

    /// <summary>Holds when the file has exactly the entries of its manifest, each with its size and hash.</summary>
    public async Task VerifyAsync(CancellationToken cancellation)
    {
        var extra = zip.Entries.Select(e => e.FullName).Except(Manifest.Entries.Select(e => e.Name).Append(ManifestName)).FirstOrDefault();
        if (extra is not null) throw new BackupException($"Резервная копия повреждена: «{extra}» нет в её описи.");
        foreach (var entry in Manifest.Entries)
        {
            using var measured = new MeasuredStream(Stream.Null);
            await CopyAsync(entry.Name, measured, cancellation);
            if ((measured.Length, measured.Sha256()) != (entry.Size, entry.Sha256)) throw Damaged(entry.Name);
        }
    }

    public async Task CopyAsync(string name, Stream target, CancellationToken cancellation)
    {
        try
        {
            var entry = zip.GetEntry(name) ?? throw new BackupException($"Резервная копия повреждена: в ней нет «{name}».");
            await using var content = await entry.OpenAsync(cancellation);
            await content.CopyToAsync(target, cancellation);
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
        }
    }

    public async Task ReadTextAsync(string name, TextWriter target, CancellationToken cancellation)
    {
        await using var content = await zip.GetEntry(name)!.OpenAsync(cancellation);
        using var reader = new StreamReader(content, Encoding.UTF8);
        var buffer = new char[32768];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellation)) > 0) await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
    }

    public void Dispose() => zip.Dispose();

    private static ZipArchive OpenZip(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new BackupException("Это не резервная копия портала, или её файл оборван.");
        }
    }

    private static BackupException Damaged(string name) => new($"Резервная копия повреждена: содержимое «{name}» не то, что записано в описи.");
}
