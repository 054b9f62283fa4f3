using System.Xml;
using System.Xml.Linq;
using RoadmapPortal.Documents.Feeds;

namespace RoadmapPortal.Documents.Tests.Feeds;

public class AtomWriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly AtomEntry Entry = new(
        new Guid("0190b4c0-0000-7000-8000-000000000001"), "Карта «ёж» <b> & \u0001", new Uri("https://plans.example.org/network/roadmaps/set/revisions/1"),
        new DateTimeOffset(2023, 3, 6, 9, 0, 0, TimeSpan.FromHours(3)), "МКУ ЦРО", "Утверждена");

    [Fact]
    public void What_was_written_is_read_back()
    {
        var feed = Root(Entry, Entry with { At = Entry.At.AddDays(2) });

        Assert.Equal("https://plans.example.org/network/feed.atom", feed.Element(Atom + "id")!.Value);
        Assert.Equal("2023-03-08T06:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("https://plans.example.org/network/feed.atom", Link(feed, "self"));
        Assert.Equal("https://plans.example.org/network", Link(feed, "alternate"));
        var entry = feed.Elements(Atom + "entry").First();
        Assert.Equal("urn:uuid:0190b4c0-0000-7000-8000-000000000001", entry.Element(Atom + "id")!.Value);
        Assert.Equal("Карта «ёж» <b> & ", entry.Element(Atom + "title")!.Value);
        Assert.Equal("2023-03-06T06:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("МКУ ЦРО", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(Entry.Url.AbsoluteUri, Link(entry, "alternate"));
    }

    [Fact]
    public void An_empty_feed_has_what_Atom_wants_of_every_feed() =>
        Assert.All(["id", "title", "updated"], name => Assert.NotEqual("", Root().Element(Atom + name)!.Value));

    private static XElement Root(params AtomEntry[] entries)
    {
        using var file = new MemoryStream(AtomWriter.Write(
            new AtomFeed("Дорожные карты", new Uri("https://plans.example.org/network/feed.atom"), new Uri("https://plans.example.org/network"), entries)));
        using var reader = XmlReader.Create(file);
        return XDocument.Load(reader).Root!;
    }

    private static string Link(XElement element, string relation) =>
        element.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}
