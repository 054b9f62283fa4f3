using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Import.Source;

/// <summary>Tidies the text of cells and paragraphs; the words stay as typed.</summary>
internal static partial class SourceText
{
    /// <summary>Lines separated by <c>\n</c>, each trimmed, without blank ones; runs of blanks are one blank.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        return string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0));
    }

    private static bool IsClean(string text)
    {
        if (text.Length == 0) return true;
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '\t' or '\r' or '\n' or '\f' or '\u2028' or '\u0085' || (char.IsWhiteSpace(text[i]) && char.IsWhiteSpace(text[i + 1]))) return false;
        return true;
    }

    [GeneratedRegex(@"[ \t\r]+|\u00A0[ \u00A0]+")]
    private static partial Regex Blanks();
}
