using System.Text;
using RoadmapPortal.Documents.Import.Conversion.Pdf;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import.Conversion;

/// <summary>
/// Turns formats of others into one that <see cref="RoadmapImporter"/> reads: ODT, RTF and DOC into DOCX, ODS and XLS into XLSX by
/// LibreOffice, PDF into HTML by poppler. The programs run as children without network, bounded in time and memory.
/// </summary>
public static class DocumentConverter
{
    private static readonly SandboxLimits OfficeLimits = new(TimeSpan.FromSeconds(60), 4L * 1024 * 1024 * 1024);
    private static readonly SandboxLimits PdfLimits = new(TimeSpan.FromSeconds(20), 1L * 1024 * 1024 * 1024);

    /// <summary>True for a file that has to be converted before it is read.</summary>
    public static bool IsNeeded(FileFormat format) => format.Kind is FileKind.ForeignDocument or FileKind.ForeignWorkbook or FileKind.Pdf;

    /// <summary>True where the programs that a format needs are installed and can be run without network.</summary>
    public static bool IsAvailable(FileFormat format) =>
        Sandbox.IsAvailable && (format.Kind == FileKind.Pdf ? Sandbox.Find("pdftotext") is not null && Sandbox.Find("pdftocairo") is not null : Sandbox.Find("soffice") is not null);

    /// <summary>Converts a file; takes seconds.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="format">Its format, one for which <see cref="IsNeeded"/> is true.</param>
    /// <param name="cancellation">Ends the child.</param>
    /// <returns>The bytes of a DOCX, XLSX or HTML file, or why there are none (<see cref="ImportErrors"/>).</returns>
    public static async Task<Result<byte[]>> ConvertAsync(byte[] file, FileFormat format, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!IsAvailable(format)) return ImportErrors.NoConverter(format.Name);
        var folder = Directory.CreateTempSubdirectory("roadmap-import-").FullName;
        try
        {
            var source = Path.Combine(folder, $"source{format.Extension}");
            await File.WriteAllBytesAsync(source, file, cancellation);
            return format.Kind == FileKind.Pdf
                ? await PdfToHtmlAsync(folder, source, cancellation)
                : await OfficeAsync(folder, source, format.Kind == FileKind.ForeignDocument ? "docx" : "xlsx", cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Result<byte[]>> OfficeAsync(string folder, string source, string target, CancellationToken cancellation)
    {
        var profile = Path.Combine(folder, "profile");
        OfficeProfile.Write(profile);
        string[] command =
            ["soffice", $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--convert-to", target, "--outdir", Path.Combine(folder, "out"), source];
        var result = Path.Combine(folder, "out", $"source.{target}");
        return await Sandbox.RunAsync(folder, OfficeLimits, command, cancellation) && await ReadAsync(result, cancellation) is { } bytes ? bytes : ImportErrors.NotConverted;
    }

    /// <summary>The words first: a scan has none, and its pictures would make the drawing of the page very large.</summary>
    private static async Task<Result<byte[]>> PdfToHtmlAsync(string folder, string source, CancellationToken cancellation)
    {
        var (words, lines) = (Path.Combine(folder, "words.html"), Path.Combine(folder, "lines.svg"));
        string[] last = ["-l", $"{PdfPages.MaxPages}"];
        if (!await Sandbox.RunAsync(folder, PdfLimits, ["pdftotext", "-bbox-layout", "-enc", "UTF-8", .. last, source, words], cancellation)) return ImportErrors.NotConverted;
        var pages = PdfPages.Read(words);
        if (pages is null) return ImportErrors.TooMuchInside;
        if (!pages.Any(p => p.HasWords)) return ImportErrors.NoTextInPdf;
        if (!await Sandbox.RunAsync(folder, PdfLimits, ["pdftocairo", "-svg", .. last, source, lines], cancellation)) return ImportErrors.NotConverted;
        return Encoding.UTF8.GetBytes(PdfHtml.Write(pages, PdfRules.Read(lines)));
    }

    private static async Task<byte[]?> ReadAsync(string file, CancellationToken cancellation) =>
        File.Exists(file) && new FileInfo(file).Length <= RoadmapImporter.MaxBytes ? await File.ReadAllBytesAsync(file, cancellation) : null;
}
