using System.Security.Cryptography;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Files;

/// <summary>A file that lies safely in the store.</summary>
public sealed record StoredFile(string Name, long Size, string Hash);

/// <summary>
/// Evidence files in the data directory under random names. A file is written aside, flushed to the disk and renamed before the row that
/// names it is committed: after a power loss there may be a file without a row, never a row without its file.
/// </summary>
public sealed class FileStore(PortalSettings settings)
{
    private const string Unfinished = ".part";

    /// <summary>Nobody writes at one file that long.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(settings.DataDirectory, "files");

    /// <summary>The names of all files that lie safely in the store.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Where(IsStoredName)]
        : [];

    public async Task<StoredFile> SaveAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var temporary = Path.Combine(Folder, name + Unfinished);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                var buffer = new byte[81920];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                    size += read;
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, Path.Combine(Folder, name));
            return new StoredFile(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Removes a file whose row was not saved after all.</summary>
    public void Discard(StoredFile file) => File.Delete(Path.Combine(Folder, file.Name));

    public Stream Open(string storedName) => new FileStream(PathOf(storedName), FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Puts back a file of this name, as <see cref="SaveAsync"/> wrote it once; it is aside until it is whole.</summary>
    public async Task PutBackAsync(string storedName, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(Folder);
        var temporary = PathOf(storedName) + Unfinished;
        try
        {
            await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, PathOf(storedName), overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Removes every file that is not among <paramref name="names"/>.</summary>
    public void RemoveAllBut(IReadOnlySet<string> names)
    {
        foreach (var name in Names.Where(name => !names.Contains(name))) File.Delete(PathOf(name));
    }

    /// <summary>Removes what a killed process left half written; what is young may be in the hands of another one.</summary>
    public void RemoveUnfinished(DateTimeOffset now)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in Directory.EnumerateFiles(Folder, $"*{Unfinished}").Where(file => File.GetLastWriteTimeUtc(file) < now - LongestWrite)) File.Delete(file);
    }

    private string PathOf(string storedName) =>
        IsStoredName(storedName) ? Path.Combine(Folder, storedName) : throw new ArgumentException("Not a stored name.", nameof(storedName));

    private static bool IsStoredName(string name) => name.Length == 32 && name.All(char.IsAsciiHexDigitLower);
}
