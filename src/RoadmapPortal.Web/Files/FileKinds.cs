using System.IO.Compression;

namespace RoadmapPortal.Web.Files;

/// <summary>What a file really is, by its content; the name only has to agree.</summary>
public sealed record FileKind(string ContentType, string[] Extensions);

public static class FileKinds
{
    public const long MaxBytes = 20 * 1024 * 1024;

    public const string Accepted = "PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS";

    /// <summary>The record at the end of an archive alone is that long, in bytes.</summary>
    private const int SmallestArchive = 22;

    private static readonly FileKind Pdf = new("application/pdf", [".pdf"]);
    private static readonly FileKind Jpeg = new("image/jpeg", [".jpg", ".jpeg"]);
    private static readonly FileKind Png = new("image/png", [".png"]);
    private static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]);
    private static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]);
    private static readonly FileKind Odt = new("application/vnd.oasis.opendocument.text", [".odt"]);
    private static readonly FileKind Ods = new("application/vnd.oasis.opendocument.spreadsheet", [".ods"]);

    /// <summary>The kind of a seekable content, or null when it is none of the accepted ones or disagrees with the name.</summary>
    public static FileKind? Of(Stream content, string fileName)
    {
        var kind = ByContent(content);
        content.Position = 0;
        return kind is not null && kind.Extensions.Contains(Path.GetExtension(fileName).ToLowerInvariant()) ? kind : null;
    }

    private static FileKind? ByContent(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..read];
        if (head.StartsWith("%PDF-"u8)) return Pdf;
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return Jpeg;
        if (head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        return content.Length >= SmallestArchive && head.StartsWith("PK\x03\x04"u8) ? ByArchive(content) : null;
    }

    private static FileKind? ByArchive(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Any(e => e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))) return null;
            if (archive.GetEntry("word/document.xml") is not null) return Docx;
            if (archive.GetEntry("xl/workbook.xml") is not null) return Xlsx;
            if (archive.GetEntry("mimetype") is not { Length: < 100 } mime) return null;
            using var reader = new StreamReader(mime.Open());
            return reader.ReadToEnd().Trim() switch
            {
                var type when type == Odt.ContentType => Odt,
                var type when type == Ods.ContentType => Ods,
                _ => null,
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
