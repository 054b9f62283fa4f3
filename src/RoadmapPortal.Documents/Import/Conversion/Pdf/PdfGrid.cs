namespace RoadmapPortal.Documents.Import.Conversion.Pdf;

/// <summary>A box of a table that lines draw, over one or several columns and rows of its grid.</summary>
internal sealed record PdfBox(int Column, int Row, int Columns, int Rows);

/// <summary>A table that lines draw.</summary>
/// <param name="Xs">The edges of its columns.</param>
/// <param name="Ys">The edges of its rows.</param>
/// <param name="Boxes">Its cells, row by row.</param>
internal sealed record PdfGrid(double[] Xs, double[] Ys, IReadOnlyList<PdfBox> Boxes)
{
    /// <summary>Edges closer to each other are one line.</summary>
    private const double Snap = 2.5;

    private const int MaxEdges = 400;

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    /// <summary>True when the middle of a word lies in the table.</summary>
    public bool Holds(PdfWord word) => word.Center >= Xs[0] && word.Center <= Xs[^1] && word.Middle >= Top && word.Middle <= Bottom;

    /// <summary>True when the middle of a word lies in a box.</summary>
    public bool Holds(PdfBox box, PdfWord word) =>
        word.Center >= Xs[box.Column] && word.Center < Xs[box.Column + box.Columns] && word.Middle >= Ys[box.Row] && word.Middle < Ys[box.Row + box.Rows];

    /// <summary>The tables of a page, from top to bottom.</summary>
    public static IReadOnlyList<PdfGrid> Find(IReadOnlyList<PdfRule> rules)
    {
        var across = Joined(rules.Where(r => r.IsAcross));
        var down = Joined(rules.Where(r => !r.IsAcross));
        var grids = new List<PdfGrid>();
        var left = down.ToList();
        while (left.Count > 0)
        {
            var (group, lines) = Connected(left, across);
            left.RemoveAll(group.Contains);
            if (Make(group, lines) is { } grid) grids.Add(grid);
        }

        return [.. grids.OrderBy(g => g.Top)];
    }

    private static PdfGrid? Make(HashSet<PdfRule> down, HashSet<PdfRule> across)
    {
        var (xs, ys) = (Edges(down), Edges(across));
        if (xs.Length < 3 || ys.Length < 2 || xs.Length > MaxEdges || ys.Length > MaxEdges) return null;
        return new(xs, ys, BoxesOf(xs, ys, down, across));
    }

    /// <summary>Fields of the grid with no line between them are one box.</summary>
    private static List<PdfBox> BoxesOf(double[] xs, double[] ys, HashSet<PdfRule> down, HashSet<PdfRule> across)
    {
        var boxes = new List<PdfBox>();
        var taken = new bool[xs.Length - 1, ys.Length - 1];
        for (var row = 0; row < ys.Length - 1; row++)
        {
            for (var column = 0; column < xs.Length - 1; column++)
            {
                if (taken[column, row]) continue;
                var columns = 1;
                while (column + columns < xs.Length - 1 && !taken[column + columns, row] && !IsDrawn(down, xs[column + columns], ys[row], ys[row + 1])) columns++;
                var rows = 1;
                while (row + rows < ys.Length - 1 && !IsDrawn(across, ys[row + rows], xs[column], xs[column + 1])) rows++;
                for (var c = column; c < column + columns; c++)
                    for (var r = row; r < row + rows; r++) taken[c, r] = true;
                boxes.Add(new(column, row, columns, rows));
            }
        }

        return boxes;
    }

    private static bool IsDrawn(HashSet<PdfRule> rules, double at, double from, double to)
    {
        var middle = (from + to) / 2;
        return rules.Any(r => Math.Abs(r.At - at) <= Snap && r.From - Snap <= middle && r.To + Snap >= middle);
    }

    private static double[] Edges(IEnumerable<PdfRule> rules)
    {
        var edges = new List<double>();
        foreach (var at in rules.Select(r => r.At).Order())
            if (edges.Count == 0 || at - edges[^1] > Snap) edges.Add(at);
        return [.. edges];
    }

    /// <summary>Pieces of one line are joined: every cell may have drawn its own.</summary>
    private static List<PdfRule> Joined(IEnumerable<PdfRule> rules)
    {
        var joined = new List<PdfRule>();
        foreach (var group in rules.OrderBy(r => r.At).ThenBy(r => r.From).Aggregate(new List<List<PdfRule>>(), Gather))
        {
            foreach (var rule in group.OrderBy(r => r.From))
            {
                if (joined is [.., var last] && last.IsAcross == rule.IsAcross && Math.Abs(last.At - group[0].At) < 0.01 && rule.From - last.To <= Snap)
                    joined[^1] = last with { To = Math.Max(last.To, rule.To) };
                else joined.Add(rule with { At = group[0].At });
            }
        }

        return joined;

        static List<List<PdfRule>> Gather(List<List<PdfRule>> groups, PdfRule rule)
        {
            if (groups is [.., var last] && rule.At - last[0].At <= Snap) last.Add(rule);
            else groups.Add([rule]);
            return groups;
        }
    }

    /// <summary>The lines that touch each other, beginning with the first one down.</summary>
    private static (HashSet<PdfRule> Down, HashSet<PdfRule> Across) Connected(List<PdfRule> down, List<PdfRule> across)
    {
        var (foundDown, foundAcross) = (new HashSet<PdfRule> { down[0] }, new HashSet<PdfRule>());
        var waiting = new Queue<PdfRule>([down[0]]);
        while (waiting.TryDequeue(out var rule))
        {
            var (others, found) = rule.IsAcross ? (down, foundDown) : (across, foundAcross);
            foreach (var other in others.Where(o => Touch(rule, o) && found.Add(o))) waiting.Enqueue(other);
        }

        return (foundDown, foundAcross);
    }

    private static bool Touch(PdfRule a, PdfRule b) =>
        a.At >= b.From - Snap && a.At <= b.To + Snap && b.At >= a.From - Snap && b.At <= a.To + Snap;
}
