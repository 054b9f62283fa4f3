using System.IO.Compression;
using System.Text;
using RoadmapPortal.Documents.Excel;

namespace RoadmapPortal.Documents.Tests.Excel;

public sealed class WorkbookReaderTests
{
    [Fact]
    public void Cells_are_read_as_the_texts_that_a_person_sees()
    {
        var sheet = Only(new RawWorkbook()
            .Strings("<si><t>Лицей</t></si><si><r><t>Орлова </t></r><r><t>Мария</t></r><rPh><t>подсказка</t></rPh></si>")
            .Styles("""<numFmts><numFmt numFmtId="200" formatCode="[$-419]dd\ mmmm\ yyyy"/><numFmt numFmtId="201" formatCode="0.0&quot; дней&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="9"/></cellXfs>""")
            .Rows("""
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
                <row r="5"><c t="inlineStr"><is><t xml:space="preserve">строка_x000D_
                вторая</t></is></c><c t="str"><f>A2&amp;"!"</f><v>Лицей!</v></c><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c></row>
                <row r="6"><c s="1"><v>44991</v></c><c s="2"><v>44991</v></c><c s="3"><v>44991.5</v></c><c s="4"><v>0.455</v></c><c><v>1234567.25</v></c><c t="d"><v>2023-03-06T00:00:00</v></c></row>
                <row r="7"><c s="1"/><c t="s"/></row>
                <row r="9"><c r="B9" t="inlineStr"><is><t>  </t></is></c></row>
                """));

        Assert.Equal("Первый", sheet.Name);
        Assert.Equal([2, 5, 6], sheet.Rows.Select(row => row.Number));
        Assert.Equal(["Лицей", "", "Орлова Мария"], sheet.Rows[0].Cells);
        Assert.Equal(["строка\nвторая", "Лицей!", "2", "ИСТИНА"], sheet.Rows[1].Cells.Select(text => string.Join('\n', text.Split('\n').Select(line => line.Trim()))));
        Assert.Equal(["06.03.2023", "06.03.2023", "44991,5", "45,5%", "1234567,25", "06.03.2023"], sheet.Rows[2].Cells);
    }

    [Fact]
    public void What_our_own_builder_writes_comes_back()
    {
        var file = new WorkbookBuilder(new WorkbookProperties("Проверка", "Центр", DateTimeOffset.UnixEpoch)).Add(new Sheet<string>(
            "Лист", [new("Текст", 20, Cell.Text), new("День", 20, _ => Cell.Date(new DateOnly(2026, 9, 1))), new("Доля", 20, _ => Cell.Percent(0.5)), new("Число", 20, _ => Cell.WholeNumber(7))],
            ["=A1", "«Ёлка»"])).ToBytes();

        var rows = Only(file).Rows;

        Assert.Equal([["Текст", "День", "Доля", "Число"], ["=A1", "01.09.2026", "50%", "7"], ["«Ёлка»", "01.09.2026", "50%", "7"]], rows.Select(row => row.Cells));
    }

    [Fact]
    public void A_cell_merged_downwards_is_said_of_each_row_and_one_merged_sideways_once()
    {
        var sheet = Only(new RawWorkbook().Rows(
            $"{Row(1, "Список", "")}{Row(2, "СОШ", "Орлова")}{Row(3, "", "Белов")}{Row(5, "", "Котова")}{Row(6, "Лицей", "Гусев")}",
            """<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A5"/><mergeCell ref="$A$6:A1048576"/></mergeCells>"""));

        Assert.Equal(["Список", "СОШ", "СОШ", "СОШ", "Лицей"], sheet.Rows.Select(row => row[0]));
        Assert.Equal("", sheet.Rows[0][1]);
    }

    [Fact]
    public void Days_of_a_book_that_counts_from_1904_are_the_same_days()
    {
        var sheet = Only(new RawWorkbook(startsIn1904: true).Styles("""<cellXfs><xf numFmtId="14"/></cellXfs>""").Rows("""<row><c s="0"><v>43529</v></c></row>"""));
        Assert.Equal("06.03.2023", sheet.Rows[0][0]);
    }

