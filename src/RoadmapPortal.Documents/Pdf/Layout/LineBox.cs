using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>A stretch of glyphs on a line, <paramref name="X"/> points from the left edge of its box; each space is widened by <paramref name="Stretch"/>.</summary>
internal readonly record struct TextPiece(StructureElement Element, ShapedText Text, int Start, int End, double Size, double X, double Stretch);

/// <summary>A set line. Lengths are in points; the space before it vanishes at the top of a page or cell.</summary>
internal sealed record LineBox(double SpaceBefore, double Height, double Baseline, IReadOnlyList<TextPiece> Pieces)
{
    /// <summary>The length of a rule on the base line from the left edge; 0 for none.</summary>
    public double Rule { get; init; }

    public void Draw(PageCanvas canvas, double left, double top)
    {
        foreach (var piece in Pieces)
            canvas.DrawText(piece.Element, piece.Text, piece.Start, piece.End, piece.Size, left + piece.X, top + Baseline, piece.Stretch);
        if (Rule > 0)
            canvas.DrawArtifact(Artifact.Rule, () => canvas.DrawRules((left, top + Baseline + 1, left + Rule, top + Baseline + 1)));
    }
}
