using System.Globalization;
using System.Text;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Fonts;

namespace RoadmapPortal.Documents.Pdf.Text;

/// <summary>A character as it is set: its code in the face, its width as a fraction of the type size, and whether a line may end after it.</summary>
internal readonly record struct Glyph(int Character, ushort Code, FontFace Face, double Width, bool IsSpace, bool IsSoftHyphen, BreakKind Break);

/// <summary>The runs of a paragraph as glyphs.</summary>
internal sealed class ShapedText
{
    private const int SoftHyphen = 0xAD;

    private ShapedText(Glyph[] glyphs) => Glyphs = glyphs;

    public Glyph[] Glyphs { get; }

    /// <summary>Shapes runs; <paramref name="hyphenate"/> puts soft hyphens where words may be divided.</summary>
    public static ShapedText Of(IReadOnlyList<TextRun> runs, DocumentFonts fonts, bool hyphenate = false)
    {
        var texts = runs.Select(run => PlainText.Of(run.Text)).ToArray();
        var whole = texts.Length == 1 ? texts[0] : string.Concat(texts);
        var breaks = BreakRules.Find(whole);
        var divisions = hyphenate ? Hyphenator.Russian.Find(whole) : null;
        var glyphs = new List<Glyph>(whole.Length);
        var at = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            var face = FaceOf(runs[i]);
            foreach (var rune in texts[i].EnumerateRunes())
            {
                at += rune.Utf16SequenceLength;
                if (!IsInvisible(rune, fonts[face])) glyphs.Add(Shape(rune.Value, face, fonts[face], breaks[at - 1]));
                if (divisions?[at - 1] == true) glyphs.Add(Shape(SoftHyphen, face, fonts[face], BreakKind.Hyphen));
            }
        }

        return new ShapedText([.. glyphs]);
    }

    /// <summary>The width of a stretch without the spaces at its end, as a multiple of the type size.</summary>
    public double Width(int start, int end)
    {
        while (end > start && Glyphs[end - 1].IsSpace) end--;
        var width = 0.0;
        for (var i = start; i < end; i++)
            if (IsShown(i, end)) width += Glyphs[i].Width;
        return width;
    }

    /// <summary>The widest stretch that no usual line break divides, as a multiple of the type size.</summary>
    public double LongestWord()
    {
        double longest = 0;
        var start = 0;
        for (var i = 0; i < Glyphs.Length; i++)
        {
            if (i + 1 < Glyphs.Length && Glyphs[i].Break < BreakKind.Discouraged) continue;
            longest = Math.Max(longest, Width(start, i + 1));
            start = i + 1;
        }

        return longest;
    }

    /// <summary>Whether a glyph of a line that ends at <paramref name="end"/> is drawn: a soft hyphen only where a word is divided.</summary>
    public bool IsShown(int i, int end) => !Glyphs[i].IsSoftHyphen || (i == end - 1 && end < Glyphs.Length);

    /// <summary>Whether a line that ends here divides a word.</summary>
    public bool IsDividedAt(int end) => end > 0 && end < Glyphs.Length && !IsBetweenWords(end - 1);

    /// <summary>The first glyph of the word before a place.</summary>
    public int StartOfWord(int end)
    {
        while (end > 0 && !IsBetweenWords(end - 1)) end--;
        return end;
    }

    /// <summary>The glyph after the last of the word that goes on at a place, at most <paramref name="end"/>.</summary>
    public int EndOfWord(int start, int end)
    {
        while (start < end && !IsBetweenWords(start)) start++;
        return start;
    }

    /// <summary>The whole word around a place.</summary>
    public string Word(int place)
    {
        var word = new StringBuilder();
        for (var i = StartOfWord(place); i < EndOfWord(place, Glyphs.Length); i++)
            if (!Glyphs[i].IsSoftHyphen) word.Append(char.ConvertFromUtf32(Glyphs[i].Character));
        return word.ToString();
    }

    /// <summary>How far glyphs of a line advance, points.</summary>
    public double Advance(int start, int end, double size, double stretch)
    {
        var advance = 0.0;
        for (var i = start; i < end; i++)
            if (!Glyphs[i].IsSoftHyphen) advance += Glyphs[i].Width * size + (Glyphs[i].IsSpace ? stretch : 0);
        return advance;
    }

    private bool IsBetweenWords(int i) => Glyphs[i].IsSpace || Glyphs[i].Character == '\n';

    private static Glyph Shape(int character, FontFace face, DocumentFont font, BreakKind breakAfter)
    {
        // A line end is set as a space: without one, words of two lines would run together when copied or read aloud.
        var shown = character == '\n' ? ' ' : character;
        return new Glyph(character, font.Code(shown), face, font.Width(shown), BreakRules.IsSpace(shown), character == SoftHyphen, breakAfter);
    }

    /// <summary>Joiners, direction marks and the like, which the font does not know: drawing a box for them would be wrong.</summary>
    private static bool IsInvisible(Rune rune, DocumentFont font) =>
        rune.Value > SoftHyphen && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && !font.Has(rune.Value);

    private static FontFace FaceOf(TextRun run) => (run.Bold, run.Italic) switch
    {
        (true, true) => FontFace.BoldItalic,
        (true, false) => FontFace.Bold,
        (false, true) => FontFace.Italic,
        (false, false) => FontFace.Regular,
    };
}