    public static TheoryData<string, byte[], string> Hostile => new()
    {
        { "text", "Организация;ФИО"u8.ToArray(), WorkbookErrors.NotWorkbook.Code },
        { "nothing", [], WorkbookErrors.NotWorkbook.Code },
        { "old format", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], WorkbookErrors.NotWorkbook.Code },
        { "a zip of something else", new RawZip("readme.txt", "привет").ToBytes(), WorkbookErrors.NotWorkbook.Code },
        { "a document of Word", Word(), WorkbookErrors.NotWorkbook.Code },
        { "too many bytes", new byte[WorkbookReader.MaxBytes + 1], WorkbookErrors.TooLarge.Code },
        { "a bomb", new RawWorkbook().Part("xl/worksheets/sheet1.xml", Blanks).ToBytes(), WorkbookErrors.TooMuchInside.Code },
        { "a bomb of strings", new RawWorkbook().Part("xl/sharedStrings.xml", Blanks).Rows("").ToBytes(), WorkbookErrors.TooMuchInside.Code },
        { "too many rows", new RawWorkbook().Rows(string.Concat(Enumerable.Range(1, WorkbookReader.MaxRows + 1).Select(n => Row(n, "x")))).ToBytes(), WorkbookErrors.TooManyRows.Code },
        { "the last column", new RawWorkbook().Rows("""<row r="1"><c r="XFD1"><v>1</v></c></row>""").ToBytes(), WorkbookErrors.TooManyColumns.Code },
        { "entities", new RawWorkbook().Sheet("""<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>""").ToBytes(), WorkbookErrors.Damaged.Code },
        { "a file of the server", new RawWorkbook().Strings("").Sheet("""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>""").ToBytes(), WorkbookErrors.Damaged.Code },
        { "nested without end", new RawWorkbook().Sheet(string.Concat(Enumerable.Repeat("<a>", 20_000))).ToBytes(), WorkbookErrors.Damaged.Code },
        { "two parts of one name", new RawWorkbook().Rows(Row(1, "один")).Part("XL/worksheets/SHEET1.xml", "<worksheet/>").ToBytes(), WorkbookErrors.Damaged.Code },
        { "a string that is not there", new RawWorkbook().Strings("<si><t>x</t></si>").Rows("""<row><c t="s"><v>7</v></c></row>""").ToBytes(), WorkbookErrors.Damaged.Code },
        { "a sheet that is not there", new RawWorkbook().ToBytes(), WorkbookErrors.Damaged.Code },
        { "rows that go back", new RawWorkbook().Rows(Row(9, "x") + Row(3, "y")).ToBytes(), WorkbookErrors.Damaged.Code },
        { "a cell longer than any", new RawWorkbook().Rows(Row(1, new string('я', 40_000))).ToBytes(), WorkbookErrors.Damaged.Code },
        { "merged over and over", new RawWorkbook().Rows(string.Concat(Enumerable.Range(1, 1000).Select(n => Row(n, n == 1 ? "x" : "", "y"))), $"<mergeCells>{string.Concat(Enumerable.Repeat("""<mergeCell ref="A1:A1000"/>""", 100))}</mergeCells>").ToBytes(), WorkbookErrors.TooMuchInside.Code },
        { "too many parts", Enumerable.Range(0, 1001).Aggregate(new RawWorkbook(), (book, n) => book.Part($"x{n}", "")).ToBytes(), WorkbookErrors.TooMuchInside.Code },
        { "blank", new RawWorkbook().Rows("""<row r="1"><c r="A1"/></row>""").ToBytes(), WorkbookErrors.Empty.Code },
    };

    [Theory, MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void What_is_no_honest_workbook_is_refused_by_name(string what, byte[] file, string expected)
    {
        Assert.True(WorkbookReader.Read(file).Error?.Code == expected, what);
    }

    [Fact]
    public void A_file_broken_anywhere_is_read_or_refused_and_never_fails()
    {
        var whole = new RawWorkbook().Strings("<si><t>Лицей</t></si>").Styles("""<cellXfs><xf numFmtId="14"/></cellXfs>""")
            .Rows(string.Concat(Enumerable.Range(1, 40).Select(n => Row(n, "Орлова", "учитель")))).ToBytes();
        Assert.Null(WorkbookReader.Read(whole).Error);
        var random = new Random(20260901);
        for (var i = 0; i < 400; i++)
        {
            var broken = whole.ToArray();
            for (var n = random.Next(1, 6); n > 0; n--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            _ = WorkbookReader.Read(i % 2 == 0 ? broken : whole[..random.Next(whole.Length)]);
        }
    }

    private static SheetGrid Only(RawWorkbook workbook) => Only(workbook.ToBytes());

    private static SheetGrid Only(byte[] file) => Assert.Single(WorkbookReader.Read(file).Value.Sheets);

    private static string Row(int number, params string[] texts) =>
        $"""<row r="{number}">{string.Concat(texts.Select((text, i) => text.Length == 0 ? "" : $"""<c r="{(char)('A' + i)}{number}" t="inlineStr"><is><t>{text}</t></is></c>"""))}</row>""";

    /// <summary>Thirty megabytes of white space in a few kilobytes.</summary>
    private static void Blanks(Stream stream)
    {
        stream.Write("<worksheet>"u8);
        var blanks = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
        for (var i = 0; i < 30; i++) stream.Write(blanks);
        stream.Write("</worksheet>"u8);
    }

    private static byte[] Word() => new RawZip(
        "_rels/.rels", """<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>""",
        "word/document.xml", "<document/>").ToBytes();

    private sealed class RawZip(params string[] parts)
    {
        public byte[] ToBytes()
        {
            using var file = new MemoryStream();
            using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var part in parts.Chunk(2))
                {
                    using var stream = archive.CreateEntry(part[0]).Open();
                    stream.Write(Encoding.UTF8.GetBytes(part[1]));
                }
            }

            return file.ToArray();
        }
    }
}
