using System.IO.Compression;
using System.Xml;

namespace RoadmapPortal.Documents.Excel;

/// <summary>The parts of a workbook file. Whatever is unpacked, of all parts together, is counted.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const int MaxUnpackedBytes = 20 * 1024 * 1024;
    private const int MaxParts = 1000;
    private const int MaxDepth = 64;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private int _unpacked;

    private WorkbookPackage(ZipArchive archive)
    {
        _archive = archive;
        if (archive.Entries.Count > MaxParts) throw new WorkbookRefusedException(WorkbookErrors.TooMuchInside);
        foreach (var entry in archive.Entries)
        {
            // Two parts of one name: which one is read would depend on the reader.
            if (entry.IsEncrypted || !_parts.TryAdd(entry.FullName, entry)) throw new WorkbookRefusedException(WorkbookErrors.Damaged);
        }
    }

    public static WorkbookPackage Open(byte[] file) => new(new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read));

    public void Dispose() => _archive.Dispose();

    /// <summary>The XML of a part that has to be there.</summary>
    public XmlReader Read(string part) =>
        TryRead(part) ?? throw new WorkbookRefusedException(WorkbookErrors.Damaged);

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
        using var xml = TryRead($"{folder}/_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels".TrimStart('/'));
        while (xml is not null && Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                found[id] = (type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : $"{folder}/{target}".TrimStart('/'));
        }

        return found;
    }

    /// <summary>The next node, however deep an honest workbook can be.</summary>
    public static bool Next(XmlReader xml)
    {
        if (!xml.Read()) return false;
        return xml.Depth <= MaxDepth ? true : throw new WorkbookRefusedException(WorkbookErrors.Damaged);
    }

    /// <summary>Declared sizes may lie: only what really comes out is counted.</summary>
    private sealed class CountedStream(Stream inner, WorkbookPackage package) : Stream
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
            return package._unpacked <= MaxUnpackedBytes ? read : throw new WorkbookRefusedException(WorkbookErrors.TooMuchInside);
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
