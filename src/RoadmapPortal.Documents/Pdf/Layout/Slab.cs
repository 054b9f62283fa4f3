namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>A horizontal slice of the text column, as high as it is: what the paginator puts on pages.</summary>
internal abstract class Slab
{
    /// <summary>The free space above, left out at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    public abstract double Height { get; }

    /// <summary>Whether the next slab must begin on the same page.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>The level and title by which the list of contents names this place, or null.</summary>
    public (int Level, string Title)? Contents { get; set; }

    /// <summary>What is repeated above this slab when it begins a page.</summary>
    public Slab? Heading { get; init; }

    public abstract void Draw(PageCanvas canvas, double left, double top);

    /// <summary>The part that fits into <paramref name="height"/> and the rest, or null when nothing fits or it cannot be divided.</summary>
    public virtual (Slab Head, Slab Tail)? Split(double height) => null;
}

/// <summary>A line of running text.</summary>
internal sealed class LineSlab(LineBox line) : Slab
{
    public override double Height => line.Height;

    public override void Draw(PageCanvas canvas, double left, double top) => line.Draw(canvas, left, top);
}
