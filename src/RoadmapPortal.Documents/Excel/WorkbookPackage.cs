using System.IO.Compression;
using System.Text;
using System.Xml;

namespace RoadmapPortal.Documents.Excel;

/// <summary>
/// The package of a workbook (ECMA-376), written straight into the file: no part is an object first, and names and times are the same
/// whenever it is written.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    /// <summary>The namespace of what is in a workbook.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The namespace of relationships within parts.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageNamespace = "http://schemas.openxmlformats.org/package/2006/";
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = true,
    };

    private readonly MemoryStream _file = new();
    private readonly ZipArchive _archive;
    private readonly List<(string Path, string ContentType)> _parts = [];

    public WorkbookPackage() => _archive = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes a part.</summary>
    public void Add(string path, string contentType, Action<XmlWriter> write)
    {
        _parts.Add((path, contentType));
        Write(path, write);
    }

    /// <summary>Writes what a part refers to; kinds are the last words of their addresses, targets relative to the part.</summary>
    /// <param name="part">The path of the part; empty for the package itself.</param>
    /// <param name="links">Id, kind and target.</param>
    public void Relate(string part, params IReadOnlyList<(string Id, string Kind, string Target)> links) => Write(RelationsOf(part), xml =>
    {
        xml.WriteStartElement("Relationships", PackageNamespace + "relationships");
        foreach (var (id, kind, target) in links)
            xml.Empty("Relationship", ("Id", id), ("Type", kind.StartsWith("metadata/", StringComparison.Ordinal) ? $"{PackageNamespace}relationships/{kind}" : $"{Relationships}/{kind}"), ("Target", target));
        xml.WriteEndElement();
    });

    /// <summary>Ends the file.</summary>
    public byte[] ToBytes()
    {
        Write("[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", PackageNamespace + "content-types");
            xml.Empty("Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            foreach (var (path, contentType) in _parts)
                xml.Empty("Override", ("PartName", $"/{path}"), ("ContentType", contentType));
            xml.WriteEndElement();
        });
        _archive.Dispose();
        return _file.ToArray();
    }

    public void Dispose()
    {
        _archive.Dispose();
        _file.Dispose();
    }

    private void Write(string path, Action<XmlWriter> write)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var xml = XmlWriter.Create(entry.Open(), Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static string RelationsOf(string part)
    {
        var name = part.LastIndexOf('/') + 1;
        return $"{part[..name]}_rels/{part[name..]}.rels";
    }
}

/// <summary>Elements that have nothing but attributes.</summary>
internal static class XmlElements
{
    /// <summary>An element without content; attributes that are null are left out.</summary>
    public static void Empty(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Start(name, attributes);
        xml.WriteEndElement();
    }

    /// <summary>The beginning of an element; attributes that are null are left out.</summary>
    public static void Start(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null) xml.WriteAttributeString(attribute, value);
    }
}
