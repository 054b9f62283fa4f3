using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Pdf.Text;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>
/// Shares the width of a page among the columns: first to each what its longest word and its kind need, the rest by how much text
/// it holds; then width goes from one column to another as long as that makes the table shorter.
/// </summary>
internal sealed class ColumnWidths
{
    private const double Padding = 9;

    /// <summary>Longer words, such as addresses, are divided.</summary>
    private const double WidestWord = 50 * PdfSyntax.Millimetre;

    private readonly MeasuredWord[][][] _cells;
    private readonly double _size;
    private readonly double _whole;
    private readonly double[] _least;
    private readonly double[] _widths;
    private readonly int[][] _lines;

    private ColumnWidths(IReadOnlyList<WidthWish> columns, IReadOnlyList<IReadOnlyList<string>> rows, double size, double millimetres)
    {
        (_size, _whole) = (size, millimetres * PdfSyntax.Millimetre);
        _cells = [.. columns.Select((_, i) => rows.Select(row => TextMeasure.Words(row[i], bold: false)).ToArray())];
        var words = columns.Select((column, i) => LongestWord(column, _cells[i])).ToArray();
        var usual = columns.Select((column, i) => Math.Max(words[i], column.Millimetres * PdfSyntax.Millimetre)).ToArray();
        var free = Math.Clamp((_whole - words.Sum()) / (usual.Sum() - words.Sum() + 1), 0, 1);
        _least = [.. words.Zip(usual, (word, wish) => word + free * (wish - word))];
        _widths = WithShares();
        _lines = [.. _widths.Select((width, i) => Lines(i, width))];
    }

    /// <summary>The widths of a roadmap's columns on a landscape page.</summary>
    public static double[] Of(IReadOnlyList<RoadmapColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, double size) =>
        Of([.. columns.Select(column => new WidthWish(column.Title, Usual(column.Kind)))], rows, size, new PageSetup(PageOrientation.Landscape));

    /// <summary>Widths in points, relative to each other; <paramref name="rows"/> hold a text for each column.</summary>
    public static double[] Of(IReadOnlyList<WidthWish> columns, IReadOnlyList<IReadOnlyList<string>> rows, double size, PageSetup page)
    {
        var widths = new ColumnWidths(columns, rows, size, page.WidthMm - page.LeftMm - page.RightMm);
        foreach (var millimetres in (double[])[16, 8, 4])
            while (widths.TryMove(millimetres * PdfSyntax.Millimetre))
            {
                // Each move makes the table shorter, so this ends.
            }

        return widths._widths;
    }

    /// <summary>What a column of a kind has in the usual documents, mm.</summary>
    private static double Usual(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => 12,
        ColumnKind.Activity => 70,
        ColumnKind.Deadline => 30,
        ColumnKind.Audience => 38,
        ColumnKind.Responsible => 38,
        ColumnKind.Result => 45,
        _ => 25,
    };

    private double LongestWord(WidthWish column, MeasuredWord[][] cells)
    {
        var widest = TextMeasure.Words(column.Title, bold: true).Concat(cells.SelectMany(words => words)).Select(word => word.Width).DefaultIfEmpty().Max();
        return Padding + Math.Min(WidestWord, widest * _size);
    }

    /// <summary>The least widths and shares of the rest: a column with four times the text gets twice the share.</summary>
    private double[] WithShares()
    {
        var weights = _cells.Select((column, i) => Math.Sqrt(Math.Max(0, column.Max(words => (double?)words.Sum(word => word.Advance) * _size - _least[i]) ?? 0))).ToArray();
        var rest = Math.Max(0, _whole - _least.Sum());
        return weights.Sum() == 0 ? [.. _least] : [.. _least.Select((width, i) => width + rest * weights[i] / weights.Sum())];
    }

    /// <summary>Moves the width between the two columns where that shortens the table most; false when no move does.</summary>
    private bool TryMove(double step)
    {
        var best = Height(_lines);
        int[][] wider = [.. _widths.Select((width, i) => Lines(i, width + step))];
        (int From, int To)? move = null;
        for (var from = 0; from < _widths.Length; from++)
        {
            if (_widths[from] - step < _least[from]) continue;
            var narrower = Lines(from, _widths[from] - step);
            for (var to = 0; to < _widths.Length; to++)
            {
                if (to == from) continue;
                var height = Height([.. _lines.Select((lines, i) => i == from ? narrower : i == to ? wider[to] : lines)]);
                if (height < best) (best, move) = (height, (from, to));
            }
        }

        if (move is not (var source, var target)) return false;
        _widths[source] -= step;
        _widths[target] += step;
        _lines[source] = Lines(source, _widths[source]);
        _lines[target] = wider[target];
        return true;
    }

    private int[] Lines(int column, double width) => [.. _cells[column].Select(words => TextMeasure.Lines(words, (width - Padding) / _size))];

    private static int Height(int[][] lines)
    {
        var height = 0;
        for (var row = 0; lines.Length > 0 && row < lines[0].Length; row++) height += lines.Max(column => column[row]);
        return height;
    }
}

/// <summary>A column's heading and the width that it has where there is room, mm.</summary>
internal sealed record WidthWish(string Title, double Millimetres);
