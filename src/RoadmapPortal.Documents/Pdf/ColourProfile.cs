using System.Buffers.Binary;
using System.Text;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>The sRGB colour space as an ICC profile of version 2 (IEC 61966-2-1): it says what the colours of a file mean, as PDF/A asks.</summary>
internal static class ColourProfile
{
    public const string Name = "sRGB IEC61966-2.1";

    private const int CurvePoints = 1024;

    private static readonly Lazy<byte[]> Made = new(Make);

    /// <summary>The profile's bytes.</summary>
    public static byte[] Bytes => Made.Value;

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description()),
            ("cprt", Typed("text", Encoding.ASCII.GetBytes("Public domain\0"))),
            // Adapted to D50, the white of the profile connection space.
            ("wtpt", Colour(0.9642, 1, 0.8249)),
            ("rXYZ", Colour(0.4360747, 0.2225045, 0.0139322)),
            ("gXYZ", Colour(0.3850649, 0.7168786, 0.0971045)),
            ("bXYZ", Colour(0.1430804, 0.0606169, 0.7141733)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var data = new MemoryStream();
        var table = new byte[4 + 12 * tags.Length];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var places = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            var (tag, content) = tags[i];
            if (!places.TryGetValue(content, out var place))
            {
                places[content] = place = 128 + table.Length + (int)data.Length;
                data.Write(content);
                while (data.Length % 4 != 0) data.WriteByte(0);
            }

            var entry = table.AsSpan(4 + 12 * i);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], place);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], content.Length);
        }

        return [.. Header(128 + table.Length + (int)data.Length), .. table, .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        ReadOnlySpan<ushort> created = [2026, 11, 28, 0, 0, 0];
        for (var i = 0; i < created.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24 + 2 * i), created[i]);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Colour(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Description()
    {
        var name = Encoding.ASCII.GetBytes(Name + "\0");
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, name.Length);
        // No names in Unicode or for the Macintosh: their lengths are 0, their rooms blank.
        return Typed("desc", [.. length, .. name, .. new byte[8 + 3 + 67]]);
    }

    private static byte[] Colour(double x, double y, double z)
    {
        var data = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(data, Fixed(x));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), Fixed(y));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), Fixed(z));
        return Typed("XYZ ", data);
    }

    private static byte[] Curve()
    {
        var data = new byte[4 + 2 * CurvePoints];
        BinaryPrimitives.WriteInt32BigEndian(data, CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = (double)i / (CurvePoints - 1);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(4 + 2 * i), (ushort)Math.Round(linear * ushort.MaxValue));
        }

        return Typed("curv", data);
    }

    private static byte[] Typed(string type, byte[] data) => [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. data];

    private static int Fixed(double value) => (int)Math.Round(value * 65536);
}
