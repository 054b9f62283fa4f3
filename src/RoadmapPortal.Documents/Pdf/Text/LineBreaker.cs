using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Pdf.Text;

/// <summary>A line of a text: glyphs from <paramref name="Start"/> up to but not including <paramref name="End"/>.</summary>
/// <param name="Start">The first glyph.</param>
/// <param name="End">The glyph after the last, spaces at the line's end included.</param>
/// <param name="IsLast">Whether the paragraph, or a part of it closed by a required break, ends here.</param>
/// <param name="IsFirst">Whether the paragraph, or a part of it after a required break, begins here.</param>
internal readonly record struct LineSpan(int Start, int End, bool IsFirst, bool IsLast);

/// <summary>
/// Breaks paragraphs as a whole: of all ways to set a text, that with the least free space at the ends of its lines, weighed against
/// divided words (Knuth and Plass, without stretching).
/// </summary>
internal sealed class LineBreaker
{
    /// <summary>What is free at the end of a line costs as the square of its share; more where it becomes gaps between the words.</summary>
    private const double Raggedness = 100, Gaps = 600;

    /// <summary>In ragged text a word is divided where that saves a line, or where half a line would be free.</summary>
    private const double Line = 25, Hyphen = 35;

    private const double JustifiedHyphen = 7;
    private const double SecondHyphen = 12;
    private const double Discouraged = 4, EvenDiscouraged = 60;
    private const double Reluctant = 150;
    private const double InsideWord = 1e8;

    /// <summary>Centred text takes as few lines as it can, but divides a word only where nothing else fits.</summary>
    private const double EvenLine = 1e5, EvenHyphen = 1e6;

    private readonly Glyph[] _glyphs;
    private readonly double _width;
    private readonly double _indent;
    private readonly TextAlignment _alignment;
    private readonly double[] _cost;
    private readonly int[] _from;

    private LineBreaker(ShapedText text, double width, double indent, TextAlignment alignment)
    {
        (_glyphs, _width, _indent, _alignment) = (text.Glyphs, width, indent, alignment);
        _cost = new double[_glyphs.Length + 1];
        _from = new int[_glyphs.Length + 1];
        Array.Fill(_cost, double.PositiveInfinity, 1, _glyphs.Length);
    }

    /// <summary>
    /// Breaks a text into lines of at most <paramref name="width"/>, the first of each part shorter by <paramref name="indent"/>; both in
    /// multiples of the type size. Centred text takes as few lines as it can, of similar lengths.
    /// </summary>
    public static List<LineSpan> Break(ShapedText text, double width, double indent, TextAlignment alignment) => new LineBreaker(text, width, indent, alignment).Lines();

    private bool IsEven => _alignment == TextAlignment.Centre;

    private List<LineSpan> Lines()
    {
        for (var start = 0; start < _glyphs.Length; start++)
            if (_cost[start] < double.PositiveInfinity) TryLinesFrom(start);
        var lines = new List<LineSpan>();
        for (var end = _glyphs.Length; end > 0; end = _from[end])
            lines.Add(new LineSpan(_from[end], end, BeginsPart(_from[end]), end == _glyphs.Length || _glyphs[end - 1].Break == BreakKind.Required));
        lines.Reverse();
        return lines;
    }

    private bool BeginsPart(int start) => start == 0 || _glyphs[start - 1].Break == BreakKind.Required;

    private void TryLinesFrom(int start)
    {
        const double rounding = 1e-6;
        var room = BeginsPart(start) ? _width - _indent : _width;
        var afterHyphen = start > 0 && _glyphs[start - 1].IsSoftHyphen;
        var (used, shown) = (0.0, 0.0);
        var isTried = false;
        for (var i = start; i < _glyphs.Length; i++)
        {
            ref readonly var glyph = ref _glyphs[i];
            if (!glyph.IsSoftHyphen) used += glyph.Width;
            if (!glyph.IsSpace && !glyph.IsSoftHyphen) shown = used;
            if (shown > room + rounding && i > start)
            {
                // Nothing else fits: the word is cut where the line ends, and a hyphen there would not fit either.
                var cut = i - 1 > start && _glyphs[i - 1].IsSoftHyphen ? i - 1 : i;
                if (!isTried) Relax(start, cut, _cost[start] + Line + InsideWord);
                return;
            }

            var isEnd = glyph.Break == BreakKind.Required || i + 1 == _glyphs.Length;
            if (!isEnd && glyph.Break == BreakKind.Never) continue;
            var length = glyph.IsSoftHyphen && !isEnd ? shown + glyph.Width : shown;
            if (length > room + rounding && i > start) continue;
            isTried = true;
            Relax(start, i + 1, _cost[start] + Cost(room, length, glyph.Break, isEnd, afterHyphen));
            if (glyph.Break == BreakKind.Required) return;
        }
    }

    private double Cost(double room, double length, BreakKind end, bool isEnd, bool afterHyphen)
    {
        var free = Math.Max(0, room - length) / Math.Max(room, 1e-3);
        var ragged = isEnd && !IsEven ? 0 : (_alignment == TextAlignment.Justified ? Gaps : Raggedness) * free * free;
        var broken = isEnd ? 0 : end switch
        {
            BreakKind.Reluctant => Reluctant,
            BreakKind.Hyphen when IsEven => EvenHyphen,
            BreakKind.Hyphen => (_alignment == TextAlignment.Justified ? JustifiedHyphen : Hyphen) + (afterHyphen ? SecondHyphen : 0),
            BreakKind.Discouraged => IsEven ? EvenDiscouraged : Discouraged,
            _ => 0,
        };
        // The tail of a divided word alone on the last line looks like a mistake.
        var tail = isEnd && afterHyphen && free > 0.8 ? SecondHyphen : 0;
        return ragged + broken + tail + (IsEven ? EvenLine : Line);
    }

    private void Relax(int start, int end, double cost)
    {
        if (cost >= _cost[end]) return;
        (_cost[end], _from[end]) = (cost, start);
    }
}
