using RoadmapPortal.Documents.Import;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>What stands beside a line of the document: its place, what it was taken for and the list to say otherwise.</summary>
public sealed record LineMark(ImportPreview Preview, ImportedLine Line)
{
    public int Position => Line.Line.Place.Position;

    /// <summary>True for a line that begins a row of the recognised table.</summary>
    public bool IsInTable => Line.Kind is LineKind.Activity or LineKind.Section;

    public bool IsCorrected => Preview.Choices.Corrections.Lines.ContainsKey(Position);

    /// <summary>The doubts that no cell of the line shows.</summary>
    public IEnumerable<Doubt> Doubts =>
        Preview.Doubts.At(Position).Where(doubt => Enumerable.Range(0, Line.Line.Cells.Count).All(i => Preview.Doubts.AtCell(Line.Line.PlaceOf(i)) != doubt));
}
