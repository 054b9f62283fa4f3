using System.Buffers.Binary;

namespace RoadmapPortal.Documents.Import.Source;

/// <summary>Which reader a file is for.</summary>
public enum FileKind
{
    /// <summary>No reader.</summary>
    Unknown,

    /// <summary>Delimited text or HTML.</summary>
    Text,

    /// <summary>DOCX, DOCM.</summary>
    Word,

    /// <summary>XLSX, XLSM.</summary>
    Workbook,

    /// <summary>ODT, RTF, DOC: LibreOffice turns it into DOCX.</summary>
    ForeignDocument,

    /// <summary>ODS, XLS: LibreOffice turns it into XLSX.</summary>
    ForeignWorkbook,

    /// <summary>PDF: poppler gives its words and lines.</summary>
    Pdf,
}

/// <summary>Recognises a file by its first bytes, whatever it is called.</summary>
/// <param name="Kind">Which reader it is for.</param>
/// <param name="Name">The Russian name of the format.</param>
/// <param name="Extension">The extension that the format usually has, with its dot.</param>
public readonly record struct FileFormat(FileKind Kind, string Name, string Extension)
{
    private static readonly (byte[] Signature, FileFormat Format)[] Known =
    [
        ("%PDF"u8.ToArray(), new(FileKind.Pdf, "документ PDF", ".pdf")),
        ("{\\rtf"u8.ToArray(), new(FileKind.ForeignDocument, "документ RTF", ".rtf")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], Unread("изображение PNG")),
        ([0xFF, 0xD8, 0xFF], Unread("изображение JPEG")),
        ("GIF8"u8.ToArray(), Unread("изображение GIF")),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], Unread("изображение TIFF")),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], Unread("изображение TIFF")),
        ("Rar!"u8.ToArray(), Unread("архив RAR")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], Unread("архив 7-Zip")),
        ([0x1F, 0x8B], Unread("архив GZIP")),
        ("MZ"u8.ToArray(), Unread("программа")),
    ];

    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>The format; <see cref="FileKind.Text"/> when the bytes may be text.</summary>
    public static FileFormat Recognise(ReadOnlySpan<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (bytes.StartsWith(Zip)) return InZip(bytes);
        if (bytes.StartsWith(Compound)) return InCompound(bytes, Path.GetExtension(fileName));
        foreach (var (signature, format) in Known)
            if (bytes.StartsWith(signature) && !IsWord(bytes, signature)) return format;
        return new(FileKind.Text, "текст", ".txt");
    }

    /// <summary>«MZ» may also start a text.</summary>
    private static bool IsWord(ReadOnlySpan<byte> bytes, byte[] signature) =>
        signature.Length == 2 && signature[0] == 'M' && !bytes[..Math.Min(bytes.Length, 512)].Contains((byte)0);

    /// <summary>The names of the parts stand in the file as they are.</summary>
    private static FileFormat InZip(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("word/document"u8) >= 0) return new(FileKind.Word, "документ Word (DOCX)", ".docx");
        if (bytes.IndexOf("xl/workbook"u8) >= 0) return new(FileKind.Workbook, "книга Excel (XLSX)", ".xlsx");
        var start = bytes[..Math.Min(bytes.Length, 200)];
        if (start.IndexOf("opendocument.text"u8) >= 0) return new(FileKind.ForeignDocument, "документ OpenDocument (ODT)", ".odt");
        if (start.IndexOf("opendocument.spreadsheet"u8) >= 0) return new(FileKind.ForeignWorkbook, "таблица OpenDocument (ODS)", ".ods");
        return bytes.IndexOf("officeDocument"u8) >= 0 || bytes.IndexOf("[Content_Types]"u8) >= 0 || bytes.IndexOf("_rels/.rels"u8) >= 0
            ? new(FileKind.Word, "документ Office", ".docx")
            : Unread("архив ZIP");
    }

    /// <summary>Old documents and workbooks, and new ones with a password, lie in the same kind of file: the names of their streams tell.</summary>
    private static FileFormat InCompound(ReadOnlySpan<byte> bytes, string extension)
    {
        if (Has(bytes, "EncryptedPackage")) return Unread("документ с паролем");
        if (Has(bytes, "WordDocument")) return new(FileKind.ForeignDocument, "документ Word 97–2003 (DOC)", ".doc");
        if (Has(bytes, "Workbook") || Has(bytes, "Book")) return new(FileKind.ForeignWorkbook, "книга Excel 97–2003 (XLS)", ".xls");
        return Unread(extension.Equals(".msg", StringComparison.OrdinalIgnoreCase) ? "письмо Outlook" : "документ старого формата");
    }

    private static bool Has(ReadOnlySpan<byte> bytes, string stream)
    {
        Span<byte> name = stackalloc byte[stream.Length * 2];
        for (var i = 0; i < stream.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(name[(i * 2)..], stream[i]);
        return bytes.IndexOf(name) >= 0;
    }

    private static FileFormat Unread(string name) => new(FileKind.Unknown, name, "");
}
