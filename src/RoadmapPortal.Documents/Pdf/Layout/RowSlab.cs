namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>Where the lines of a cell stand when another cell is taller.</summary>
internal enum VerticalPlace
{
    Top,
    Middle,
    Bottom,
}

/// <summary>What surrounds the cells of a row; the paddings in points.</summary>
internal sealed record RowFrame(bool IsRuled, double PaddingX, double PaddingY)
{
    public static readonly RowFrame None = new(false, 0, 0);
    public static readonly RowFrame Grid = new(true, 4, 2);
}

/// <summary>A cell: its edges from the left edge of the text column, points, and its lines.</summary>
internal sealed record RowCell(double X, double Width, IReadOnlyList<LineBox> Lines)
{
    /// <summary>Whether the ground is light grey.</summary>
    public bool Shaded { get; init; }

    /// <summary>The height of the lines together.</summary>
    public double Height { get; } = Lines.Sum(line => line.Height) + Lines.Skip(1).Sum(line => line.SpaceBefore);

    /// <summary>The cell with some of its lines.</summary>
    public RowCell Part(IEnumerable<LineBox> lines) => new(X, Width, [.. lines]) { Shaded = Shaded };
}

/// <summary>Cells side by side: a row of a table, or without rules the two ends of a line.</summary>
internal sealed class RowSlab(IReadOnlyList<RowCell> cells, RowFrame frame) : Slab
{
    private readonly double _content = cells.Max(cell => cell.Height);

    public VerticalPlace Place { get; init; }

    public override double Height => _content + 2 * frame.PaddingY;

    public override void Draw(PageCanvas canvas, double left, double top)
    {
        if (cells.Any(cell => cell.Shaded)) canvas.DrawArtifact(Artifact.Rule, () => DrawShades(canvas, left, top));
        foreach (var cell in cells)
        {
            var free = _content - cell.Height;
            var y = top + frame.PaddingY + Place switch { VerticalPlace.Top => 0, VerticalPlace.Middle => free / 2, _ => free };
            for (var i = 0; i < cell.Lines.Count; i++)
            {
                if (i > 0) y += cell.Lines[i].SpaceBefore;
                cell.Lines[i].Draw(canvas, left + cell.X + frame.PaddingX, y);
                y += cell.Lines[i].Height;
            }
        }

        if (frame.IsRuled) canvas.DrawArtifact(Artifact.Rule, () => DrawFrame(canvas, left, top));
    }

    public override (Slab Head, Slab Tail)? Split(double height)
    {
        var room = height - 2 * frame.PaddingY;
        var heads = cells.Select(cell => CountThatFits(cell.Lines, room)).ToArray();
        if (heads.All(count => count == 0)) return null;
        return (Part(cells.Zip(heads, (cell, count) => cell.Part(cell.Lines.Take(count))), keep: false),
            Part(cells.Zip(heads, (cell, count) => cell.Part(cell.Lines.Skip(count))), KeepWithNext));
    }

    private RowSlab Part(IEnumerable<RowCell> part, bool keep) =>
        new([.. part], frame)
        {
            Place = Place,
            Heading = Heading,
            KeepWithNext = keep,
            SpaceBefore = SpaceBefore,
        };

    private static int CountThatFits(IReadOnlyList<LineBox> lines, double room)
    {
        var count = 0;
        while (count < lines.Count)
        {
            room -= lines[count].Height + (count == 0 ? 0 : lines[count].SpaceBefore);
            if (room < 0) break;
            count++;
        }

        return count;
    }

    private void DrawShades(PageCanvas canvas, double left, double top)
    {
        foreach (var cell in cells.Where(cell => cell.Shaded)) canvas.DrawShade(left + cell.X, top, cell.Width, Height);
    }

    private void DrawFrame(PageCanvas canvas, double left, double top)
    {
        var (first, last) = (left + cells[0].X, left + cells[^1].X + cells[^1].Width);
        var bottom = top + Height;
        canvas.DrawRules(
        [
            (first, top, last, top),
            (first, bottom, last, bottom),
            (last, top, last, bottom),
            .. cells.Select(cell => (left + cell.X, top, left + cell.X, bottom)),
        ]);
    }
}
