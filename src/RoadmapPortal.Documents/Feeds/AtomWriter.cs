using System.Xml;
using System.Xml.Linq;

namespace RoadmapPortal.Documents.Feeds;

/// <summary>Writes feeds as Atom (RFC 4287).</summary>
public static class AtomWriter
{
    /// <summary>The type under which the file is sent.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The file. A feed without entries says that it was last changed at the beginning of 1970: Atom wants a moment.</summary>
    public static byte[] Write(AtomFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var root = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "ru"),
            new XElement(Atom + "id", feed.Url.AbsoluteUri),
            Text("title", feed.Title),
            feed.Subtitle is { } subtitle ? Text("subtitle", subtitle) : null,
            new XElement(Atom + "updated", Instant(feed.Entries.Select(entry => entry.At).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())),
            Link("self", "application/atom+xml", feed.Url),
            Link("alternate", "text/html", feed.Page),
            feed.Entries.Select(Entry));
        using var file = new MemoryStream();
        using (var writer = XmlWriter.Create(file, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false) }))
            new XDocument(root).Save(writer);
        return file.ToArray();
    }

    private static XElement Entry(AtomEntry entry) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"urn:uuid:{entry.Id}"),
        Text("title", entry.Title),
        new XElement(Atom + "published", Instant(entry.At)),
        new XElement(Atom + "updated", Instant(entry.At)),
        new XElement(Atom + "author", new XElement(Atom + "name", Clean(entry.Author))),
        Link("alternate", "text/html", entry.Url),
        Text("summary", entry.Summary));

    private static XElement Link(string relation, string type, Uri url) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", url.AbsoluteUri));

    private static XElement Text(string name, string text) => new(Atom + name, new XAttribute("type", "text"), Clean(text));

    /// <summary>Without the characters that XML cannot carry.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));

    private static string Instant(DateTimeOffset instant) => XmlConvert.ToString(instant.UtcDateTime, "yyyy-MM-ddTHH:mm:ssZ");
}
