using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>All text that a file shows, got by other code than the reader's and without an order.</summary>
internal static partial class PlainText
{
    private static readonly string[] NotShown = ["del", "moveFrom", "Fallback", "instrText", "delText"];

    public static string Of(string file) => Path.GetExtension(file) switch
    {
        ".docx" => OfParts(file, name => name is "word/document.xml" or "word/footnotes.xml", "p", "t"),
        ".xlsx" => OfParts(file, name => name == "xl/sharedStrings.xml", "si", "t"),
        ".odt" => OfParts(file, name => name == "content.xml", "p", "span"),
        ".html" => WebUtility.HtmlDecode(Tag().Replace(Unread().Replace(File.ReadAllText(file), " "), " ")),
        ".csv" => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(File.ReadAllBytes(file)),
        ".txt" => File.ReadAllText(file),
        // Only other programs open these; what they lose, the scores tell.
        _ => "",
    };

    private static string OfParts(string file, Func<string, bool> isWanted, string block, string run)
    {
        using var archive = ZipFile.OpenRead(file);
        var text = new StringBuilder();
        foreach (var entry in archive.Entries.Where(e => isWanted(e.FullName)))
        {
            using var stream = entry.Open();
            foreach (var paragraph in XDocument.Load(stream, LoadOptions.PreserveWhitespace).Descendants().Where(e => e.Name.LocalName == block && IsShown(e)))
                text.AppendLine(string.Concat(paragraph.Descendants().Where(e => IsShown(e) && (run == "span" || e.Name.LocalName is "t" or "tab" or "br" or "noBreakHyphen") && Owner(e, block) == paragraph).SelectMany(Pieces)));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Pieces(XElement element) =>
        element.Name.LocalName == "noBreakHyphen" ? ["-"]
        : element.Name.LocalName is "tab" or "br" ? [" "]
        : element.Nodes().OfType<XText>().Select(t => t.Value).Append(element.Name.LocalName is "s" or "line-break" ? " " : "");

    private static XElement? Owner(XElement element, string block) => element.Ancestors().FirstOrDefault(a => a.Name.LocalName == block);

    private static bool IsShown(XElement element) => !element.AncestorsAndSelf().Any(a => NotShown.Contains(a.Name.LocalName) || IsDeletedRow(a));

    private static bool IsDeletedRow(XElement element) =>
        element.Name.LocalName == "tr" && element.Elements().Any(p => p.Name.LocalName == "trPr" && p.Elements().Any(d => d.Name.LocalName == "del"));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<!--.*?-->|<(script|style|head|xml)\b.*?</\1>|<!\[[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unread();
}
