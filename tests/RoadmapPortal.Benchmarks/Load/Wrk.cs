using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Benchmarks.Load;

/// <summary>What one run of <c>wrk</c> measured.</summary>
internal sealed record Measured(double PerSecond, string Median, string Slowest99);

/// <summary>What is asked for again and again.</summary>
/// <param name="Url">The address.</param>
/// <param name="Cookie">The cookies of who asks, or null.</param>
internal sealed record Target(string Url, string? Cookie = null);

/// <summary>The load generator: an installed <c>wrk</c>, whose own cost is small.</summary>
internal static partial class Wrk
{
    public static async Task<Measured> RunAsync(Target target, int connections, int seconds)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "10s", "--latency"]) { RedirectStandardOutput = true };
        if (target.Cookie is { } cookie)
        {
            start.ArgumentList.Add("-H");
            start.ArgumentList.Add($"Cookie: {cookie}");
        }

        start.ArgumentList.Add(target.Url);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk does not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || Failures().IsMatch(output)) throw new InvalidOperationException($"{target.Url}: not every answer was good.\n{output}");
        return new Measured(
            double.Parse(PerSecond().Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
            Share(output, 50), Share(output, 99));
    }

    private static string Share(string output, int percent) => Regex.Match(output, $@"^\s+{percent}%\s+(\S+)", RegexOptions.Multiline).Groups[1].Value;

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"Non-2xx|Socket errors")]
    private static partial Regex Failures();
}
