using System.IO.Compression;
using System.Security;
using System.Text;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Web.Tests.Import;

/// <summary>The smallest Word document: paragraphs above a table of the given rows.</summary>
internal static class WordFile
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A fictional roadmap; each has a title of its own, so that no test finds the file of another.</summary>
    public static byte[] Roadmap(params string[][] rows) => Of([$"Дорожная карта поддержки чтения № {TestData.Next()} на 2023-2024 годы"], rows);

    public static byte[] Of(string[] paragraphs, string[][] rows)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add(zip, "word/document.xml", $"""<w:document xmlns:w="{Namespace}"><w:body>{string.Concat(paragraphs.Select(Paragraph))}<w:tbl>{string.Concat(rows.Select(Row))}</w:tbl><w:p/></w:body></w:document>""");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static string Row(string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>";

    private static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";
}
