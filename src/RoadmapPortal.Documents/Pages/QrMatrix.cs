using QRCoder;

namespace RoadmapPortal.Documents.Pages;

/// <summary>A QR code, for writers that draw it (ISO/IEC 18004): four light modules around, a seventh of it may be damaged.</summary>
internal static class QrMatrix
{
    /// <summary>The rows from the top, true for dark.</summary>
    public static IReadOnlyList<IReadOnlyList<bool>> Of(string content)
    {
        using var code = Encode(content);
        return [.. code.ModuleMatrix.Select(row => row.Cast<bool>().ToArray())];
    }

    /// <summary>The code as a picture of <paramref name="dots"/> by <paramref name="dots"/> dots a module, and how many modules it has a side.</summary>
    public static (byte[] Png, int Modules) Picture(string content, int dots)
    {
        using var code = Encode(content);
        using var png = new PngByteQRCode(code);
        return (png.GetGraphic(dots), code.ModuleMatrix.Count);
    }

    private static QRCodeData Encode(string content)
    {
        using var generator = new QRCodeGenerator();
        return generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
    }
}
