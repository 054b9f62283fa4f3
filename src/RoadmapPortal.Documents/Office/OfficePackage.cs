using System.IO.Compression;
using System.Xml;

namespace RoadmapPortal.Documents.Office;

/// <summary>
/// The parts of an office file (ECMA-376). They are streamed; whatever is unpacked, of all parts together, is counted, so that time and
/// memory stay bounded whatever is uploaded.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const int MaxUnpackedBytes = 20 * 1024 * 1024;
    private const int MaxParts = 1000;
    private const int MaxDepth = 128;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private int _unpacked;

    private OfficePackage(ZipArchive archive)
    {
        _archive = archive;
        if (archive.Entries.Count > MaxParts) throw new PackageRefusedException(PackageFault.TooMuchInside);
        foreach (var entry in archive.Entries)
        {
            // Two parts of one name: which one is read would depend on the reader.
            if (entry.IsEncrypted || !_parts.TryAdd(entry.FullName, entry)) throw new PackageRefusedException(PackageFault.Damaged);
        }
    }

    /// <summary>Opens a file; the list of its parts is counted before it is read, since it is kept in memory as a whole.</summary>
    public static OfficePackage Open(byte[] file) => file.AsSpan().Count("PK\x01\x02"u8) <= MaxParts
        ? new(new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read))
        : throw new PackageRefusedException(PackageFault.TooMuchInside);

    /// <summary>True when there is such a part.</summary>
    public bool Has(string part) => _parts.ContainsKey(part);

    public void Dispose() => _archive.Dispose();

    /// <summary>The XML of a part that has to be there.</summary>
    public XmlReader Read(string part) =>
        TryRead(part) ?? throw new PackageRefusedException(PackageFault.Damaged);

    /// <summary>Null when there is no such part.</summary>
    public XmlReader? TryRead(string part) => _parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(new CountedStream(entry.Open(), this), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxUnpackedBytes,
            IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
        })
        : null;

    /// <summary>What a part points to: id → kind of relationship and path of the other part. Addresses outside the file are left out.</summary>
    public Dictionary<string, (string Kind, string Part)> Related(string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..part.LastIndexOf('/')] : "";
        var found = new Dictionary<string, (string Kind, string Part)>(StringComparer.Ordinal);
        using var xml = TryRead(RelationsOf(part));
        while (xml is not null && Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                found[id] = (type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : $"{folder}/{target}".TrimStart('/'));
        }

        return found;
    }

    /// <summary>True when a part points outside by something that is no address, as mistyped addresses of mail do.</summary>
    public bool HasBrokenLink(string part)
    {
        using var xml = TryRead(RelationsOf(part));
        while (xml is not null && Next(xml))
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("TargetMode") == "External"
                && xml.GetAttribute("Target") is { } target && !Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out _)) return true;
        return false;
    }

    private static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    /// <summary>The next node, however deep an honest document can be.</summary>
    public static bool Next(XmlReader xml)
    {
        if (!xml.Read()) return false;
        return xml.Depth <= MaxDepth ? true : throw new PackageRefusedException(PackageFault.Damaged);
    }

    /// <summary>Declared sizes may lie: only what really comes out is counted.</summary>
    private sealed class CountedStream(Stream inner, OfficePackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            package._unpacked += read;
            return package._unpacked <= MaxUnpackedBytes ? read : throw new PackageRefusedException(PackageFault.TooMuchInside);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
