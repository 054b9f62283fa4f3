using System.Buffers;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Office;

/// <summary>
/// Text whose lines an office program breaks: it knows no Russian rules, so what must not be parted (initials and surname, number and
/// unit, the years of a span) is joined by characters that it does not break at. The rules are those of the PDF.
/// </summary>
internal static class GluedText
{
    /// <summary>A hyphen at which no line ends.</summary>
    public const char Hyphen = '\u2011';

    /// <summary>A space at which no line ends.</summary>
    private const char Space = '\u00A0';

    private static readonly SearchValues<char> Breakable = SearchValues.Create(" -");

    /// <summary>The text with glue where lines should not end.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Breakable)) return text;
        var breaks = BreakRules.Find(text);
        return string.Create(text.Length, (text, breaks), (glued, source) =>
        {
            for (var i = 0; i < glued.Length; i++)
                glued[i] = source.breaks[i] == BreakKind.Reluctant ? Glue(source.text[i]) : source.text[i];
        });
    }

    /// <summary>The text as it was before: glue that the rules would put again is taken out.</summary>
    public static string Typed(string text)
    {
        if (!text.Contains(Space)) return text;
        var spaced = text.Replace(Space, ' ');
        var breaks = BreakRules.Find(spaced);
        return string.Create(text.Length, (text, breaks), (typed, source) =>
        {
            for (var i = 0; i < typed.Length; i++)
                typed[i] = source.text[i] == Space && source.breaks[i] == BreakKind.Reluctant ? ' ' : source.text[i];
        });
    }

    private static char Glue(char character) => character switch { ' ' => Space, '-' => Hyphen, _ => character };
}
