using System.Diagnostics;
using System.Text;

namespace RoadmapPortal.Documents.Tests.Excel;

/// <summary>Another program's reading of office files.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The first sheet as LibreOffice shows it: one array of cells a line.</summary>
    public static Task<IReadOnlyList<string[]>> ShowAsync(byte[] workbook) => ShowAsync(workbook, "book.xlsx");

    /// <summary>A table with semicolons as LibreOffice shows it that reads Russian numbers and dates.</summary>
    public static Task<IReadOnlyList<string[]>> ShowCsvAsync(byte[] table) => ShowAsync(table, "table.csv", "--infilter=CSV:59,34,76,1,,1049,false,true");

    /// <summary>A workbook opened by LibreOffice and saved again.</summary>
    public static Task<byte[]> SaveAgainAsync(byte[] workbook) => ConvertAsync(workbook, "book.xlsx", "xlsx");

    /// <summary>A workbook printed to PDF.</summary>
    public static Task<byte[]> PrintSheetsAsync(byte[] workbook) => ConvertAsync(workbook, "book.xlsx", "pdf");

    /// <summary>A document of Word as LibreOffice prints it.</summary>
    public static Task<byte[]> PrintAsync(byte[] document) => ConvertAsync(document, "document.docx", "pdf");

    /// <summary>The text of a document of Word: a line for each paragraph, also in tables.</summary>
    public static async Task<string> ReadAsync(byte[] document) => Encoding.UTF8.GetString(await ConvertAsync(document, "document.docx", "txt:Text (encoded):UTF8")).TrimStart('\uFEFF');

    private static async Task<IReadOnlyList<string[]>> ShowAsync(byte[] content, string name, params string[] options)
    {
        // Tab-separated, not quoted, in UTF-8, as displayed.
        var csv = Encoding.UTF8.GetString(await ConvertAsync(content, name, "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true", options)).TrimStart('\uFEFF');
        return [.. csv.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r').Split('\t'))];
    }

    private static async Task<byte[]> ConvertAsync(byte[] content, string name, string target, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("portal-office-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            var output = Path.Combine(folder.FullName, "shown");
            await File.WriteAllBytesAsync(file, content);
            await RunAsync([$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--norestore", .. options, "--convert-to", target, "--outdir", output, file]);
            return await File.ReadAllBytesAsync(Path.Combine(output, Path.ChangeExtension(name, target.Split(':')[0])));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string[] arguments)
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
