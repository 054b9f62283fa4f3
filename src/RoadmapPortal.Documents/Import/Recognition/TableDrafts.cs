using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>A section while its rows are gathered.</summary>
internal sealed class SectionDraft(string number, string title, SourcePointer source)
{
    public string Number { get; } = number;

    public string Title { get; set; } = title;

    public SourcePointer Source { get; } = source;

    public List<ActivityDraft> Activities { get; } = [];
}

/// <summary>A row while its continuations are joined.</summary>
internal sealed class ActivityDraft(SourcePointer source)
{
    private readonly Dictionary<int, string> _cells = [];

    public SourcePointer Source { get; } = source;

    /// <summary>The column that was filled last, or -1: a line that has lost its cells goes there.</summary>
    public int LastFilled => _cells.Count == 0 ? -1 : _cells.Keys.Max();

    /// <summary>The cell of a column; empty when the row has none.</summary>
    public string this[int column]
    {
        get => _cells.GetValueOrDefault(column, "");
        set
        {
            if (value.Length > 0) _cells[column] = value;
        }
    }
}

/// <summary>What the table holds.</summary>
internal sealed record TableContent(
    IReadOnlyList<RoadmapColumn> Columns,
    IReadOnlyList<SectionDraft> Sections,
    IReadOnlyList<ImportedText> Unrecognized,
    IReadOnlyList<ImportedText> FormText,
    IReadOnlyList<ImportWarning> Warnings,
    SourcePointer Header,
    int End);
