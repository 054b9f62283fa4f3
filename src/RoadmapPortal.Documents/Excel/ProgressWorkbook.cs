using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Excel;

/// <summary>What stands over the sheets of a progress report.</summary>
/// <param name="Title">The title of the roadmap or of the report.</param>
/// <param name="Organization">The organisation that issues the report.</param>
/// <param name="Created">When the file was made.</param>
/// <param name="Facts">What else is said below the title: the filters under which the report was made.</param>
public sealed record ProgressWorkbookHead(string Title, string Organization, DateTimeOffset Created, IReadOnlyList<NamedCell> Facts);

/// <summary>
/// The progress report as a workbook: summary, sums by section, by responsible and by organisation, what is overdue, every row.
/// The same report gives the same bytes.
/// </summary>
public static class ProgressWorkbook
{
    private static readonly Highlight[] States =
    [
        new("Выполнено", HighlightColour.Green),
        new("В работе", HighlightColour.Blue),
        new("Идёт", HighlightColour.Blue),
        new("Ожидает отметки", HighlightColour.Amber),
        new("Перенесено", HighlightColour.Amber),
        new("Просрочено", HighlightColour.Red),
        new("Не выполнено", HighlightColour.Red),
        new("Отменено", HighlightColour.Grey),
        new("До утверждения", HighlightColour.Grey),
        new("Без срока", HighlightColour.Grey),
    ];

    /// <summary>The file.</summary>
    public static byte[] Write(ProgressReport report, ProgressWorkbookHead head)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(head);
        var roadmaps = report.ByRoadmap();
        var several = roadmaps.Count > 1;
        var count = report.Count;
        var summary = new Sheet<ProgressSum>("Сводка", [Name("Дорожная карта", 60), .. Figures], roadmaps)
        {
            Title = head.Title,
            Facts = Facts(report, head),
            Chart = Chart(count),
        };
        return new WorkbookBuilder(new WorkbookProperties(head.Title, head.Organization, head.Created))
            .Add(summary)
            .Add(Sums("По разделам", report.BySection(), several ? [Roadmap<ProgressSum>(sum => sum.Roadmap), Name("Раздел", 44)] : [Name("Раздел", 60)]))
            .Add(Sums("По ответственным", report.ByResponsible(), [ResponsibleName]) with { Facts = [new NamedCell(CountedForEach, default)] })
            .Add(Sums("По организациям", report.ByOrganization(), [Name("Организация", 44)]))
            .Add(new Sheet<ProgressRow>("Просрочено", [.. Place(several), DaysLate(report), Comment], report.Overdue()))
            .Add(new Sheet<ProgressRow>("Все отчёты", [.. Place(several), .. Marks], report.Rows))
            .ToBytes();
    }

    /// <summary>Why sums by responsible may exceed the total.</summary>
    internal const string CountedForEach = "Отчёт засчитан каждому, кого называет мероприятие, поэтому сумма по строкам может быть больше общего числа.";

    /// <summary>What is said of the whole report.</summary>
    internal static IReadOnlyList<NamedCell> Facts(ProgressReport report, ProgressWorkbookHead head) =>
    [
        new NamedCell("Организация", Cell.Text(head.Organization)),
        new NamedCell("По состоянию на", Cell.Date(report.AsOf)),
        .. head.Facts,
        new NamedCell("Всего отчётов", Cell.WholeNumber(report.Count.Total)),
        new NamedCell("Выполнено из ожидаемых", Cell.Text($"{report.Count.Done} из {report.Count.Expected}{(report.Count.Percent is { } percent ? $" – {percent}\u00A0%" : "")}")),
    ];

    /// <summary>The figures of a sum.</summary>
    internal static Column<ProgressSum>[] Figures =>
    [
        new("Всего", 9, sum => Cell.WholeNumber(sum.Count.Total)),
        .. ProgressFigure.All.Select(figure => new Column<ProgressSum>(Russian.Capital(figure.Name), 12.5, sum => Cell.WholeNumber(figure.Count(sum.Count)))),
        new("Ожидается", 11.5, sum => Cell.WholeNumber(sum.Count.Expected)),
        new("Доля выполненного", 14.5, sum => Cell.Percent(sum.Count.Percent / 100d)),
    ];

    /// <summary>The figures that are there; nothing to show is no chart.</summary>
    private static SheetChart? Chart(ProgressCount count)
    {
        ProgressFigure[] figures = [.. ProgressFigure.All.Where(figure => figure.Count(count) > 0)];
        return figures.Length == 0 ? null : new SheetChart(
            "Отчёты по состояниям",
            $"Столбчатая диаграмма. Отчёты по состояниям: {string.Join(", ", figures.Select(figure => $"{figure.Name} – {figure.Count(count)}"))}.",
            "Состояние",
            "Отчётов",
            [.. figures.Select(figure => Bar(Russian.Capital(figure.Name), figure.Count(count)))]);
    }

    private static ChartBar Bar(string state, int count) =>
        new(state, count, Array.Find(States, known => known.Text == state)?.Colour ?? HighlightColour.Grey);

    internal static Column<ProgressRow> Comment => new("Комментарий", 28, row => Cell.Text(row.Comment));

    internal static Column<ProgressRow>[] Marks =>
    [
        new("Отметка", 13.5, row => Cell.Text(Russian.Capital(row.Status.Name())), States),
        new("Состояние", 15, row => Cell.Text(row.State == OccurrenceState.Settled ? null : Russian.Capital(row.State.Name())), States),
        new("Дата отметки", 11, row => Cell.Date(row.StatusDate)),
        Comment,
        new("Файлов", 8, row => Cell.WholeNumber(row.EvidenceCount)),
    ];

    private static Column<ProgressRow>[] Place(bool several) =>
    [
        .. several ? new[] { Roadmap<ProgressRow>(row => row.Roadmap) } : [],
        new("Раздел", 30, row => Cell.Text(row.Section)),
        Number,
        Activity,
        Deadline,
        new("Начало", 11, row => Cell.Date(row.Window?.From)),
        Until,
        Responsible,
        Organization,
    ];

    internal static Column<ProgressRow> Number => new("№ п/п", 11, row => Cell.Text(row.Number));

    internal static Column<ProgressRow> Activity => new("Мероприятие", 38, row => Cell.Text(row.Activity));

    internal static Column<ProgressRow> Deadline => new("Срок", 16, row => Cell.Text(row.Deadline));

    internal static Column<ProgressRow> Until => new("Окончание", 11, row => Cell.Date(row.Window?.To));

    internal static Column<ProgressRow> Responsible => new("Ответственный", 24, row => Cell.Text(string.Join(", ", row.Responsible.Select(party => party.Text))));

    internal static Column<ProgressRow> Organization => new("Кто отчитывается", 22, row => Cell.Text(row.Organization));

    internal static Column<ProgressRow> DaysLate(ProgressReport report) => new("Дней просрочки", 11, row => Cell.WholeNumber(report.DaysLate(row)));

    internal static Column<ProgressSum> ResponsibleName => new("Ответственный", 60, sum => Cell.Text(sum.Name.Length == 0 ? "не указан" : sum.Name));

    internal static Column<T> Roadmap<T>(Func<T, string> title) => new("Дорожная карта", 34, row => Cell.Text(title(row)));

    internal static Column<ProgressSum> Name(string heading, double width) => new(heading, width, sum => Cell.Text(sum.Name));

    private static Sheet<ProgressSum> Sums(string name, IReadOnlyList<ProgressSum> sums, IEnumerable<Column<ProgressSum>> first) =>
        new(name, [.. first, .. Figures], sums);
}
