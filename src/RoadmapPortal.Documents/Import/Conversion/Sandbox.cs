using System.Diagnostics;
using System.Globalization;

namespace RoadmapPortal.Documents.Import.Conversion;

/// <summary>
/// Runs a program over a file that came from outside: in a folder of its own that is removed afterwards, without network (a network
/// namespace of its own), without the portal's environment, bounded in processor time, memory, file size and wall time.
/// </summary>
internal static class Sandbox
{
    private const long MaxFileBytes = 60L * 1024 * 1024;

    private static readonly Lazy<string[]?> Isolation = new(FindIsolation);

    /// <summary>True when programs can be run without network here.</summary>
    public static bool IsAvailable => Isolation.Value is not null;

    /// <summary>The path of a program, or null when it is not installed.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Its working folder, home and place for temporary files.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>True when it ended by itself, in time and without an error.</returns>
    public static async Task<bool> RunAsync(string folder, SandboxLimits limits, string[] command, CancellationToken cancellation)
    {
        var isolation = Isolation.Value ?? throw new InvalidOperationException("No isolation is available.");
        using var process = Start(folder,
        [
            .. isolation, "prlimit", Bytes("--as", limits.MemoryBytes), Bytes("--fsize", MaxFileBytes), Bytes("--core", 0),
            string.Create(CultureInfo.InvariantCulture, $"--cpu={limits.Time.TotalSeconds:0}"), "--", .. command,
        ]);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            // What it says is of no use, but a full pipe would stop it.
            await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, time.Token), process.StandardError.BaseStream.CopyToAsync(Stream.Null, time.Token));
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string Bytes(string limit, long value) => string.Create(CultureInfo.InvariantCulture, $"{limit}={value}");

    private static Process Start(string folder, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
        };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        foreach (var (name, value) in new[] { ("PATH", path), ("HOME", folder), ("TMPDIR", folder), ("LANG", "C.UTF-8"), ("SAL_USE_VCLPLUGIN", "svp") }) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} does not start.");
        process.StandardInput.Close();
        return process;
    }

    /// <summary>The first way to a namespace without network that works for this user.</summary>
    private static string[]? FindIsolation()
    {
        if (Find("unshare") is null || Find("prlimit") is null) return null;
        string[][] ways = [["unshare", "--net", "--pid", "--fork", "--kill-child"], ["unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child"]];
        return Array.Find(ways, way => Works([.. way, "true"]));
    }

    private static bool Works(string[] command)
    {
        using var process = Start(Path.GetTempPath(), command);
        if (!process.WaitForExit(TimeSpan.FromSeconds(5))) process.Kill(entireProcessTree: true);
        return process is { HasExited: true, ExitCode: 0 };
    }
}

/// <summary>What a program may use.</summary>
/// <param name="Time">The longest run, of processor and wall time alike.</param>
/// <param name="MemoryBytes">The most address space.</param>
internal sealed record SandboxLimits(TimeSpan Time, long MemoryBytes);
