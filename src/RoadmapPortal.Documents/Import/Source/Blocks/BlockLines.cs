namespace RoadmapPortal.Documents.Import.Source.Blocks;

/// <summary>Blocks as lines of cells with their places.</summary>
internal sealed class BlockLines
{
    private readonly List<SourceLine> _lines = [];
    private int _paragraphs;
    private int _tables;

    public IReadOnlyList<SourceLine> Lines => _lines;

    /// <summary>Adds the blocks of the body in order.</summary>
    public void AddBody(IReadOnlyList<SourceBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is ParagraphBlock paragraph) AddParagraph(paragraph);
            else if (block is TableBlock table) AddTable(table);
        }
    }

    /// <summary>Blocks as one text: a line for each paragraph and each row.</summary>
    public static string TextOf(IReadOnlyList<SourceBlock> blocks)
    {
        var isList = blocks.OfType<ParagraphBlock>().Count(p => p.Label.IsNumber) > 1;
        return string.Join('\n', blocks.SelectMany(b => b is TableBlock table ? table.Rows.Select(RowText) : [ParagraphText((ParagraphBlock)b, isList)]).Where(t => t.Length > 0));
    }

    private void AddParagraph(ParagraphBlock paragraph)
    {
        var text = SourceText.Clean(paragraph.Text);
        if (paragraph.Label.Text.Length > 0 && text.Length > 0) text = paragraph.Label.IsBullet ? $"- {text}" : $"{paragraph.Label.Text} {text}";
        Add(new SourcePointer(0) { Paragraph = ++_paragraphs }, 0, new SourceCell(text) { IsBold = paragraph.IsBold });
    }

    private void AddTable(TableBlock table)
    {
        if (IsFrame(table))
        {
            foreach (var cell in table.Rows.SelectMany(r => r.Cells).Where(c => !c.IsCovered)) AddBody(cell.Blocks);
            return;
        }

        _tables++;
        var above = new Dictionary<int, string>();
        foreach (var row in table.Rows) Add(new SourcePointer(0) { Table = _tables, Row = row.Number }, _tables, [.. row.Cells.Select(cell => Cell(cell, above))]);
    }

    /// <summary>A table that holds a larger one only lays the page out: what stands in its cells is the document.</summary>
    private static bool IsFrame(TableBlock table) =>
        table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).OfType<TableBlock>().Any(t => IsTable(t) && (t.Rows.Count > table.Rows.Count || table.Rows.All(r => r.Cells.Count == 1)) || IsFrame(t));

    private static bool IsTable(TableBlock table) => table.Rows.Count > 1 && table.Rows[0].Cells.Count > 1;

    private void Add(SourcePointer pointer, int table, params SourceCell[] cells) =>
        _lines.Add(new(pointer with { Position = _lines.Count + 1 }, cells) { Table = table });

    private static SourceCell Cell(BlockCell cell, Dictionary<int, string> above) => new(above[cell.Left] = cell.IsCovered && above.TryGetValue(cell.Left, out var text) ? text : TextOf(cell.Blocks))
    {
        IsBold = cell.Blocks.OfType<ParagraphBlock>().Where(p => p.Text.Any(char.IsLetter)).DefaultIfEmpty(new("", false, ListLabel.None)).All(p => p.IsBold),
        IsRepeated = cell.IsCovered, Left = cell.Left, Right = cell.Right,
    };

    /// <summary>The number that Word prints is a text of its own where it stands alone; in a list of several items it only marks them.</summary>
    private static string ParagraphText(ParagraphBlock paragraph, bool isList)
    {
        var text = SourceText.Clean(paragraph.Text);
        return !paragraph.Label.IsNumber || isList ? text : $"{paragraph.Label.Text} {text}".Trim();
    }

    private static string RowText(BlockRow row) =>
        string.Join(' ', row.Cells.Where(c => !c.IsCovered).Select(c => TextOf(c.Blocks)).Where(t => t.Length > 0));
}
