using System.Diagnostics;
using System.Text;

namespace RoadmapPortal.Documents.Tests.Excel;

/// <summary>Another program's reading of a workbook.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The first sheet as LibreOffice shows it: one array of cells a line.</summary>
    public static async Task<IReadOnlyList<string[]>> ShowAsync(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("portal-xlsx-");
        try
        {
            var file = Path.Combine(folder.FullName, "book.xlsx");
            await File.WriteAllBytesAsync(file, workbook);
            // Tab-separated, not quoted, in UTF-8, as displayed.
            await RunAsync(
                $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--norestore",
                "--convert-to", "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true", "--outdir", folder.FullName, file);
            var csv = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "book.csv"), Encoding.UTF8);
            return [.. csv.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r').Split('\t'))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, await output + await errors);
    }
}
