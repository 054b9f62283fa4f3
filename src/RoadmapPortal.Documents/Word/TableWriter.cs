using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Word;

/// <summary>Writes a ruled table: its headings come again on every page, rows stay whole, section rows stay with what they name.</summary>
internal sealed class TableWriter(PartWriter part, WordStyles styles, int width)
{
    private const string Shade = "E7E6E6";

    public void Write(Table table, bool keepNext)
    {
        var widths = Widths(table.Columns);
        part.OpenTable("TableGrid", widths);
        Row(isHeading: true, () =>
        {
            foreach (var (i, column) in table.Columns.Index())
                part.Cell(widths[i], () => part.Paragraph(new ParagraphForm(styles.TableTitle) { SizePt = table.SizePt, LineSpacing = table.LineSpacing }, column.Title), place: "center");
        });
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var isLast = i == table.Rows.Count - 1;
            if (table.Rows[i] is SectionRow section) Row(isHeading: false, () => Section(table, section));
            else if (table.Rows[i] is CellRow row) Row(isHeading: false, () => Cells(table, row, widths, keepNext && isLast));
        }

        part.Close();
    }

    private void Row(bool isHeading, Action cells)
    {
        part.Open("tr");
        part.Raw(isHeading ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>");
        cells();
        part.Close();
    }

    private void Section(Table table, SectionRow section) => part.Cell(
        width,
        () => part.Paragraph(new ParagraphForm(styles.TableSection) { SizePt = table.SizePt, LineSpacing = table.LineSpacing }, section.Text),
        span: table.Columns.Count);

    private void Cells(Table table, CellRow row, int[] widths, bool keepNext)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            var cell = i < row.Cells.Count ? row.Cells[i] : TableCell.Empty;
            var column = table.Columns[i];
            part.Cell(widths[i], () => Blocks(table, cell, column.Alignment, keepNext), shade: cell.Shaded ? Shade : null);
        }
    }

    private void Blocks(Table table, TableCell cell, TextAlignment alignment, bool keepNext)
    {
        var form = new ParagraphForm(styles.TableText) { SizePt = table.SizePt, KeepNext = keepNext };
        foreach (var (i, block) in cell.Blocks.Index())
        {
            var own = form with
            {
                SpaceBeforePt = i == 0 ? 0 : block.SpaceBeforePt,
                LineSpacing = block.LineSpacing,
                Alignment = block.Alignment == TextAlignment.Left ? alignment : block.Alignment,
            };
            if (block is ListBlock list) new ListWriter(part).Write(list, own, keepNext);
            else if (block is Paragraph paragraph) part.Paragraph(own with { FirstLine = Measure.Millimetres(paragraph.FirstLineIndentMm) }, paragraph.Runs);
        }

        // A cell without a paragraph is none; a list without items wrote nothing.
        if (!cell.Blocks.Any(block => block is not ListBlock { Items.Count: 0 })) part.Paragraph(form, "");
    }

    /// <summary>The widths of the columns; together the whole, whatever was rounded.</summary>
    private int[] Widths(IReadOnlyList<TableColumn> columns)
    {
        var whole = columns.Sum(column => column.Weight);
        var widths = new int[columns.Count];
        var (share, edge) = (0.0, 0);
        for (var i = 0; i < widths.Length; i++)
        {
            share += columns[i].Weight;
            var next = (int)Math.Round(width * share / whole);
            (widths[i], edge) = (next - edge, next);
        }

        return widths;
    }
}

/// <summary>The mark-up of tables.</summary>
internal static class TableMarkup
{
    /// <summary>Begins a table of columns of given widths.</summary>
    public static void OpenTable(this PartWriter part, string style, IReadOnlyList<int> widths)
    {
        part.Open("tbl");
        part.Open("tblPr");
        part.Value("tblStyle", style);
        part.Leaf("tblW", ("w", widths.Sum().Text()), ("type", "dxa"));
        part.Leaf("tblLayout", ("type", "fixed"));
        part.Close();
        part.Open("tblGrid");
        foreach (var width in widths) part.Leaf("gridCol", ("w", width.Text()));
        part.Close();
    }

    /// <summary>A cell.</summary>
    public static void Cell(this PartWriter part, int width, Action content, int span = 1, string? shade = null, string? place = null)
    {
        part.Open("tc");
        part.Open("tcPr");
        part.Leaf("tcW", ("w", width.Text()), ("type", "dxa"));
        if (span > 1) part.Value("gridSpan", span);
        if (shade is not null) part.Leaf("shd", ("val", "clear"), ("color", "auto"), ("fill", shade));
        if (place is not null) part.Value("vAlign", place);
        part.Close();
        content();
        part.Close();
    }

    /// <summary>Texts side by side: a row without rules; a cell without content keeps the others apart.</summary>
    public static void LayoutTable(this PartWriter part, string place, params IReadOnlyList<(int Width, Action? Content)> cells)
    {
        part.OpenTable("TableNormal", [.. cells.Select(cell => cell.Width)]);
        part.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        foreach (var (width, content) in cells) part.Cell(width, content ?? (() => part.Raw("<w:p/>")), place: place);
        part.Raw("</w:tr>");
        part.Close();
    }
}
