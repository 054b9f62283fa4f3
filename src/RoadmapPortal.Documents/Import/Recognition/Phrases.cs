namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Tells whether a text goes on after a break.</summary>
internal static class Phrases
{
    private static readonly HashSet<string> Linking =
    [
        "и", "или", "а", "но", "в", "во", "на", "по", "при", "для", "с", "со", "от", "из", "к", "о", "об", "у", "под", "за", "до", "через", "между",
    ];

    /// <summary>True when the first letter is small: the text goes on from a piece before it.</summary>
    public static bool StartsLower(string text) => text.FirstOrDefault(char.IsLetterOrDigit) is var c && char.IsLower(c);

    /// <summary>True when the text cannot end here: a hyphen, a comma, an open quote or bracket, a preposition.</summary>
    public static bool IsOpen(string text)
    {
        if (text.Length == 0) return false;
        if (text[^1] is '-' or '–' or '—' or ',' or ':' or '(' or '«' or '/') return true;
        // Of nested quotes often only the outer one is closed.
        if ((Opens(text, '«', '»') && text[^1] != '»') || Opens(text, '(', ')')) return true;
        return Linking.Contains(text[(text.LastIndexOf(' ') + 1)..].ToLowerInvariant());
    }

    private static bool Opens(ReadOnlySpan<char> text, char opening, char closing) => text.Count(opening) > text.Count(closing);
}
