using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>The roadmap's table: its own columns in their order, under its own titles.</summary>
internal static class RoadmapTable
{
    private const double Size = 11;

    public static Table Compose(RoadmapSnapshot snapshot)
    {
        var columns = snapshot.Columns;
        var rows = snapshot.Sections.SelectMany(section => section.Activities).Select(activity => activity.TextsIn(columns)).ToArray();
        var widths = ColumnWidths.Of(columns, rows, Size);
        var next = 0;
        return new Table(
            [.. columns.Select((column, i) => new TableColumn(column.Title, widths[i], column.Kind == ColumnKind.Number ? TextAlignment.Centre : TextAlignment.Left))],
            [.. snapshot.Sections.SelectMany(section => Heading(section).Concat(section.Activities.Select(_ => Row(rows[next++]))))])
        {
            SizePt = Size,
            SpaceBeforePt = 12,
        };
    }

    private static IEnumerable<TableRow> Heading(SectionSnapshot section) => section.Heading() is { Length: > 0 } text ? [new SectionRow(text)] : [];

    private static CellRow Row(IReadOnlyList<string> texts) => new([.. texts.Select(text => new TableCell([.. CellText.Blocks(text)]))]);
}
