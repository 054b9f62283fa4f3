using System.Buffers;
using System.Security;
using System.Text;
using System.Xml;

namespace RoadmapPortal.Documents.Office;

/// <summary>Any text as XML can carry it.</summary>
internal static class XmlText
{
    /// <summary>What XML cannot carry, ends a line or is half of a character: most texts have none of these.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Concat(Enumerable.Range('\uD800', 0x800)).Select(code => (char)code), '\u0085', '\u2028', '\u2029', '\uFFFE', '\uFFFF']);

    /// <summary>The text without the characters that XML cannot hold, its line ends as <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Doubtful)) return text;
        var lines = text.ReplaceLineEndings("\n");
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
}
