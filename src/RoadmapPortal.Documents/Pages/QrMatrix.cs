using QRCoder;

namespace RoadmapPortal.Documents.Pages;

/// <summary>The modules of a QR code, for writers that draw it.</summary>
internal static class QrMatrix
{
    /// <summary>The rows from the top, true for dark; four light modules around (ISO/IEC 18004). A seventh of the code may be damaged.</summary>
    public static IReadOnlyList<IReadOnlyList<bool>> Of(string content)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Select(row => row.Cast<bool>().ToArray())];
    }
}
