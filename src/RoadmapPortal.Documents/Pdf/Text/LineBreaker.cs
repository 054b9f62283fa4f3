namespace RoadmapPortal.Documents.Pdf.Text;

/// <summary>A line of a text: glyphs from <paramref name="Start"/> up to but not including <paramref name="End"/>.</summary>
/// <param name="Start">The first glyph.</param>
/// <param name="End">The glyph after the last, spaces at the line's end included.</param>
/// <param name="IsLast">Whether the paragraph, or a part of it closed by a required break, ends here.</param>
/// <param name="IsFirst">Whether the paragraph, or a part of it after a required break, begins here.</param>
internal readonly record struct LineSpan(int Start, int End, bool IsFirst, bool IsLast);

/// <summary>Fills lines one after another.</summary>
internal static class LineBreaker
{
    /// <summary>Breaks a text into lines of at most <paramref name="width"/>, the first of each part shorter by <paramref name="indent"/>; both in multiples of the type size.</summary>
    public static List<LineSpan> Break(ShapedText text, double width, double indent)
    {
        var lines = new List<LineSpan>();
        var glyphs = text.Glyphs;
        var start = 0;
        var isFirst = true;
        while (start < glyphs.Length)
        {
            var end = EndOfLine(glyphs, start, isFirst ? width - indent : width);
            var isLast = end == glyphs.Length || glyphs[end - 1].Break == BreakKind.Required;
            lines.Add(new LineSpan(start, end, isFirst, isLast));
            isFirst = isLast;
            start = end;
        }

        return lines;
    }

    /// <summary>Breaks a text into as few lines, but of similar lengths: for what stands centred.</summary>
    public static List<LineSpan> BreakEvenly(ShapedText text, double width)
    {
        const double precision = 0.25;
        var lines = Break(text, width, 0);
        var tooNarrow = text.LongestWord();
        while (lines.Count > 1 && width - tooNarrow > precision)
        {
            var middle = (width + tooNarrow) / 2;
            var narrower = Break(text, middle, 0);
            if (narrower.Count == lines.Count) (lines, width) = (narrower, middle);
            else tooNarrow = middle;
        }

        return lines;
    }

    private static int EndOfLine(Glyph[] glyphs, int start, double width)
    {
        const double rounding = 1e-6;
        var used = 0.0;
        int allowed = -1, reluctant = -1;
        for (var i = start; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.IsSoftHyphen && used + glyph.Width > width) continue;
            if (!glyph.IsSoftHyphen) used += glyph.Width;
            if (!glyph.IsSpace && used > width + rounding && i > start)
                return allowed > 0 ? allowed : reluctant > 0 ? reluctant : i;
            if (glyph.Break == BreakKind.Required) return i + 1;
            if (glyph.Break == BreakKind.Allowed) allowed = i + 1;
            else if (glyph.Break == BreakKind.Reluctant) reluctant = i + 1;
        }

        return glyphs.Length;
    }
}
