using System.Buffers.Binary;
using System.IO.Compression;
using ZXing;

namespace RoadmapPortal.Documents.Tests.Word;

/// <summary>Reads pictures of one bit a dot, unfiltered: what codes are drawn as.</summary>
internal static class PngReader
{
    public static LuminanceSource Luminance(Stream png)
    {
        using var copy = new MemoryStream();
        png.CopyTo(copy);
        var file = copy.ToArray();
        using var packed = new MemoryStream();
        var (width, height) = (0, 0);
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            if (file.AsSpan(at + 4, 4).SequenceEqual("IHDR"u8))
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                Assert.Equal(1, data[8]);
            }
            else if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(data);
            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionMode.Decompress)) zip.CopyTo(unpacked);
        var stride = (width + 7) / 8 + 1;
        var bits = unpacked.ToArray();
        var grey = new byte[width * height];
        for (var i = 0; i < grey.Length; i++)
        {
            Assert.Equal(0, bits[i / width * stride]);
            grey[i] = (bits[i / width * stride + 1 + i % width / 8] >> (7 - i % width % 8) & 1) == 1 ? byte.MaxValue : byte.MinValue;
        }

        return new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
    }
}
