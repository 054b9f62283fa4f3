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
        var rows = snapshot.Sections.SelectMany(section => section.Activities).Select(activity => Texts(columns, activity)).ToArray();
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

    private static IEnumerable<TableRow> Heading(SectionSnapshot section)
    {
        var text = $"{PrintedNumbers.Text(section.Number)} {section.Title}".Trim();
        return text.Length == 0 ? [] : [new SectionRow(text)];
    }

    private static CellRow Row(string[] texts) => new([.. texts.Select(text => new TableCell([.. CellText.Blocks(text)]))]);

    private static string[] Texts(IReadOnlyList<RoadmapColumn> columns, ActivitySnapshot activity)
    {
        var other = 0;
        return
        [
            .. columns.Select(column => column.Kind switch
            {
                ColumnKind.Number => PrintedNumbers.Text(activity.Number),
                ColumnKind.Activity => activity.Text,
                ColumnKind.Deadline => activity.Deadline,
                ColumnKind.Audience => activity.Audience,
                ColumnKind.Responsible => activity.Responsible,
                ColumnKind.Result => activity.Result,
                _ => other < activity.Other.Count ? activity.Other[other++] : "",
            }),
        ];
    }
}
