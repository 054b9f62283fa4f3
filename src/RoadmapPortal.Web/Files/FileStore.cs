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
    private string Folder => Path.Combine(settings.DataDirectory, "files");

    public async Task<StoredFile> SaveAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var temporary = Path.Combine(Folder, name + ".part");
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

    public Stream Open(string storedName)
    {
        if (storedName.Length != 32 || !storedName.All(char.IsAsciiHexDigitLower)) throw new ArgumentException("Not a stored name.", nameof(storedName));
        return new FileStream(Path.Combine(Folder, storedName), FileMode.Open, FileAccess.Read, FileShare.Read);
    }
}
