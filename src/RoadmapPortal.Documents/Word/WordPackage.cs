using System.IO.Compression;
using System.Text;

namespace RoadmapPortal.Documents.Word;

/// <summary>The archive of a Word document. Parts of the same content give the same bytes.</summary>
internal sealed class WordPackage : IDisposable
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _file = new();
    private readonly ZipArchive _archive;
    private readonly List<(string Name, string Kind)> _parts = [];

    public WordPackage() => _archive = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a part that the document points to by its name.</summary>
    public void Add(string name, string root, Action<PartWriter> write)
    {
        _parts.Add((name, Kind(name)));
        using var stream = Open($"word/{name}.xml");
        using var part = new PartWriter(stream, root);
        write(part);
    }

    /// <summary>Adds a picture that another part points to by <paramref name="name"/>.</summary>
    public void AddPicture(string name, byte[] png, string owner)
    {
        using (var stream = Open($"word/media/{name}.png")) stream.Write(png);
        Add($"word/_rels/{owner}.xml.rels", Relations($"""<Relationship Id="{name}" Type="{Office}image" Target="media/{name}.png"/>"""));
    }

    /// <summary>Adds the document itself and what a package needs around it; nothing can be added after that.</summary>
    public byte[] Finish(Action<PartWriter> writeDocument, string properties)
    {
        using (var stream = Open("word/document.xml"))
        using (var part = new PartWriter(stream, "document"))
            writeDocument(part);
        Add("word/_rels/document.xml.rels", Relations(string.Concat(_parts.Select(part => $"""<Relationship Id="{part.Name}" Type="{Office}{part.Kind}" Target="{part.Name}.xml"/>"""))));
        Add("docProps/core.xml", properties);
        Add("_rels/.rels", Relations($"""<Relationship Id="document" Type="{Office}officeDocument" Target="word/document.xml"/><Relationship Id="properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"""));
        var types = string.Concat(_parts.Select(part => $"""<Override PartName="/word/{part.Name}.xml" ContentType="{Word}{part.Kind}+xml"/>"""));
        Add("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{Word}document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{types}</Types>""");
        _archive.Dispose();
        return _file.ToArray();
    }

    public void Dispose()
    {
        _archive.Dispose();
        _file.Dispose();
    }

    /// <summary>«header» of «header2».</summary>
    private static string Kind(string name) => name.TrimEnd([.. "0123456789"]);

    private static string Relations(string relations) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""";

    private void Add(string path, string content)
    {
        using var stream = Open(path);
        stream.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8" standalone="yes"?>{content}"""));
    }

    private Stream Open(string path)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }
}
