using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Reads Пояснительная записка: paragraphs and dash lists, joined over page breaks.</summary>
internal static partial class NoteReader
{
    /// <summary>True for the heading of a note.</summary>
    public static bool IsHeading(string text) => Heading().IsMatch(text);

    /// <summary>Reads the paragraphs under the heading; list items start with «- ».</summary>
    public static string? Read(IEnumerable<Paragraph> paragraphs, HyphenMender mender)
    {
        var lines = new List<string>();
        foreach (var paragraph in paragraphs)
        {
            if (lines.Count > 0 && paragraph.StartsLower && !EndsSentence(lines[^1])) lines[^1] = mender.Join(lines[^1], paragraph.Text);
            else lines.Add(paragraph.IsItem ? $"- {paragraph.Text[2..].Trim()}" : paragraph.Text);
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or ';' or ':' or '!' or '?';

    [GeneratedRegex(@"^\s*пояснительная\s+записка\s*[:.]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
