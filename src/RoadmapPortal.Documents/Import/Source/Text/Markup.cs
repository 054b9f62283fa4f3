using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Import.Source.Text;

/// <summary>The text of a cell or a paragraph without the mark-up that text extraction leaves in it.</summary>
/// <param name="Text">Lines separated by <c>\n</c>, each trimmed.</param>
/// <param name="IsBold">True when the mark-up makes it bold.</param>
internal sealed partial record Markup(string Text, bool IsBold)
{
    /// <summary>Reads one cell or paragraph.</summary>
    public static Markup Read(string source)
    {
        var isBold = Bold().IsMatch(source);
        var text = source;
        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = List().Replace(text, m => "\n" + Items(m.Groups["items"].Value));
            text = Tag().Replace(Break().Replace(text, "\n"), "");
        }

        text = text.Replace("**", "", StringComparison.Ordinal);
        return new(string.Join('\n', text.Split('\n').Select(l => Spaces().Replace(l, " ").Trim()).Where(l => l.Length > 0)), isBold);
    }

    /// <summary>The items of a list; where their own marks were lost, each starts with the word that started the first.</summary>
    private static string Items(string items)
    {
        var marked = ListItem().Split(items).Where(i => !string.IsNullOrWhiteSpace(i)).ToArray();
        if (marked.Length > 1) return string.Join('\n', marked);
        var words = items.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || !char.IsUpper(words[0][0])
            ? items
            : string.Join(' ', words.Select((w, i) => i > 0 && w == words[0] ? "\n" + w : w));
    }

    [GeneratedRegex(@"^\s*(\*\*|<(b|strong)>)", RegexOptions.IgnoreCase)]
    private static partial Regex Bold();

    [GeneratedRegex(@"<(?<kind>[uo]l)\b[^<>]*>(?<items>.*?)(</\k<kind>>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex(@"</?li\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"<(br|/p|/div|/li)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?(b|strong|i|em|u|p|br|ul|ol|li|span|div|font|sup|sub)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t\r]+")]
    private static partial Regex Spaces();
}
