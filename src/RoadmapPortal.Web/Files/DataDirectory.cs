using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Files;

/// <summary>The folder of the database and of the files, and who works in it.</summary>
public sealed class DataDirectory(PortalSettings settings) : IDisposable
{
    /// <summary>Below this a report with its files may not fit any more.</summary>
    public const long NeededBytes = 256L * 1024 * 1024;

    private FileStream? use;

    public string Path => settings.DataDirectory;

    public long FreeBytes => new DriveInfo(Path).AvailableFreeSpace;

    private string LockFile => System.IO.Path.Combine(Path, "portal.lock");

    public void Create() => Directory.CreateDirectory(Path);

    /// <summary>Says that a portal works here until its process ends, however it ends. Several may.</summary>
    public void Use()
    {
        try
        {
            use ??= new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (IOException e)
        {
            throw new SettingException("Portal:DataDirectory", $"папка занята: в неё восстанавливают резервную копию ({e.Message})");
        }
    }

    /// <summary>The folder for one process alone, or null while a portal works here.</summary>
    public IDisposable? TakeAlone()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>True where a file can be written: the disk may be full, or mounted for reading only.</summary>
    public bool IsWritable()
    {
        try
        {
            using var probe = new FileStream(Scratch($"probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            probe.WriteByte(0);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The name of a file that nobody keeps.</summary>
    public string Scratch(string name) => System.IO.Path.Combine(Path, "." + name);

    public void Dispose() => use?.Dispose();
}
