using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Documents.Import.Source.Word;
using static RoadmapPortal.Documents.Tests.Import.Forms.OfficeForms;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>What Word writes and a person sees, piece by piece.</summary>
public class WordSourceTests
{
    private const string Head = "<w:tr><w:tc><w:p><w:r><w:t>№</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Мероприятие</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Срок</w:t></w:r></w:p></w:tc></w:tr>";

    [Theory]
    [InlineData("""<w:r><w:t>Сем</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>инар</w:t></w:r>""", "Семинар")]
    [InlineData("""<w:r><w:t xml:space="preserve">Семинар </w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t>новый</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>старый</w:delText></w:r></w:del>""", "Семинар новый")]
    [InlineData("""<w:moveFrom w:id="1"><w:r><w:t>отсюда</w:t></w:r></w:moveFrom><w:moveTo w:id="2"><w:r><w:t>сюда</w:t></w:r></w:moveTo>""", "сюда")]
    [InlineData("""<w:r><w:t>учителя</w:t><w:noBreakHyphen/><w:t>предмет</w:t><w:softHyphen/><w:t>ники</w:t></w:r>""", "учителя-предметники")]
    [InlineData("""<w:r><w:t>первая</w:t><w:br/><w:t>вторая</w:t><w:tab/><w:t>третья</w:t></w:r>""", "первая\nвторая третья")]
    [InlineData("""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5 мая</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>, школа</w:t></w:r>""", "5 мая, школа")]
    [InlineData("""<w:hyperlink r:id="x" xmlns:r="r"><w:r><w:t>ссылка</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t xml:space="preserve"> тег</w:t></w:r></w:smartTag><w:sdt><w:sdtPr><w:alias w:val="не текст"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve"> поле</w:t></w:r></w:sdtContent></w:sdt>""", "ссылка тег поле")]
    [InlineData("""<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r><w:r><w:t>видно</w:t></w:r>""", "видно")]
    public void The_text_of_a_paragraph(string runs, string expected) => Assert.Equal([expected], Lines($"<w:p>{runs}</w:p>"));

    [Fact]
    public void A_paragraph_whose_end_was_deleted_goes_on_in_the_next() =>
        Assert.Equal(["Провести семинар"], Lines("""<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Провести </w:t></w:r></w:p><w:p><w:r><w:t>семинар</w:t></w:r></w:p>"""));

    [Fact]
    public void A_text_box_stands_before_its_paragraph_and_once() =>
        Assert.Equal(
            ["УТВЕРЖДАЮ", "Дорожная карта"],
            Lines("""<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>УТВЕРЖДАЮ</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>УТВЕРЖДАЮ</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Дорожная карта</w:t></w:r></w:p>"""));

    [Fact]
    public void Numbers_that_Word_counts_are_printed()
    {
        var lines = Lines(
            $"{Numbered(1, 0, "Организация")}{Numbered(1, 1, "Семинар")}{Numbered(1, 1, "Форум")}{Numbered(1, 0, "Контроль")}{Numbered(1, 1, "Отчёт")}{Numbered(2, 0, "Заново")}{Numbered(3, 0, "Пункт")}",
            ("word/numbering.xml", """
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="6"/></w:num>
                </w:numbering>
                """));

        Assert.Equal(["1. Организация", "1.1. Семинар", "1.2. Форум", "2. Контроль", "2.1. Отчёт", "7. Заново", "- Пункт"], lines);
    }

    [Fact]
    public void Bold_by_run_style_and_paragraph_style()
    {
        var styles = ("word/styles.xml", """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="base"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="head"><w:basedOn w:val="base"/></w:style></w:styles>""");
        var document = Read($"""{Paragraph("жирный", isBold: true)}<w:p><w:pPr><w:pStyle w:val="head"/></w:pPr><w:r><w:t>по стилю</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="head"/></w:pPr><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>снято</w:t></w:r></w:p>""", styles);

        Assert.Equal([true, true, false], document.Lines.Select(l => l.Cells[0].IsBold));
    }

