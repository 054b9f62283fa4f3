using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>Turns a table into rows of the text column's width.</summary>
internal sealed class TableLayout(TextSetter setter, StructureElement document, double width)
{
    /// <summary>Sections stand under the title in the list of contents.</summary>
    private const int SectionLevel = 2;

    /// <summary>Ems in which there is room for any letter of the fonts and for the label of a list beside it.</summary>
    private const double SafeWidth = 5;

    private const double Rounding = 1e-6;

    private static readonly RowFrame Frame = RowFrame.Grid;

    public IEnumerable<Slab> Lay(Table table)
    {
        if (table.Columns.Count == 0) yield break;
        var edges = Edges(table);
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

    /// <summary>The edges of the columns by their shares of the width; none is narrower than the widest letter in it, where there is room for all.</summary>
    private double[] Edges(Table table)
    {
        var weights = table.Columns.Sum(column => column.Weight);
        double[] widths = [.. table.Columns.Select(column => width * column.Weight / weights)];
        if (widths.Where((own, i) => own < SafeWidth * table.SizePt && own < Least(table, i)).Any()) widths = Widened(widths, [.. widths.Select((_, i) => Least(table, i))]);
        var edges = new double[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++) edges[i + 1] = edges[i] + widths[i];
        return edges;
    }

    private double[] Widened(double[] widths, double[] least)
    {
        if (least.Sum() >= width) return [.. least.Select(own => own * width / least.Sum())];
        // The others give what the narrow ones get, which may bring one of them under its least: each turn settles one for good.
        while (widths.Zip(least).Any(column => column.First < column.Second - Rounding))
        {
            bool[] isSettled = [.. widths.Zip(least, (own, needed) => own < needed + Rounding)];
            var rest = width - least.Where((_, i) => isSettled[i]).Sum();
            var free = widths.Where((_, i) => !isSettled[i]).Sum();
            widths = [.. widths.Select((own, i) => isSettled[i] ? least[i] : own * rest / free)];
        }

        return widths;
    }

    private double Least(Table table, int column)
    {
        var blocks = table.Rows.OfType<CellRow>().Where(row => column < row.Cells.Count).SelectMany(row => row.Cells[column].Blocks);
        var title = setter.WidestLetter([new TextRun(table.Columns[column].Title, Bold: true)], table.SizePt);
        return 2 * Frame.PaddingX + blocks.Select(block => setter.WidestLetter(block, table.SizePt)).Append(title).Max();
    }
}
