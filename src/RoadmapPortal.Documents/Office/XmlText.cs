using System.Security;
using System.Text;
using System.Xml;

namespace RoadmapPortal.Documents.Office;

/// <summary>Any text as XML can carry it.</summary>
internal static class XmlText
{
    /// <summary>The text without the characters that XML cannot hold, its line ends as <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        if (IsClean(lines)) return lines;
        var clean = new StringBuilder(lines.Length);
        for (var at = 0; at < lines.Length; at++)
        {
            if (XmlConvert.IsXmlChar(lines[at]))
                clean.Append(lines[at]);
            else if (at + 1 < lines.Length && XmlConvert.IsXmlSurrogatePair(lines[at + 1], lines[at]))
                clean.Append(lines[at]).Append(lines[++at]);
        }

        return clean.ToString();
    }

    /// <summary>Clean text as it stands between the quotes of an attribute.</summary>
    public static string Quote(string clean) => SecurityElement.Escape(clean);

    private static bool IsClean(string text)
    {
        foreach (var character in text)
            if (!XmlConvert.IsXmlChar(character)) return false;
        return true;
    }
}
