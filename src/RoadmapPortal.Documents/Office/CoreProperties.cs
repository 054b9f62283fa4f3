using System.Globalization;
using System.Xml.Linq;

namespace RoadmapPortal.Documents.Office;

/// <summary>What an office file says about itself (ECMA-376, part 2): title, author, language, when it was made.</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Types = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The content of the part.</summary>
    public static string Of(string title, string? author, DateTimeOffset created, string language) => new XElement(
        Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "cp", Core),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Types),
        new XElement(Dc + "title", XmlText.Clean(title)),
        author is null ? null : new XElement(Dc + "creator", XmlText.Clean(author)),
        new XElement(Dc + "language", language),
        new XElement(Terms + "created", new XAttribute(Types + "type", "dcterms:W3CDTF"), created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)))
        .ToString(SaveOptions.DisableFormatting);
}
