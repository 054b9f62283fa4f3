using System.IO.Compression;
using System.Text;
using static RoadmapPortal.Documents.Tests.Import.Forms.OfficeForms;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Makes files that do harm to a careless reader.</summary>
internal static class HostileFiles
{
    /// <summary>The name of a file that a reader who unpacks leaves outside of its folder.</summary>
    public const string Trace = "zlo.xml";

    private const string Rels = """<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>""";
    private const string BookRels = """<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>""";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Each file and the code of its refusal; null when its roadmap is read.</summary>
    public static readonly (string Name, string? Code)[] All =
    [
        ("bomb.docx", "import-too-much-inside"),
        ("bomb of one text.docx", "import-too-much-inside"),
        ("bomb of rows.docx", "import-too-much-inside"),
        ("bomb of columns.docx", "import-too-much-inside"),
        ("bomb of styles.docx", "import-too-much-inside"),
        ("dtd.docx", "import-damaged"),
        ("dtd in relations.docx", "import-damaged"),
        ("billion laughs.docx", "import-damaged"),
        ("external reference.docx", null),
        ("content controls.docx", "import-damaged"),
        ("tables in tables.docx", "import-damaged"),
        ("styles based on each other.docx", null),
        ("one cell over ten thousand rows.docx", "import-too-long"),
        ("macros.docm", null),
        ("truncated.docx", "import-damaged"),
        ("traversal.docx", "import-damaged"),
        ("traversal beside.docx", null),
        ("many parts.docx", "import-too-much-inside"),
        ("two documents.docx", "import-damaged"),
        ("lying size.docx", null),
        ("zeros.docx", "import-damaged"),
        ("no document.docx", "import-damaged"),
        ("million rows.xlsx", "import-too-long"),
        ("sixteen thousand columns.xlsx", "workbook-too-many-columns"),
        ("merged all over.xlsx", null),
        ("dtd.xlsx", "workbook-damaged"),
        ("nul.txt", "import-not-text"),
        ("right to left name \u202Excod.docx", null),
        ("word in disguise.txt", null),
        ("text in disguise.docx", null),
        ("picture in disguise.docx", "import-unsupported-format"),
        ("nested.html", "import-too-much-inside"),
        ("unclosed.html", null),
        ("table of a million cells.html", "import-too-much-inside"),
        ("spans.html", null),
        ("quotes.csv", "import-too-long"),
    ];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Make(string name) => name switch
    {
        "bomb.docx" => Parts(("_rels/.rels", Write(Rels)), ("word/document.xml", Blanks("document", 500))),
        "bomb of one text.docx" => Parts(("_rels/.rels", Write(Rels)), ("word/document.xml", s => Repeat(s, $"<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>", "яяяяяяяяяяяяяяяя", 600_000, "</w:t></w:r></w:p></w:body></w:document>"))),
        "bomb of rows.docx" => Parts(("_rels/.rels", Write(Rels)), ("word/document.xml", s => Repeat(s, $"<w:document xmlns:w=\"{Word}\"><w:body><w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>", 300_000, "</w:tbl></w:body></w:document>"))),
        "bomb of columns.docx" => Parts(("_rels/.rels", Write(Rels)), ("word/document.xml", s => Repeat(s, $"<w:document xmlns:w=\"{Word}\"><w:body><w:tbl><w:tr>", "<w:tc><w:p/></w:tc>", 500_000, "</w:tr></w:tbl></w:body></w:document>"))),
        "bomb of styles.docx" => Parts(("_rels/.rels", Write(Rels)), ("word/_rels/document.xml.rels", Write("""<Relationships><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>""")), ("word/styles.xml", Blanks("styles", 500)), ("word/document.xml", Write(Document(Plan())))),
        "dtd.docx" => Zip(("_rels/.rels", Rels), ("word/document.xml", $"<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\">{Document(Plan())}")),
        "dtd in relations.docx" => Zip(("_rels/.rels", $"<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>{Rels}"), ("word/document.xml", Document(Plan()))),
        "billion laughs.docx" => Zip(("_rels/.rels", Rels), ("word/document.xml", $"<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>")),
        "external reference.docx" => Zip(("_rels/.rels", Rels), ("word/_rels/document.xml.rels", """<Relationships><Relationship Id="s" Type="x/styles" Target="http://127.0.0.1:9/styles.xml" TargetMode="External"/><Relationship Id="t" Type="x/attachedTemplate" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="h" Type="x/header" Target="../../../../etc/passwd"/></Relationships>"""), ("word/document.xml", Document(Plan()))),
        "content controls.docx" => Zip(("_rels/.rels", Rels), ("word/document.xml", Document(Nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 20_000)))),
        "tables in tables.docx" => Zip(("_rels/.rels", Rels), ("word/document.xml", Document(Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 20_000)))),
        "styles based on each other.docx" => Docx($"<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr></w:p>{Plan()}", ("word/styles.xml", $"""<w:styles xmlns:w="{Word}"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>""")),
        "one cell over ten thousand rows.docx" => Docx($"<w:tbl><w:tr>{Cell(new string('я', 90_000), "<w:vMerge w:val=\"restart\"/>")}</w:tr>{string.Concat(Enumerable.Repeat($"<w:tr>{Cell("", "<w:vMerge/>")}</w:tr>", 9_000))}</w:tbl>"),
        "macros.docm" => Docx(Plan(), ("word/vbaProject.bin", "Sub AutoOpen()")),
        "truncated.docx" => Docx(Plan()).AsSpan(0, 700).ToArray(),
        "traversal.docx" => Zip(("_rels/.rels", """<Relationships><Relationship Id="r" Type="x/officeDocument" Target="../../../tmp/zlo.xml"/></Relationships>"""), ("word/document.xml", Document(Plan()))),
        "traversal beside.docx" => Docx(Plan(), ("../../../../../../tmp/zlo.xml", "зло"), ("/etc/zlo.xml", "зло"), ("C:\\zlo.xml", "зло")),
        "many parts.docx" => Docx(Plan(), [.. Enumerable.Range(0, 20_000).Select(i => ($"x{i}", ""))]),
        "two documents.docx" => Docx(Plan(), ("WORD/document.xml", Document(Plan()))),
        "lying size.docx" => Lying(Docx(Plan())),
        "zeros.docx" => [.. "PK\x03\x04"u8, .. new byte[1_000_000], .. "word/document.xml"u8],
        "no document.docx" => Zip(("_rels/.rels", "<Relationships/>"), ("word/document.xml.txt", "")),
        "million rows.xlsx" => Parts([.. Book(), ("xl/worksheets/sheet1.xml", s => Repeat(s, "<worksheet><sheetData>", "<row><c><v>1</v></c><c><v>2</v></c></row>", 460_000, "</sheetData></worksheet>"))]),
        "sixteen thousand columns.xlsx" => Parts([.. Book(), ("xl/worksheets/sheet1.xml", s => Repeat(s, "<worksheet><sheetData><row>", "<c><v>1</v></c>", 16_384, "</row></sheetData></worksheet>"))]),
        "merged all over.xlsx" => Parts([.. Book(), ("xl/worksheets/sheet1.xml", Write($"<worksheet><sheetData>{SheetRows()}</sheetData><mergeCells><mergeCell ref=\"F1:XFD1048576\"/><mergeCell ref=\"A9:A1048576\"/></mergeCells></worksheet>"))]),
        "dtd.xlsx" => Parts([.. Book(), ("xl/worksheets/sheet1.xml", Write("<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"))]),
        "nul.txt" => Encoding.UTF8.GetBytes(TextPlan() + "\0\0\0"),
        "right to left name \u202Excod.docx" or "word in disguise.txt" => Docx(Plan()),
        "text in disguise.docx" => Encoding.UTF8.GetBytes(TextPlan()),
        "picture in disguise.docx" => [0x89, (byte)'P', (byte)'N', (byte)'G', .. new byte[5000]],
        "nested.html" => Encoding.UTF8.GetBytes($"<table><tr><td>{string.Concat(Enumerable.Repeat("<div>", 1_000_000))}"),
        "unclosed.html" => Encoding.UTF8.GetBytes($"{HtmlPlan()}{string.Concat(Enumerable.Repeat("<p <b <i \"", 200_000))}"),
        "table of a million cells.html" => Encoding.UTF8.GetBytes($"<table>{string.Concat(Enumerable.Repeat("<tr><td>x", 500_000))}"),
        "spans.html" => Encoding.UTF8.GetBytes($"{HtmlPlan()}<table><tr>{string.Concat(Enumerable.Repeat("<td rowspan=99999999 colspan=99999999>x", 200))}</table>"),
        "quotes.csv" => Encoding.UTF8.GetBytes(TextPlan() + string.Concat(Enumerable.Repeat("\"a\t", 300_000))),
        _ => throw new ArgumentException(name),
    };

    private static string Plan() => $"{Paragraph("Дорожная карта на 2026 год")}<w:tbl>{string.Concat(new[] { "№|Мероприятие|Срок", "1|Семинар|май" }.Select(r => $"<w:tr>{string.Concat(r.Split('|').Select(c => Cell(c)))}</w:tr>"))}</w:tbl>";

    private static string TextPlan() => "Дорожная карта на 2026 год\n№\tМероприятие\tСрок\n1\tСеминар\tмай\n";

    private static string HtmlPlan() => "<p>Дорожная карта на 2026 год</p><table><tr><td>№<td>Мероприятие<td>Срок<tr><td>1<td>Семинар<td>май</table>";

    private static string SheetRows() => string.Concat(new[] { "№|Мероприятие|Срок", "1|Семинар|май" }.Select(r => $"<row>{string.Concat(r.Split('|').Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>"));

    private static string Document(string body) => $"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>";

    private static string Nested(string open, string close, int depth) => string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));

    private static (string, Action<Stream>)[] Book() =>
    [
        ("_rels/.rels", Write(BookRels)),
        ("xl/_rels/workbook.xml.rels", Write("""<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""")),
        ("xl/workbook.xml", Write("""<workbook xmlns:r="r"><sheets><sheet name="Лист1" sheetId="1" r:id="r1"/></sheets></workbook>""")),
    ];

    private static Action<Stream> Write(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    private static Action<Stream> Blanks(string root, int megabytes) => stream => Repeat(stream, $"<{root}>", new string(' ', 1024 * 1024), megabytes, $"</{root}>");

    private static void Repeat(Stream stream, string start, string piece, int count, string end)
    {
        stream.Write(Encoding.UTF8.GetBytes(start));
        var bytes = Encoding.UTF8.GetBytes(piece);
        for (var i = 0; i < count; i++) stream.Write(bytes);
        stream.Write(Encoding.UTF8.GetBytes(end));
    }

    private static byte[] Parts(params (string Name, Action<Stream> Write)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(part);
            }
        }

        return file.ToArray();
    }

    /// <summary>The directory of the archive says other sizes than the parts have.</summary>
    private static byte[] Lying(byte[] file)
    {
        var at = file.AsSpan().LastIndexOf("PK\x01\x02"u8);
        file[at + 24] = 0xFF;
        file[at + 25] = 0xFF;
        return file;
    }
}
