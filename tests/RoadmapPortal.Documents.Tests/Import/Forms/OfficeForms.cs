using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using RoadmapPortal.Documents.Import.Source;

namespace RoadmapPortal.Documents.Tests.Import.Forms;

/// <summary>
/// Writes the same lines of cells as DOCX, XLSX, HTML and text, by other code than the portal's own writers: what is read back can be
/// compared with what was written.
/// </summary>
internal static class OfficeForms
{
    public static readonly string[] All = ["docx", "xlsx", "html", "text"];

    public static byte[] Write(string form, IReadOnlyList<SourceLine> lines) => form switch
    {
        "docx" => Docx(Body(lines)),
        "xlsx" => Xlsx(lines),
        "html" => Encoding.UTF8.GetBytes(Html(lines)),
        _ => Encoding.UTF8.GetBytes(Text(lines)),
    };

    /// <summary>A document of Word around a body.</summary>
    /// <param name="body">The XML inside of <c>w:body</c>.</param>
    /// <param name="parts">Further parts: name, content.</param>
    public static byte[] Docx(string body, params (string Name, string Content)[] parts)
    {
        var relations = string.Concat(parts.Where(p => p.Name.StartsWith("word/", StringComparison.Ordinal) && p.Name.EndsWith(".xml", StringComparison.Ordinal)).Select((p, i) =>
            $"""<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{Path.GetFileNameWithoutExtension(p.Name).TrimEnd('1', '2', '3')}" Target="{p.Name["word/".Length..]}"/>"""));
        return Zip(
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"""),
            ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>{body}</w:body></w:document>"""),
            .. parts,
        ]);
    }

    /// <summary>A paragraph; its lines are soft breaks.</summary>
    public static string Paragraph(string text, bool isBold = false) =>
        $"<w:p><w:r>{(isBold ? "<w:rPr><w:b/></w:rPr>" : "")}{string.Join("<w:br/>", text.Split('\n').Select(line => $"""<w:t xml:space="preserve">{Escape(line)}</w:t>"""))}</w:r></w:p>";

    /// <summary>A cell of a paragraph for each line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="properties">What stands inside of <c>w:tcPr</c>.</param>
    /// <param name="isBold">True for bold.</param>
    public static string Cell(string text, string properties = "", bool isBold = false) =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(text.Split('\n').Select(line => Paragraph(line, isBold)))}</w:tc>";

    /// <summary>A table of as many columns as its longest row has cells.</summary>
    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows.Select(r => $"<w:tr>{r}</w:tr>"))}</w:tbl>";

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private static string Body(IReadOnlyList<SourceLine> lines) => string.Concat(Runs(lines).Select(run => run[0].IsRow
        ? Table([.. run.Select(row => string.Concat(row.Cells.Select(c => Cell(c.Text, isBold: c.IsBold))))])
        : string.Concat(run.Select(line => Paragraph(line.Cells[0].Text, line.Cells[0].IsBold)))));

    /// <summary>Rows one after another are a table.</summary>
    private static IEnumerable<List<SourceLine>> Runs(IReadOnlyList<SourceLine> lines)
    {
        var run = new List<SourceLine>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && run[0].IsRow != line.IsRow)
            {
                yield return run;
                run = [];
            }

            run.Add(line);
        }

        if (run.Count > 0) yield return run;
    }

    private static string Html(IReadOnlyList<SourceLine> lines) => $"<!DOCTYPE html><html><head><title>карта</title></head><body>{string.Concat(Runs(lines).Select(run => run[0].IsRow
        ? $"<table>{string.Concat(run.Select(row => $"<tr>{string.Concat(row.Cells.Select(c => $"<td>{HtmlText(c)}</td>"))}</tr>\n"))}</table>\n"
        : string.Concat(run.Select(line => $"<p>{HtmlText(line.Cells[0])}</p>\n"))))}</body></html>";

    private static string HtmlText(SourceCell cell)
    {
        var text = cell.Text.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal);
        return cell.IsBold ? $"<b>{text}</b>" : text;
    }

    private static string Text(IReadOnlyList<SourceLine> lines) => string.Join("\r\n", lines.Select(line => string.Join('\t', line.Cells.Select(TextOf))));

    private static string TextOf(SourceCell cell)
    {
        var text = cell.IsBold ? $"<b>{cell.Text}</b>" : cell.Text;
        return text.Contains('\n', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static byte[] Xlsx(IReadOnlyList<SourceLine> lines)
    {
        var rows = new StringBuilder();
        foreach (var (index, line) in lines.Index())
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{index + 1}\">");
            foreach (var (column, cell) in line.Cells.Index())
                if (cell.Text.Length > 0)
                    rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{index + 1}\" s=\"{(cell.IsBold ? 1 : 0)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(cell.Text)}</t></is></c>");
            rows.Append("</row>");
        }

        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Zip(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{relations}/styles" Target="styles.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{relations}"><sheets><sheet name="Лист1" sheetId="1" r:id="r1"/></sheets></workbook>"""),
            ("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font><b/></font></fonts><cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="1" numFmtId="0"/></cellXfs></styleSheet>"""),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""));
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
