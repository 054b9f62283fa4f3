namespace RoadmapPortal.Documents.Import.Source;

/// <summary>A document as its reader gives it, before anything is recognised.</summary>
/// <param name="Lines">In reading order; the position of each is its index and one.</param>
internal sealed record SourceDocument(IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Lines that cannot belong to the roadmap: other sheets. Their positions follow those of <see cref="Lines"/>.</summary>
    public IReadOnlyList<SourceLine> Aside { get; init; } = [];

    /// <summary>Text of the margins: page headers and footers.</summary>
    public IReadOnlyList<ImportedText> Furniture { get; init; } = [];

    /// <summary>What the reader left out or could not follow.</summary>
    public IReadOnlyList<ImportWarning> Warnings { get; init; } = [];
}
