using RoadmapPortal.Documents.Csv;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Publishing;

/// <summary>The rows of a published roadmap as a table: its own columns, then dates, progress and address.</summary>
public static class RoadmapCsv
{
    /// <summary>The file.</summary>
    public static byte[] Write(PublishedRoadmap roadmap)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        return CsvWriter.Write(roadmap.Text.Sections.SelectMany(section => section.Activities, (section, activity) => Row(roadmap, section, activity))
            .Prepend(Headings(roadmap.Text)));
    }

    private static IReadOnlyList<Cell> Headings(RoadmapSnapshot text) =>
    [
        Cell.Text("Раздел"), .. text.Columns.Select(column => Cell.Text(column.Title)),
        Cell.Text("Начало"), Cell.Text("Окончание"), Cell.Text("Состояние"), Cell.Text("Отчётов ожидается"), Cell.Text("Выполнено"), Cell.Text("Страница"),
    ];

    private static IReadOnlyList<Cell> Row(PublishedRoadmap roadmap, SectionSnapshot section, ActivitySnapshot activity)
    {
        var windows = activity.Windows.Select(ScheduleWindow.Parse).ToList();
        var progress = roadmap.Rows.GetValueOrDefault(activity.Key);
        return
        [
            Cell.Text(section.Heading()), .. activity.TextsIn(roadmap.Text.Columns).Select(Cell.Text),
            Cell.Date(windows.Count > 0 ? windows.Min(w => w.From) : null), Cell.Date(windows.Count > 0 ? windows.Max(w => w.To) : null),
            Cell.Text(progress is null ? null : ActivityStates.Of(progress).Name()), Cell.WholeNumber(progress?.Expected), Cell.WholeNumber(progress?.Done),
            Cell.Text(roadmap.UrlOf(activity).AbsoluteUri),
        ];
    }
}
