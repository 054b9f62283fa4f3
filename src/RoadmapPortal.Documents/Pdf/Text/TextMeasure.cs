using RoadmapPortal.Documents.Pdf.Fonts;

namespace RoadmapPortal.Documents.Pdf.Text;

/// <summary>Widths of plain text as multiples of the type size, for those who plan columns.</summary>
internal static class TextMeasure
{
    public static double Width(ReadOnlySpan<char> text, bool bold)
    {
        var font = FontLibrary.Face(bold ? FontFace.Bold : FontFace.Regular);
        var units = 0L;
        foreach (var rune in text.EnumerateRunes()) units += font.Advance(font.Glyph(rune.Value));
        return (double)units / font.UnitsPerEm;
    }

    /// <summary>The widest piece of a text that a line break does not divide.</summary>
    public static double LongestWord(string text, bool bold)
    {
        var plain = PlainText.Of(text);
        var breaks = BreakRules.Find(plain);
        double longest = 0;
        var start = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            if (i + 1 < plain.Length && breaks[i] < BreakKind.Allowed) continue;
            longest = Math.Max(longest, Width(plain.AsSpan(start..(i + 1)).Trim(), bold));
            start = i + 1;
        }

        return longest;
    }
}
