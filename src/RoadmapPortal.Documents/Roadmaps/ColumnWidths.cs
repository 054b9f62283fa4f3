using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Pdf.Text;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>
/// Shares the width of a landscape page among the columns: first to each what its longest word and its kind need,
/// then the rest slice by slice to the column that shortens the table most.
/// </summary>
internal static class ColumnWidths
{
    private const double Whole = 267 * PdfSyntax.Millimetre;
    private const double Padding = 9;
    private const double Slice = 2 * PdfSyntax.Millimetre;

    /// <summary>Longer words, such as addresses, are divided.</summary>
    private const double WidestWord = 45 * PdfSyntax.Millimetre;

    /// <summary>Widths in points, relative to each other; <paramref name="rows"/> hold a text for each column.</summary>
    public static double[] Of(IReadOnlyList<RoadmapColumn> columns, IReadOnlyList<string[]> rows, double size)
    {
        var words = columns.Select((column, i) => LongestWord(column, rows.Select(row => row[i]), size)).ToArray();
        var usual = columns.Select((column, i) => Math.Max(words[i], Usual(column.Kind) * PdfSyntax.Millimetre)).ToArray();
        var free = Math.Clamp((Whole - words.Sum()) / (usual.Sum() - words.Sum() + 1), 0, 1);
        var widths = words.Zip(usual, (word, wish) => word + free * (wish - word)).ToArray();
        if (rows.Count == 0 || widths.Length == 0) return widths;

        var lengths = rows.Select(row => row.Select(text => TextMeasure.Width(text, bold: false) * size).ToArray()).ToArray();
        for (var left = Whole - widths.Sum(); left > Slice; left -= Slice) widths[MostUseful(widths, lengths)] += Slice;
        return widths;
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

    private static double LongestWord(RoadmapColumn column, IEnumerable<string> texts, double size) =>
        Padding + Math.Min(
            WidestWord,
            size * Math.Max(TextMeasure.LongestWord(column.Title, bold: true), texts.Select(text => TextMeasure.LongestWord(text, bold: false)).DefaultIfEmpty().Max()));

    private static int MostUseful(double[] widths, double[][] lengths)
    {
        var gains = new double[widths.Length];
        foreach (var row in lengths)
        {
            int tallest = 0, second = -1;
            for (var i = 1; i < widths.Length; i++)
            {
                if (Lines(i) > Lines(tallest)) (tallest, second) = (i, tallest);
                else if (second < 0 || Lines(i) > Lines(second)) second = i;
            }

            var wider = row[tallest] / (widths[tallest] + Slice - Padding);
            gains[tallest] += Lines(tallest) - Math.Max(wider, second < 0 ? 0 : Lines(second));

            double Lines(int i) => row[i] / (widths[i] - Padding);
        }

        return Array.IndexOf(gains, gains.Max());
    }
}