    [Fact]
    public void Cells_know_their_edges_and_what_covers_them()
    {
        var rows = Read($"""<w:tbl><w:tblGrid><w:gridCol w:w="500"/><w:gridCol w:w="2000"/><w:gridCol w:w="1000"/></w:tblGrid><w:tr>{Cell("а", "<w:vMerge w:val=\"restart\"/>")}{Cell("б", "<w:gridSpan w:val=\"2\"/>")}</w:tr><w:tr>{Cell("", "<w:vMerge/>")}{Cell("в")}{Cell("г")}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>{Cell("удалено")}</w:tr></w:tbl>""").Lines;

        Assert.Equal([(0, 500, false), (500, 3500, false)], rows[0].Cells.Select(c => (c.Left, c.Right, c.IsRepeated)));
        Assert.Equal([("а", true), ("в", false), ("г", false)], rows[1].Cells.Select(c => (c.Text, c.IsRepeated)));
        Assert.Equal(2, rows.Count);
        Assert.Equal("таблица 1, строка 2, ячейка 3", rows[1].PlaceOf(2).ToString());
    }

    [Fact]
    public void Footnotes_margins_and_macros_are_told()
    {
        var document = Read(
            """<w:p><w:r><w:t>Карта</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>""",
            ("word/footnotes.xml", """<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>По согласованию</w:t></w:r></w:p></w:footnote></w:footnotes>"""),
            ("word/header1.xml", """<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Колонтитул</w:t></w:r></w:p></w:hdr>"""),
            ("word/vbaProject.bin", "x"));

        Assert.Equal(["Карта"], document.Lines.Select(l => l.Text));
        Assert.Equal("По согласованию", Assert.Single(document.Aside).Text);
        Assert.Equal("Колонтитул", Assert.Single(document.Furniture).Text);
        Assert.Equal(["macros"], document.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void A_table_within_a_cell_is_its_text_and_a_table_around_a_table_is_a_frame()
    {
        var inner = $"<w:tbl>{Head}<w:tr>{Cell("1")}{Cell("Семинар")}{Cell("май")}</w:tr></w:tbl>";
        var framed = Read($"<w:tbl><w:tr><w:tc>{Paragraph("Дорожная карта")}{inner}<w:p/></w:tc></w:tr></w:tbl>").Lines;
        var nested = Read($"<w:tbl><w:tr>{Cell("1")}<w:tc><w:tbl><w:tr>{Cell("а")}{Cell("б")}</w:tr></w:tbl><w:p/></w:tc></w:tr><w:tr>{Cell("2")}{Cell("в")}</w:tr></w:tbl>").Lines;

        Assert.Equal([1, 3, 3, 1], framed.Select(l => l.Cells.Count));
        Assert.Equal(["1", "а б"], nested[0].Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_broken_link_imports_with_a_warning()
    {
        var file = Zip(
            ("_rels/.rels", """<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/_rels/document.xml.rels", """<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="mailto:[центр@школа,рф" TargetMode="External"/><Relationship Id="r2" Type="x/hyperlink" Target="http://[" TargetMode="External"/></Relationships>"""),
            ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{Paragraph("Дорожная карта на 2026 год")}<w:tbl>{Head}<w:tr>{Cell("1")}{Cell("Семинар")}{Cell("май")}</w:tr></w:tbl></w:body></w:document>"""));

        var read = RoadmapImporter.Read(file, "карта.docx").Value;

        Assert.Contains(read.Warnings, w => w.Code == "link-broken");
        Assert.Equal("Семинар", Assert.Single(read.Sections[0].Activities).Text);
    }

    private static string Numbered(int list, int level, string text) =>
        $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

    private static string[] Lines(string body, params (string Name, string Content)[] parts) => [.. Read(body, parts).Lines.Select(l => l.Text)];

    private static SourceDocument Read(string body, params (string Name, string Content)[] parts) => WordSource.Read(Docx(body, parts)).Value;
}
