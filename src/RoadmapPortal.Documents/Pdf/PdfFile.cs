using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>A reference to an object of a PDF file.</summary>
internal readonly record struct PdfRef(int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} 0 R");
}

/// <summary>
/// The objects of a PDF 1.7 file and their cross-reference. Dictionaries go into compressed object streams: a tagged table has thousands of them.
/// The document id is the hash of the content, so equal content gives equal bytes.
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 200;
    private readonly ArrayBufferWriter<byte> _file = new(1 << 16);
    private readonly List<(byte Kind, int Place, int Index)> _entries = [(0, 0, 0xFFFF)];
    private readonly List<(int Number, string Body)> _pending = [];

    public PdfFile() => _file.Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"u8);

    /// <summary>Takes a number for an object that is put later, so that others can refer to it.</summary>
    public PdfRef Reserve()
    {
        _entries.Add(default);
        return new PdfRef(_entries.Count - 1);
    }

    /// <summary>Writes a dictionary or array, ASCII.</summary>
    public PdfRef Add(string body) => Put(Reserve(), body);

    /// <summary>Writes a dictionary or array under a reserved number.</summary>
    public PdfRef Put(PdfRef id, string body)
    {
        _pending.Add((id.Number, body));
        if (_pending.Count == ObjectsPerStream) FlushObjects();
        return id;
    }

    /// <summary>Writes a stream; <paramref name="entries"/> are those of its dictionary besides length and filter.</summary>
    public PdfRef AddStream(string entries, ReadOnlySpan<byte> data, bool compress = true) => PutStream(Reserve(), entries, data, compress);

    /// <summary>Writes cross-reference and trailer and returns the file.</summary>
    public byte[] Finish(PdfRef catalog, PdfRef info)
    {
        FlushObjects();
        var id = Convert.ToHexString(SHA256.HashData(_file.WrittenSpan)[..16]);
        var self = Reserve();
        var start = _file.WrittenCount;
        _entries[self.Number] = (1, start, 0);
        PutStream(
            self,
            $"/Type /XRef /Size {_entries.Count} /W [1 4 2] /Root {catalog} /Info {info} /ID [<{id}> <{id}>]",
            CrossReference(),
            compress: true);
        Write($"startxref\n{start}\n%%EOF\n");
        return _file.WrittenSpan.ToArray();
    }

    private PdfRef PutStream(PdfRef id, string entries, ReadOnlySpan<byte> data, bool compress)
    {
        var body = compress ? Deflate(data) : data;
        _entries[id.Number] = (1, _file.WrittenCount, 0);
        Write($"{id.Number} 0 obj\n<< {entries} /Length {body.Length}{(compress ? " /Filter /FlateDecode" : "")} >>\nstream\n");
        _file.Write(body);
        Write("\nendstream\nendobj\n");
        return id;
    }

    private void FlushObjects()
    {
        if (_pending.Count == 0) return;
        var index = new StringBuilder();
        var bodies = new StringBuilder();
        var stream = Reserve();
        for (var i = 0; i < _pending.Count; i++)
        {
            var (number, body) = _pending[i];
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(body).Append('\n');
            _entries[number] = (2, stream.Number, i);
        }

        var first = index.Length;
        var data = Encoding.ASCII.GetBytes(index.Append(bodies).ToString());
        PutStream(stream, $"/Type /ObjStm /N {_pending.Count} /First {first}", data, compress: true);
        _pending.Clear();
    }

    private byte[] CrossReference()
    {
        var table = new byte[7 * _entries.Count];
        for (var i = 0; i < _entries.Count; i++)
        {
            var (kind, place, index) = _entries[i];
            var entry = table.AsSpan(7 * i);
            entry[0] = kind;
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)index);
        }

        return table;
    }

    private static ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> data)
    {
        var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }

    private void Write(string text) => Encoding.ASCII.GetBytes(text, _file);
}
