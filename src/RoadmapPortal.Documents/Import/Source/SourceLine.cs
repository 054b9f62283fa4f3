namespace RoadmapPortal.Documents.Import.Source;

/// <summary>
/// A line of a source: a paragraph (one cell) or a row of a table (several). The common ground of all readers: whatever the
/// format, recognition sees only these.
/// </summary>
/// <param name="Number">The line in the source, from 1.</param>
/// <param name="Cells">At least one; as typed, mark-up included.</param>
internal sealed record SourceLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>True when no cell holds anything.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>True for a row of a table.</summary>
    public bool IsRow => Cells.Count > 1;

    /// <summary>The cells as one text.</summary>
    public string Text => string.Join(' ', Cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Trim()));

    /// <summary>Where it stands.</summary>
    public SourcePointer Pointer => new(Number);
}
