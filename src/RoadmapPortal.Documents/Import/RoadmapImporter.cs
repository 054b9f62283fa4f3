using RoadmapPortal.Documents.Import.Recognition;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import;

/// <summary>Reads a document into an <see cref="ImportedRoadmap"/>: bytes → text → lines of cells → recognition.</summary>
public static class RoadmapImporter
{
    /// <summary>The largest file that is read, in bytes: 20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The longest text that is recognised, in characters.</summary>
    public const int MaxCharacters = 2_000_000;

    /// <summary>The longest text that is recognised, in lines.</summary>
    public const int MaxLines = 10_000;

    /// <summary>Reads a file of delimited text.</summary>
    /// <param name="bytes">The whole file; UTF-8, UTF-16 with a mark, or Windows-1251.</param>
    /// <param name="fileName">Its name: only used to name a format that is not read.</param>
    /// <returns>What was recognised, or one of <see cref="ImportErrors"/>.</returns>
    public static Result<ImportedRoadmap> Read(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > MaxBytes) return ImportErrors.TooLarge;
        if (FileFormat.Recognise(bytes, fileName) is { } format) return ImportErrors.UnsupportedFormat(format);
        var text = TextDecoder.Decode(bytes);
        return text.Error is { } error ? error : Recognise(text.Value);
    }

    /// <summary>Reads a pasted text.</summary>
    /// <param name="text">Rows with cells separated by tabs, bars, semicolons or commas, and the text around them.</param>
    /// <returns>What was recognised, or one of <see cref="ImportErrors"/>.</returns>
    public static Result<ImportedRoadmap> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var checkedText = TextDecoder.Checked(text);
        return checkedText.Error is { } error ? error : Recognise(text);
    }

    /// <summary>The first delimiter that yields a table of activities is the document's.</summary>
    private static Result<ImportedRoadmap> Recognise(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return ImportErrors.Empty;
        if (text.Length > MaxCharacters || text.AsSpan().Count('\n') > MaxLines) return ImportErrors.TooLong;
        foreach (var delimiter in DelimitedText.Delimiters)
        {
            var lines = DelimitedText.Read(text, delimiter);
            if (TableHeader.Find(lines) is { } header) return RoadmapRecognizer.Recognise(delimiter == '\t' ? lines : WithProse(lines, header, delimiter));
        }

        return ImportErrors.NoTable;
    }

    /// <summary>Commas and semicolons also stand in titles and notes: a line with another number of cells than the table is prose.</summary>
    private static IReadOnlyList<SourceLine> WithProse(IReadOnlyList<SourceLine> lines, TableHeader header, char delimiter) =>
        [.. lines.Select(l => l.Cells.Count == lines[header.Index].Cells.Count ? l : l with { Cells = [string.Join(delimiter, l.Cells)] })];
}
