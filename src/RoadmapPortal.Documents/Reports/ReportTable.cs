using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Reports;

/// <summary>The columns of a workbook as a table on paper: what both show has one source.</summary>
internal static class ReportTable
{
    /// <summary>A character of a workbook's column.</summary>
    private const double CharacterMm = 1.5;

    /// <summary>The table in its order, or group by group under section rows.</summary>
    public static Table Of<T>(IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, PageOrientation orientation, double size, Func<T, string>? groupOf = null)
    {
        var groups = groupOf is null ? [(Name: "", Rows: rows)] : rows.GroupBy(groupOf).Select(group => (Name: group.Key, Rows: (IReadOnlyList<T>)[.. group])).ToArray();
        Cell[][] cells = [.. groups.SelectMany(group => group.Rows).Select(row => columns.Select(column => column.Value(row)).ToArray())];
        string[][] texts = [.. cells.Select(row => row.Select(cell => cell.Printed).ToArray())];
        var widths = ColumnWidths.Of([.. columns.Select(column => new WidthWish(column.Header, CharacterMm * column.Width))], texts, size, new PageSetup(orientation));
        var next = 0;
        return new Table(
            [.. columns.Select((column, i) => new TableColumn(column.Header, widths[i], cells.All(row => row[i].Kind != CellKind.Text) ? TextAlignment.Centre : TextAlignment.Left))],
            [.. groups.SelectMany(group => Heading(group.Name, groups.Length).Concat(group.Rows.Select(_ => new CellRow([.. texts[next++].Select(text => new TableCell([.. Roadmaps.CellText.Blocks(text)]))]))))])
        {
            SizePt = size,
            SpaceBeforePt = 8,
        };
    }

    private static IEnumerable<TableRow> Heading(string name, int groups) => (name.Length, groups) switch
    {
        (> 0, _) => [new SectionRow(name)],
        (_, > 1) => [new SectionRow("Без раздела")],
        _ => [],
    };
}
