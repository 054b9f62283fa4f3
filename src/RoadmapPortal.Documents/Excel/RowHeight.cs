namespace RoadmapPortal.Documents.Excel;

/// <summary>
/// The height of a row of wrapped text. Spreadsheets reckon it only when a cell is edited, so the file has to say it;
/// the width of letters is an average, and a line too many is better than one too few.
/// </summary>
internal static class RowHeight
{
    /// <summary>The highest row a spreadsheet can show, in points.</summary>
    public const double Max = 409;

    private const double Padding = 3;
    private const double CellPadding = 1;

    /// <summary>The height in points of <paramref name="text"/> set <paramref name="fontSize"/> points high in a column <paramref name="width"/> characters wide.</summary>
    public static double Of(string text, double width, double fontSize)
    {
        const double SizeOfWidthUnit = 10;
        var capacity = Math.Max(1, (width - CellPadding) * SizeOfWidthUnit / fontSize);
        var lines = 0;
        foreach (var line in text.AsSpan().Split('\n')) lines += Lines(text.AsSpan()[line], capacity);
        return Math.Min(Max, lines * fontSize * 1.28 + Padding);
    }

    private static int Lines(ReadOnlySpan<char> text, double capacity)
    {
        var lines = 1;
        var used = 0.0;
        foreach (var word in text.Split(' '))
        {
            var width = Width(text[word]);
            if (used > 0 && used + 1 + width > capacity)
                (lines, used) = (lines + 1, 0);
            used += used > 0 ? 1 + width : width;
            // A word longer than the line is broken inside.
            lines += (int)(used / (capacity + 0.01));
            used %= capacity + 0.01;
        }

        return lines;
    }

    private static double Width(ReadOnlySpan<char> word)
    {
        var width = 0.0;
        foreach (var letter in word) width += char.IsUpper(letter) ? 1.25 : 1.0;
        return width;
    }
}
