using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>Turns a table into rows of the text column's width.</summary>
internal sealed class TableLayout(TextSetter setter, StructureElement document, double width)
{
    /// <summary>Sections stand under the title in the list of contents.</summary>
    private const int SectionLevel = 2;

    private static readonly RowFrame Frame = RowFrame.Grid;

    public IEnumerable<Slab> Lay(Table table)
    {
        if (table.Columns.Count == 0) yield break;
        var edges = Edges(table.Columns);
        var element = document.Add("Table");
        var heading = LayHeading(table, edges, element.Add("TR"));
        yield return heading;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = element.Add("TR");
            var isFollowed = i < table.Rows.Count - 1;
            yield return table.Rows[i] switch
            {
                SectionRow section => LaySection(table, section, row, heading, isFollowed),
                CellRow cells => LayCells(table, cells, edges, row, heading),
                var other => throw new NotSupportedException($"A row of the kind {other.GetType().Name} has no layout."),
            };
        }
    }

    private RowSlab LayHeading(Table table, double[] edges, StructureElement row)
    {
        var format = new TextFormat(table.SizePt, TextAlignment.Centre);
        var cells = table.Columns.Select((column, i) => Cell(
            edges[i],
            edges[i + 1],
            inner => setter.Set(row.Add("TH", "/O /Table /Scope /Column"), [new TextRun(column.Title, Bold: true)], inner, format)));
        return new RowSlab([.. cells], Frame) { SpaceBefore = table.SpaceBeforePt, Place = VerticalPlace.Middle, KeepWithNext = table.Rows.Count > 0 };
    }

    private RowSlab LaySection(Table table, SectionRow section, StructureElement row, Slab heading, bool isFollowed)
    {
        var title = row.Add("TH", $"/O /Table /Scope /Row /ColSpan {table.Columns.Count}");
        var format = new TextFormat(table.SizePt, TextAlignment.Centre);
        var cell = Cell(0, width, inner => setter.Set(title, [new TextRun(section.Text, Bold: true)], inner, format));
        return new RowSlab([cell], Frame) { KeepWithNext = isFollowed, Heading = heading, Contents = (SectionLevel, section.Text) };
    }

    private RowSlab LayCells(Table table, CellRow row, double[] edges, StructureElement element, Slab heading)
    {
        var cells = table.Columns.Select((column, i) =>
        {
            var cell = i < row.Cells.Count ? row.Cells[i] : TableCell.Empty;
            return Cell(edges[i], edges[i + 1], inner => LayCell(element.Add("TD"), cell, inner, table.SizePt, column.Alignment)) with { Shaded = cell.Shaded };
        });
        return new RowSlab([.. cells], Frame) { Heading = heading };
    }

    /// <summary>A lone paragraph needs no element of its own within its cell.</summary>
    private List<LineBox> LayCell(StructureElement element, TableCell cell, double inner, double size, TextAlignment alignment) =>
    [
        .. cell.Blocks.SelectMany(block =>
        {
            var owner = block is Paragraph && cell.Blocks.Count > 1 ? element.Add("P") : element;
            return setter.Set(owner, block, inner, size, block.Alignment == TextAlignment.Left ? alignment : block.Alignment);
        }),
    ];

    private static RowCell Cell(double from, double to, Func<double, List<LineBox>> set) => new(from, to - from, set(to - from - 2 * Frame.PaddingX));

    private double[] Edges(IReadOnlyList<TableColumn> columns)
    {
        var whole = columns.Sum(column => column.Weight);
        var edges = new double[columns.Count + 1];
        for (var i = 0; i < columns.Count; i++) edges[i + 1] = edges[i] + width * columns[i].Weight / whole;
        return edges;
    }
}
