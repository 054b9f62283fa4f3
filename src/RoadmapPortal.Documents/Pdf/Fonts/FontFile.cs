using System.Buffers.Binary;

namespace RoadmapPortal.Documents.Pdf.Fonts;

/// <summary>
/// What the writer needs of a TrueType font: metrics, the character map (format 4, the basic plane) and the raw tables for a subset.
/// Only the portal's own embedded fonts are read, so a malformed font is an error of the build and throws.
/// </summary>
internal sealed class FontFile
{
    private readonly byte[] _data;
    private readonly Dictionary<string, Range> _tables = [];
    private readonly ushort[] _glyphOfCharacter = new ushort[0x10000];
    private readonly ushort[] _advances;
    private readonly bool _longOffsets;

    public FontFile(byte[] data)
    {
        _data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var record = 12 + 16 * i;
            var start = (int)U32(record + 8);
            _tables[System.Text.Encoding.ASCII.GetString(data, record, 4)] = start..(start + (int)U32(record + 12));
        }

        var head = Start("head");
        UnitsPerEm = U16(head + 18);
        Bounds = [S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42)];
        _longOffsets = S16(head + 50) == 1;
        var hhea = Start("hhea");
        Ascent = S16(hhea + 4);
        Descent = S16(hhea + 6);
        LineHeight = Ascent - Descent + S16(hhea + 8);
        CapHeight = S16(Start("OS/2") + 88);
        ItalicAngle = (int)U32(Start("post") + 4) / 65536.0;
        GlyphCount = U16(Start("maxp") + 4);
        _advances = ReadAdvances(U16(hhea + 34));
        ReadCharacterMap();
    }

    public int UnitsPerEm { get; }

    public int[] Bounds { get; }

    public int Ascent { get; }

    public int Descent { get; }

    /// <summary>From base line to base line, in font units.</summary>
    public int LineHeight { get; }

    public int CapHeight { get; }

    public double ItalicAngle { get; }

    public int GlyphCount { get; }

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    public ushort Glyph(int codePoint) => codePoint < _glyphOfCharacter.Length ? _glyphOfCharacter[codePoint] : (ushort)0;

    /// <summary>The advance width of a glyph in font units.</summary>
    public int Advance(int glyph) => _advances[glyph];

    /// <summary>The left side bearing of a glyph in font units.</summary>
    public short Bearing(int glyph)
    {
        var hmtx = Start("hmtx");
        var full = U16(Start("hhea") + 34);
        return glyph < full ? S16(hmtx + 4 * glyph + 2) : S16(hmtx + 4 * full + 2 * (glyph - full));
    }

    /// <summary>The outline of a glyph as the font stores it; empty for a blank.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = Start("loca");
        var (from, to) = _longOffsets
            ? ((int)U32(loca + 4 * glyph), (int)U32(loca + 4 * glyph + 4))
            : (2 * U16(loca + 2 * glyph), 2 * U16(loca + 2 * glyph + 2));
        return Table("glyf")[from..to];
    }

    /// <summary>A table's bytes; empty when the font has none of that name.</summary>
    public ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out var range) ? _data.AsSpan(range) : [];

    private ushort[] ReadAdvances(int full)
    {
        var hmtx = Start("hmtx");
        var advances = new ushort[GlyphCount];
        for (var i = 0; i < GlyphCount; i++) advances[i] = U16(hmtx + 4 * Math.Min(i, full - 1));
        return advances;
    }

    private void ReadCharacterMap()
    {
        var cmap = Start("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + (int)U32(cmap + 4 + 8 * i + 4);
            if (U16(table) != 4) continue;
            ReadSegments(table);
            return;
        }

        throw new InvalidDataException("The font has no character map of format 4.");
    }

    private void ReadSegments(int table)
    {
        var doubled = U16(table + 6);
        for (var segment = 0; segment < doubled; segment += 2)
        {
            var last = U16(table + 14 + segment);
            var first = U16(table + 16 + doubled + segment);
            var delta = U16(table + 16 + 2 * doubled + segment);
            var offsetAt = table + 16 + 3 * doubled + segment;
            var offset = U16(offsetAt);
            for (int code = first; code <= last && code != 0xFFFF; code++)
            {
                int glyph = offset == 0 ? code : U16(offsetAt + offset + 2 * (code - first));
                if (glyph != 0) _glyphOfCharacter[code] = (ushort)(glyph + delta);
            }
        }
    }

    private int Start(string tag) => _tables[tag].Start.Value;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
