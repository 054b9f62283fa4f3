using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Source;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>The document as it was read: paragraphs and tables.</summary>
public sealed record SourceView(IReadOnlyList<SourceBlock> Blocks)
{
    public static SourceView Of(ImportedRoadmap text)
    {
        var (blocks, lines) = (new List<SourceBlock>(), new List<ImportedLine>());
        foreach (var line in text.Lines)
        {
            if (lines is [var first, ..] && (first.Line.IsRow != line.Line.IsRow || first.Line.Table != line.Line.Table)) End();
            lines.Add(line);
        }

        End();
        return new SourceView(blocks);

        void End()
        {
            if (lines.Count > 0) blocks.Add(new SourceBlock([.. lines]));
            lines.Clear();
        }
    }
}

/// <summary>Lines that stand together: the rows of one table, or paragraphs.</summary>
public sealed class SourceBlock
{
    private readonly int[] _edges;
    private readonly int _width;

    public SourceBlock(IReadOnlyList<ImportedLine> lines)
    {
        Lines = lines;
        _edges = [.. lines.SelectMany(l => l.Line.Cells).SelectMany(c => new[] { c.Left, c.Right }).Distinct().Order()];
        _width = lines.Max(l => l.Line.Cells.Count);
    }

    public IReadOnlyList<ImportedLine> Lines { get; }

    public bool IsTable => Lines[0].Line.IsRow;

    /// <summary>How many columns of the table a cell takes; the last of a short row takes the rest where the format tells no widths.</summary>
    public int Span(SourceLine line, int index)
    {
        var cell = line.Cells[index];
        if (_edges.Length > 1 && cell.Right > cell.Left) return Array.BinarySearch(_edges, cell.Right) - Array.BinarySearch(_edges, cell.Left);
        return index == line.Cells.Count - 1 ? _width - index : 1;
    }
}
