using RoadmapPortal.Documents.Import.Recognition;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Documents.Import.Source.Excel;
using RoadmapPortal.Documents.Import.Source.Html;
using RoadmapPortal.Documents.Import.Source.Text;
using RoadmapPortal.Documents.Import.Source.Word;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import;

/// <summary>
/// Reads a document into an <see cref="ImportedRoadmap"/>: bytes → lines of cells with their places → recognition. DOCX, XLSX, HTML and
/// delimited text are read here; other formats are first turned into one of these (<see cref="Conversion.DocumentConverter"/>).
/// </summary>
public static class RoadmapImporter
{
    /// <summary>The largest file that is read, in bytes: 20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The longest text that is recognised, in characters.</summary>
    public const int MaxCharacters = 2_000_000;

    /// <summary>The longest document that is recognised, in paragraphs and rows.</summary>
    public const int MaxLines = 10_000;

    private const int MaxCells = 200_000;

    /// <summary>Reads a file, whatever it is called.</summary>
    /// <param name="bytes">The whole file: DOCX, XLSX, HTML or text (UTF-8, UTF-16 or Windows-1251).</param>
    /// <param name="fileName">Its name: only used to name a format that is not read.</param>
    /// <param name="corrections">What a person said of an earlier reading.</param>
    /// <returns>What was recognised, or one of <see cref="ImportErrors"/>.</returns>
    public static Result<ImportedRoadmap> Read(byte[] bytes, string fileName, ImportCorrections? corrections = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > MaxBytes) return ImportErrors.TooLarge;
        var format = FileFormat.Recognise(bytes, fileName);
        return format.Kind switch
        {
            FileKind.Word => Recognise(WordSource.Read(bytes), corrections),
            FileKind.Workbook => Recognise(WorkbookSource.Read(bytes), corrections),
            FileKind.Text => TextDecoder.Decode(bytes) is { Done: true, Value: var text } ? ReadText(text, corrections) : ImportErrors.NotText,
            _ => ImportErrors.UnsupportedFormat(format.Name),
        };
    }

    /// <summary>Reads a pasted text.</summary>
    /// <param name="text">HTML, or rows with cells separated by tabs, bars, semicolons or commas, and the text around them.</param>
    /// <param name="corrections">What a person said of an earlier reading.</param>
    /// <returns>What was recognised, or one of <see cref="ImportErrors"/>.</returns>
    public static Result<ImportedRoadmap> Read(string text, ImportCorrections? corrections = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var checkedText = TextDecoder.Checked(text);
        return checkedText.Error is { } error ? error : ReadText(text, corrections);
    }

    private static Result<ImportedRoadmap> ReadText(string text, ImportCorrections? corrections)
    {
        if (string.IsNullOrWhiteSpace(text)) return ImportErrors.Empty;
        if (HtmlSource.Is(text)) return Recognise(HtmlSource.Read(text), corrections);
        if (text.Length > MaxCharacters || text.AsSpan().Count('\n') > MaxLines || text.AsSpan().Count('\t') > MaxCells) return ImportErrors.TooLong;
        return Recognise(new SourceDocument(TextSource.Read(text)), corrections);
    }

    private static Result<ImportedRoadmap> Recognise(Result<SourceDocument> source, ImportCorrections? corrections)
    {
        if (source.Error is { } error) return error;
        var lines = source.Value.Lines;
        if (lines.All(l => l.IsBlank)) return ImportErrors.Empty;
        var length = lines.Concat(source.Value.Aside).Sum(l => l.Cells.Sum(c => (long)c.Text.Length));
        if (lines.Count > MaxLines || length > MaxCharacters || lines.Sum(l => l.Cells.Count) > MaxCells) return ImportErrors.TooLong;
        return RoadmapRecognizer.Recognise(source.Value, corrections ?? ImportCorrections.None);
    }
}
