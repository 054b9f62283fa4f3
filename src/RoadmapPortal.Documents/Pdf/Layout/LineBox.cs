using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>A stretch of glyphs on a line, <paramref name="X"/> points from the left edge of its box; each space is widened by <paramref name="Stretch"/>.</summary>
internal readonly record struct TextPiece(StructureElement Element, ShapedText Text, int Start, int End, double Size, double X, double Stretch);

/// <summary>A set line. Lengths are in points; the space before it vanishes at the top of a page or cell.</summary>
internal sealed record LineBox(double SpaceBefore, double Height, double Baseline, IReadOnlyList<TextPiece> Pieces)
{
    /// <summary>Whether a paragraph begins here.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether a paragraph ends here.</summary>
    public bool IsLast { get; init; }

    /// <summary>The length of a rule on the base line from the left edge; 0 for none.</summary>
    public double Rule { get; init; }

    /// <summary>A frame around this line and those after it: its width, the height of the lines, and the room above and below them; or null.</summary>
    public (double Width, double Height, double Padding)? Frame { get; init; }

    public void Draw(PageCanvas canvas, double left, double top)
    {
        foreach (var piece in Pieces)
            canvas.DrawText(piece.Element, piece.Text, piece.Start, piece.End, piece.Size, left + piece.X, top + Baseline, piece.Stretch);
        if (Frame is (var width, var height, var padding))
        {
            var (upper, lower, right) = (top - padding, top + height + padding, left + width);
            canvas.DrawArtifact(Artifact.Rule, () => canvas.DrawRules((left, upper, right, upper), (left, lower, right, lower), (left, upper, left, lower), (right, upper, right, lower)));
        }

        if (Rule > 0)
            canvas.DrawArtifact(Artifact.Rule, () => canvas.DrawRules((left, top + Baseline + 1, left + Rule, top + Baseline + 1)));
    }
}
