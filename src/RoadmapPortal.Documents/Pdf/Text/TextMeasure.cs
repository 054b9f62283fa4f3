using RoadmapPortal.Documents.Pdf.Fonts;

namespace RoadmapPortal.Documents.Pdf.Text;

/// <summary>A piece of text that no usual line break divides; widths as multiples of the type size.</summary>
/// <param name="Width">Without the spaces at its end.</param>
/// <param name="Advance">With them.</param>
/// <param name="EndsLine">Whether a line ends after it in any case.</param>
internal readonly record struct MeasuredWord(double Width, double Advance, bool EndsLine);

/// <summary>Widths of plain text, for those who plan columns.</summary>
internal static class TextMeasure
{
    /// <summary>The words of a text.</summary>
    public static MeasuredWord[] Words(string text, bool bold)
    {
        var plain = PlainText.Of(text);
        var breaks = BreakRules.Find(plain);
        var font = FontLibrary.Face(bold ? FontFace.Bold : FontFace.Regular);
        var words = new List<MeasuredWord>();
        var start = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            if (i + 1 < plain.Length && breaks[i] < BreakKind.Discouraged) continue;
            var word = plain.AsSpan(start..(i + 1));
            words.Add(new MeasuredWord(Width(word.TrimEnd(), font), Width(word.TrimEnd('\n'), font), breaks[i] == BreakKind.Required));
            start = i + 1;
        }

        return [.. words];
    }

    /// <summary>The width of the longest line of a text that nothing breaks but its own line ends.</summary>
    public static double Width(string text, bool bold)
    {
        var font = FontLibrary.Face(bold ? FontFace.Bold : FontFace.Regular);
        return PlainText.Of(text).Split('\n').Max(line => Width(line, font));
    }

    /// <summary>How many lines words take in a column of a width.</summary>
    public static int Lines(MeasuredWord[] words, double width)
    {
        var lines = 0;
        var used = double.PositiveInfinity;
        foreach (var word in words)
        {
            if (used + word.Width > width)
            {
                lines++;
                used = 0;
            }

            used = word.EndsLine ? double.PositiveInfinity : used + word.Advance;
        }

        return lines;
    }

    private static double Width(ReadOnlySpan<char> text, FontFile font)
    {
        var units = 0L;
        foreach (var rune in text.EnumerateRunes()) units += font.Advance(font.Glyph(rune.Value));
        return (double)units / font.UnitsPerEm;
    }
}
