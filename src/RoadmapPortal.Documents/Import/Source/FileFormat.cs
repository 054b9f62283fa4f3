namespace RoadmapPortal.Documents.Import.Source;

/// <summary>Recognises files that are no text by their first bytes, whatever they are called.</summary>
internal static class FileFormat
{
    private static readonly (byte[] Signature, string Name)[] Known =
    [
        ("%PDF"u8.ToArray(), "документ PDF"),
        ("{\\rtf"u8.ToArray(), "документ RTF"),
        ([0xD0, 0xCF, 0x11, 0xE0], "документ старого формата Word или Excel (DOC, XLS)"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "изображение PNG"),
        ([0xFF, 0xD8, 0xFF], "изображение JPEG"),
        ("GIF8"u8.ToArray(), "изображение GIF"),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], "изображение TIFF"),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], "изображение TIFF"),
        ("Rar!"u8.ToArray(), "архив RAR"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "архив 7-Zip"),
        ([0x1F, 0x8B], "архив GZIP"),
        ("MZ"u8.ToArray(), "программа"),
    ];

    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];

    /// <summary>The Russian name of the format, or null when the bytes may be text.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.StartsWith(Zip)) return ZipName(Path.GetExtension(fileName).ToUpperInvariant());
        foreach (var (signature, name) in Known)
            if (bytes.StartsWith(signature) && !IsWord(bytes, signature)) return name;
        return null;
    }

    /// <summary>«MZ» may also start a text.</summary>
    private static bool IsWord(ReadOnlySpan<byte> bytes, byte[] signature) =>
        signature.Length == 2 && signature[0] == 'M' && !bytes[..Math.Min(bytes.Length, 512)].Contains((byte)0);

    private static string ZipName(string extension) => extension switch
    {
        ".DOCX" or ".DOCM" => "документ Word (DOCX)",
        ".XLSX" or ".XLSM" => "книга Excel (XLSX)",
        ".ODT" or ".ODS" => "документ OpenDocument",
        _ => "архив ZIP или документ Office",
    };
}
