using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Conversion;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Features.Import;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>A document on the disk and what is recognised in it.</summary>
internal sealed record DocumentFile(ImportedRoadmap Text, ImportSource Source)
{
    /// <returns>What is recognised, or why it is not read.</returns>
    public static async Task<Result<DocumentFile>> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        if (file.Length > RoadmapImporter.MaxBytes) return ImportErrors.TooLarge;
        var content = await File.ReadAllBytesAsync(file.FullName, cancellation);
        var format = FileFormat.Recognise(content, file.Name);
        var readable = DocumentConverter.IsNeeded(format) ? await DocumentConverter.ConvertAsync(content, format, cancellation) : content;
        if (readable.Error is { } unconverted) return unconverted;
        var read = RoadmapImporter.Read(readable.Value, file.Name);
        return read.Error is { } refusal ? refusal : new DocumentFile(read.Value, new ImportSource(file.Name, content));
    }
}
