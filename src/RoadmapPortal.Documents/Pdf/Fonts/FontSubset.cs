using System.Buffers.Binary;

namespace RoadmapPortal.Documents.Pdf.Fonts;

/// <summary>A TrueType font with only the glyphs a document uses, renumbered from 0 in the order given.</summary>
internal static class FontSubset
{
    private const int MoreComponents = 0x20;

    /// <summary>
    /// Builds the font program. Entry i of <paramref name="glyphs"/> is the old number of the new glyph i, entry 0 being glyph 0;
    /// parts of composite glyphs are appended.
    /// </summary>
    public static byte[] Build(FontFile font, IReadOnlyList<ushort> glyphs)
    {
        var all = new List<ushort>(glyphs);
        var newNumber = new Dictionary<ushort, int>();
        for (var i = all.Count - 1; i >= 0; i--) newNumber[all[i]] = i;

        var outlines = new MemoryStream();
        var offsets = new List<uint> { 0 };
        for (var i = 0; i < all.Count; i++)
        {
            var outline = font.Outline(all[i]).ToArray();
            if (outline.Length > 0 && S16(outline, 0) < 0) Renumber(outline, all, newNumber);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
            offsets.Add((uint)outlines.Length);
        }

        return Assemble(
        [
            ("cvt ", font.Table("cvt ").ToArray()),
            ("fpgm", font.Table("fpgm").ToArray()),
            ("glyf", outlines.ToArray()),
            ("head", Head(font)),
            ("hhea", Patched(font.Table("hhea"), 34, (ushort)all.Count)),
            ("hmtx", Metrics(font, all)),
            ("loca", Offsets(offsets)),
            ("maxp", Patched(font.Table("maxp"), 4, (ushort)all.Count)),
            ("prep", font.Table("prep").ToArray()),
        ]);
    }

    private static void Renumber(byte[] composite, List<ushort> all, Dictionary<ushort, int> newNumber)
    {
        const int wordArguments = 1, scale = 8, twoScales = 0x40, matrix = 0x80;
        int at = 10, flags;
        do
        {
            flags = (ushort)S16(composite, at);
            var part = (ushort)S16(composite, at + 2);
            if (!newNumber.TryGetValue(part, out var number))
            {
                newNumber[part] = number = all.Count;
                all.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(composite.AsSpan(at + 2), (ushort)number);
            at += 4 + ((flags & wordArguments) != 0 ? 4 : 2);
            at += (flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
    }

    private static byte[] Head(FontFile font)
    {
        var head = Patched(font.Table("head"), 50, 1);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        return head;
    }

    private static byte[] Metrics(FontFile font, List<ushort> glyphs)
    {
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), font.Bearing(glyphs[i]));
        }

        return metrics;
    }

    private static byte[] Offsets(List<uint> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++) BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(4 * i), offsets[i]);
        return table;
    }

    private static byte[] Patched(ReadOnlySpan<byte> table, int at, ushort value)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), value);
        return copy;
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        var directory = 12 + 16 * tables.Length;
        var file = new byte[directory + tables.Sum(table => Padded(table.Data.Length))];
        var power = 1 << (int)Math.Log2(tables.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 * power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)Math.Log2(power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * (tables.Length - power)));

        var at = directory;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            var record = file.AsSpan(12 + 16 * i);
            data.CopyTo(file.AsSpan(at));
            System.Text.Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(file.AsSpan(at, Padded(data.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)data.Length);
            at += Padded(data.Length);
        }

        var head = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(12 + 16 * Array.FindIndex(tables, table => table.Tag == "head") + 8));
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(0xB1B0AFBA - Checksum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data[i..]));
        return sum;
    }

    private static short S16(byte[] data, int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));
}
