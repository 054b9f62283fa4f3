using System.Globalization;
using System.Text;
using System.Xml.Linq;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>Title, author and time of making, in the two places where readers look for them.</summary>
internal static class Metadata
{
    private const string Producer = "RoadmapPortal";

    /// <summary>The information dictionary.</summary>
    public static string Information(PageDocument document)
    {
        var author = document.Author is null ? "" : $" /Author {PdfSyntax.Text(Line(document.Author))}";
        var date = PdfSyntax.Date(document.Created);
        return $"<< /Title {PdfSyntax.Text(Line(document.Title))}{author} /Producer ({Producer}) /Creator ({Producer}) /CreationDate {date} /ModDate {date} >>";
    }

    /// <summary>The identifier of a document in a file that this writer made, or null.</summary>
    public static string? IdentifierIn(ReadOnlySpan<byte> pdf)
    {
        const int longest = 100;
        ReadOnlySpan<byte> open = "<dc:identifier>"u8, close = "</dc:identifier>"u8;
        var start = pdf.IndexOf(open);
        if (start < 0) return null;
        var rest = pdf[(start + open.Length)..];
        var length = rest[..Math.Min(rest.Length, longest)].IndexOf(close);
        return length < 0 ? null : Encoding.ASCII.GetString(rest[..length]);
    }

    /// <summary>The XMP packet, UTF-8.</summary>
    public static byte[] Packet(PageDocument document)
    {
        XNamespace meta = "adobe:ns:meta/", rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", dc = "http://purl.org/dc/elements/1.1/",
            xmp = "http://ns.adobe.com/xap/1.0/", pdf = "http://ns.adobe.com/pdf/1.3/",
            archive = "http://www.aiim.org/pdfa/ns/id/", access = "http://www.aiim.org/pdfua/ns/id/";
        var date = document.Created.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var packet = new XElement(
            meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", meta),
            new XElement(
                rdf + "RDF",
                new XAttribute(XNamespace.Xmlns + "rdf", rdf),
                new XElement(
                    rdf + "Description",
                    new XAttribute(rdf + "about", ""),
                    new XAttribute(XNamespace.Xmlns + "dc", dc),
                    new XAttribute(XNamespace.Xmlns + "xmp", xmp),
                    new XAttribute(XNamespace.Xmlns + "pdf", pdf),
                    new XAttribute(XNamespace.Xmlns + "pdfaid", archive),
                    new XAttribute(XNamespace.Xmlns + "pdfuaid", access),
                    new XElement(archive + "part", 3),
                    new XElement(archive + "conformance", "A"),
                    new XElement(access + "part", 1),
                    new XElement(dc + "title", new XElement(rdf + "Alt", new XElement(rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), Line(document.Title)))),
                    document.Identifier is null ? null : new XElement(dc + "identifier", Line(document.Identifier)),
                    document.Author is null ? null : new XElement(dc + "creator", new XElement(rdf + "Seq", new XElement(rdf + "li", Line(document.Author)))),
                    new XElement(dc + "language", new XElement(rdf + "Bag", new XElement(rdf + "li", Line(document.Language)))),
                    new XElement(xmp + "CreatorTool", Producer),
                    new XElement(xmp + "CreateDate", date),
                    new XElement(xmp + "ModifyDate", date),
                    new XElement(pdf + "Producer", Producer)),
                ExtensionSchema(rdf, access)));
        var xml = packet.ToString(SaveOptions.DisableFormatting);
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{xml}\n<?xpacket end=\"w\"?>");
    }

    /// <summary>PDF/A wants every property described that it does not know itself: the mark of PDF/UA.</summary>
    private static XElement ExtensionSchema(XNamespace rdf, XNamespace access)
    {
        XNamespace extension = "http://www.aiim.org/pdfa/ns/extension/", schema = "http://www.aiim.org/pdfa/ns/schema#", property = "http://www.aiim.org/pdfa/ns/property#";
        XAttribute Resource() => new(rdf + "parseType", "Resource");
        return new XElement(
            rdf + "Description",
            new XAttribute(rdf + "about", ""),
            new XAttribute(XNamespace.Xmlns + "pdfaExtension", extension),
            new XAttribute(XNamespace.Xmlns + "pdfaSchema", schema),
            new XAttribute(XNamespace.Xmlns + "pdfaProperty", property),
            new XElement(
                extension + "schemas",
                new XElement(
                    rdf + "Bag",
                    new XElement(
                        rdf + "li",
                        Resource(),
                        new XElement(schema + "schema", "PDF/UA Universal Accessibility Schema"),
                        new XElement(schema + "namespaceURI", access.NamespaceName),
                        new XElement(schema + "prefix", "pdfuaid"),
                        new XElement(
                            schema + "property",
                            new XElement(
                                rdf + "Seq",
                                new XElement(
                                    rdf + "li",
                                    Resource(),
                                    new XElement(property + "name", "part"),
                                    new XElement(property + "valueType", "Integer"),
                                    new XElement(property + "category", "internal"),
                                    new XElement(property + "description", "Indicates, which part of ISO 14289 standard is followed"))))))));
    }

    private static string Line(string text) => PlainText.Of(text).Replace('\n', ' ');
}
