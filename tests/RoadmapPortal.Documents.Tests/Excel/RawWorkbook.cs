using System.IO.Compression;
using System.Text;

namespace RoadmapPortal.Documents.Tests.Excel;

/// <summary>A workbook written by hand, part by part: what no library writes.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, Action<Stream> Write)> _parts = [];

    public RawWorkbook(bool startsIn1904 = false)
    {
        Part("_rels/.rels", Links(("r1", "officeDocument", "xl/workbook.xml")));
        Part("xl/_rels/workbook.xml.rels", Links(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "/xl/worksheets/sheet2.xml"), ("r3", "sharedStrings", "sharedStrings.xml"), ("r4", "styles", "styles.xml")));
        Part("xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><workbookPr date1904="{(startsIn1904 ? 1 : 0)}"/><sheets><sheet name="Первый" sheetId="1" r:id="r1"/><sheet name="Скрытый" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>""");
    }

    /// <summary>The first sheet, by what stands inside <c>sheetData</c> and after it.</summary>
    public RawWorkbook Rows(string rows, string after = "") => Sheet($"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{after}</worksheet>""");

    /// <summary>The first sheet as a whole.</summary>
    public RawWorkbook Sheet(string xml) => Part("xl/worksheets/sheet1.xml", xml);

    public RawWorkbook Strings(string items) => Part("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{items}</sst>""");

    public RawWorkbook Styles(string inner) => Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{inner}</styleSheet>""");

    public RawWorkbook Part(string name, string xml) => Part(name, stream => stream.Write(Encoding.UTF8.GetBytes(xml)));

    public RawWorkbook Part(string name, Action<Stream> write)
    {
        _parts.Add((name, write));
        return this;
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in _parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(part);
            }
        }

        return file.ToArray();
    }

    private static string Links(params (string Id, string Kind, string Target)[] links) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(links.Select(l => $"""<Relationship Id="{l.Id}" Type="{Relationships}/{l.Kind}" Target="{l.Target}"/>"""))}</Relationships>""";
}
