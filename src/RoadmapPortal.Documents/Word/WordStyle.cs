using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Word;

/// <summary>A named style of a paragraph.</summary>
/// <param name="Id">What paragraphs call it.</param>
/// <param name="SizePt">The type size.</param>
internal sealed record WordStyle(string Id, double SizePt);

/// <summary>
/// The styles of a document. Each has the size that its kind of text first has there, so that few paragraphs differ from their style.
/// Those that Word knows bear its names and are shown under Russian ones by a Russian Word.
/// </summary>
internal sealed class WordStyles
{
    private const double NumberSize = 12;
    private const double FooterSize = 8;

    private readonly WordStyle[] _headings;

    public WordStyles(PageDocument document)
    {
        var blocks = document.Sections.SelectMany(section => section.Blocks).ToArray();
        Normal = new("Normal", SizeOf<Paragraph>(12));
        _headings = [.. Enumerable.Range(1, 3).Select(level => new WordStyle($"Heading{level}", SizeOf<Heading>(level == 1 ? 14 : 12, heading => heading.Level == level)))];
        List = new("ListParagraph", SizeOf<ListBlock>(Normal.SizePt));
        Corner = new("Corner", SizeOf<CornerBlocks>(12));
        Ends = new("Ends", SizeOf<EndsLine>(12));
        Mark = new("Mark", SizeOf<MarkBlock>(9));
        TableText = new("TableText", SizeOf<Table>(11));
        TableTitle = new("TableTitle", TableText.SizePt);
        TableSection = new("TableSection", TableText.SizePt);

        double SizeOf<T>(double otherwise, Func<T, bool>? isMeant = null)
            where T : Block => blocks.OfType<T>().FirstOrDefault(block => isMeant?.Invoke(block) != false)?.SizePt ?? otherwise;
    }

    public static WordStyle Header { get; } = new("Header", NumberSize);

    public static WordStyle Footer { get; } = new("Footer", FooterSize);

    /// <summary>An empty line of a given height: Word's tables have no distance of their own.</summary>
    public static WordStyle Gap { get; } = new("Gap", 1);

    public WordStyle Normal { get; }

    public WordStyle List { get; }

    public WordStyle Corner { get; }

    public WordStyle Ends { get; }

    public WordStyle Mark { get; }

    public WordStyle TableText { get; }

    public WordStyle TableTitle { get; }

    public WordStyle TableSection { get; }

    public WordStyle Heading(int level) => _headings[Math.Clamp(level, 1, 3) - 1];

    /// <summary>Writes the part.</summary>
    public void Write(PartWriter part, string language)
    {
        part.Raw($"""
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>
            """);
        part.Leaf("lang", ("val", language), ("eastAsia", language), ("bidi", "ar-SA"));
        part.Raw("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
        Add(part, Normal, "Normal", """<w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>""", attributes: """w:default="1" """);
        part.Raw("""<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>""");
        for (var level = 1; level <= 3; level++)
            Add(part, Heading(level), $"heading {level.Text()}", $"""<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:jc w:val="center"/><w:outlineLvl w:val="{(level - 1).Text()}"/>""", "<w:b/><w:bCs/>", next: true);
        Add(part, List, "List Paragraph");
        Add(part, Header, "header", """<w:jc w:val="center"/>""");
        Add(part, Footer, "footer", """<w:suppressAutoHyphens/><w:jc w:val="center"/>""");
        Add(part, Corner, "Гриф", "<w:suppressAutoHyphens/>", attributes: Custom);
        Add(part, Ends, "Строка подписи", "<w:suppressAutoHyphens/>", attributes: Custom);
        Add(part, Mark, "Отметка", "<w:keepLines/><w:suppressAutoHyphens/>", attributes: Custom);
        Add(part, TableText, "Текст таблицы", attributes: Custom);
        Add(part, TableTitle, "Заголовок графы", """<w:keepNext/><w:jc w:val="center"/>""", "<w:b/><w:bCs/>", basedOn: TableText.Id, attributes: Custom);
        Add(part, TableSection, "Раздел таблицы", """<w:keepNext/><w:jc w:val="center"/><w:outlineLvl w:val="1"/>""", "<w:b/><w:bCs/>", basedOn: TableText.Id, attributes: Custom);
        Add(part, Gap, "Промежуток", "<w:keepNext/>", attributes: Custom);
        part.Raw("""<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>""");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            part.Leaf(side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto"));
        part.Raw("""</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>""");
    }

    private const string Custom = """w:customStyle="1" """;

    private void Add(PartWriter part, WordStyle style, string name, string paragraph = "", string run = "", string? basedOn = null, bool next = false, string attributes = "")
    {
        var isNormal = style == Normal;
        part.Raw($"""<w:style w:type="paragraph" {attributes}w:styleId="{style.Id}"><w:name w:val="{name}"/>""");
        if (!isNormal) part.Value("basedOn", basedOn ?? Normal.Id);
        if (next) part.Value("next", Normal.Id);
        part.Raw($"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}");
        RunWriter.WriteSize(part, style.SizePt);
        part.Raw("</w:rPr></w:style>");
    }
}
