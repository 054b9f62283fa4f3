using System.Diagnostics;

namespace RoadmapPortal.Browser.Tests.Support;

/// <summary>A program of the machine that judges the portal's files.</summary>
internal static class Tool
{
    /// <summary>Runs it and returns what it says; a failure fails the test with its words.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} says: {output}{await errors}");
        return output;
    }
}
