using System.Diagnostics;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Tests.Import;

namespace RoadmapPortal.Benchmarks.Hostile;

/// <summary>
/// Reads each hostile file in a process of its own and says how much longer it takes, and how much more memory it needs at its peak,
/// than a process that reads an honest document.
/// </summary>
internal static class HostileCommand
{
    private const string Honest = "macros.docm";

    /// <summary>The process that reads one file.</summary>
    public static async Task<int> ReadAsync(string name, string path)
    {
        _ = RoadmapImporter.Read(HostileFiles.Make(Honest), Honest);
        var file = await File.ReadAllBytesAsync(path);
        var before = PeakMemory.Reset();
        var watch = Stopwatch.StartNew();
        var read = RoadmapImporter.Read(file, name);
        watch.Stop();
        Console.WriteLine($"{name,-40} {read.Error?.Code ?? "read",-28} {watch.ElapsedMilliseconds,6} ms  +{Math.Max(0, PeakMemory.Get() - before) / 1024,4} MB");
        return 0;
    }

    /// <summary>All files, one process each.</summary>
    public static async Task<int> RunAsync()
    {
        var path = Path.GetTempFileName();
        foreach (var (name, _) in HostileFiles.All)
        {
            await File.WriteAllBytesAsync(path, HostileFiles.Make(name));
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["hostile", name, path]) { UseShellExecute = false })!;
            await child.WaitForExitAsync();
            if (child.ExitCode != 0) Console.WriteLine($"{name,-40} exit code {child.ExitCode}");
        }

        File.Delete(path);
        return 0;
    }
}
