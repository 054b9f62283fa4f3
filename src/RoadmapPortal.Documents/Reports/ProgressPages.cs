using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Reports;

/// <summary>«Справка о ходе выполнения дорожной карты»: the figures in portrait, what is overdue and every row in landscape, as <see cref="ProgressWorkbook"/> has them.</summary>
public static class ProgressPages
{
    private const double SumSize = 9;

    /// <summary>So that no heading is divided where every figure has a column.</summary>
    private const double WideSumSize = 8;

    private const double RowSize = 9;

    /// <summary>More columns do not fit on a page in portrait.</summary>
    private const int MostColumns = 9;

    /// <summary>Composes the document; equal arguments give equal documents.</summary>
    /// <param name="report">The report.</param>
    /// <param name="head">Title, issuer, time and facts.</param>
    /// <param name="signature">Who signs it, or null.</param>
    public static PageDocument Compose(ProgressReport report, ProgressWorkbookHead head, SignatureLine? signature = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(head);
        var roadmaps = report.ByRoadmap();
        var several = roadmaps.Count > 1;
        var title = $"Справка о ходе выполнения {(several ? "дорожных карт" : "дорожной карты")}";
        Column<ProgressSum>[] figures = [.. ProgressWorkbook.Figures.Where(figure => IsTold(figure, report.Count))];
        // A name column and one for the roadmap may stand before the figures.
        var orientation = figures.Length + (several ? 2 : 1) > MostColumns ? PageOrientation.Landscape : PageOrientation.Portrait;
        Block[] sums = report.Rows.Count == 0 ? [] : [.. Sums(report, roadmaps, figures, orientation)];
        Block[] rows = report.Rows.Count == 0 ? [] : [.. Rows(report, several)];
        var isPortrait = orientation == PageOrientation.Portrait;
        PageSection[] sections =
        [
            new(new PageSetup(PageOrientation.Portrait), [.. Head(title, report, head), .. isPortrait ? sums : []]) { Name = "Сводка" },
            .. isPortrait ? Array.Empty<PageSection>() : [new PageSection(new PageSetup(orientation), sums) { Name = "Суммы" }],
            .. rows.Length == 0 ? Array.Empty<PageSection>() : [new PageSection(new PageSetup(PageOrientation.Landscape), rows) { Name = "Отчёты" }],
        ];
        sections[^1] = sections[^1] with { Blocks = [.. sections[^1].Blocks, .. ReportPages.Signature(signature)] };
        return ReportPages.Frame($"{title}: {head.Title}", head.Organization, head.Created, sections);
    }

    /// <summary>A figure that is 0 in the whole report says nothing in its parts.</summary>
    private static bool IsTold(Column<ProgressSum> figure, ProgressCount count) => figure.Value(Whole(count)) is not { Kind: CellKind.WholeNumber, Number: 0 };

    private static ProgressSum Whole(ProgressCount count) => new(Guid.Empty, "", "", count);

    private static IEnumerable<Block> Head(string title, ProgressReport report, ProgressWorkbookHead head)
    {
        yield return new Heading(1, title) { SizePt = 14 };
        yield return new Paragraph(head.Title) { SizePt = ReportPages.TextSize, SpaceBeforePt = 8, Alignment = TextAlignment.Centre };
        foreach (var (i, fact) in ProgressWorkbook.Facts(report, head).Index())
            yield return ReportPages.Fact(fact) with { SpaceBeforePt = i == 0 ? 14 : 3 };
        if (report.Rows.Count == 0)
        {
            yield return ReportPages.Text("Отчётов нет.");
            yield break;
        }

        yield return ReportPages.Title("Показатели");
        yield return new Table(
            [new TableColumn("Показатель", 3), new TableColumn("Количество", 1, TextAlignment.Centre)],
            [.. ProgressWorkbook.Figures.Select(figure => new CellRow([new TableCell(figure.Header), new TableCell(Printed(figure, report.Count))]))])
        {
            SizePt = 11,
            SpaceBeforePt = 8,
        };
    }

    private static string Printed(Column<ProgressSum> figure, ProgressCount count) => figure.Value(Whole(count)) is { Kind: not CellKind.Empty } cell ? cell.Printed : "–";

    private static IEnumerable<Block> Sums(ProgressReport report, IReadOnlyList<ProgressSum> roadmaps, Column<ProgressSum>[] figures, PageOrientation orientation)
    {
        if (roadmaps.Count > 1)
        {
            yield return ReportPages.Title("По дорожным картам");
            yield return Table(ProgressWorkbook.Name("Дорожная карта", 60), roadmaps);
        }

        yield return ReportPages.Title("По разделам");
        yield return Table(ProgressWorkbook.Name("Раздел", 60), report.BySection(), roadmaps.Count > 1 ? sum => sum.Roadmap : null);
        yield return ReportPages.Title("По ответственным");
        yield return ReportPages.Text(ProgressWorkbook.CountedForEach, 10);
        yield return Table(ProgressWorkbook.ResponsibleName, report.ByResponsible());
        yield return ReportPages.Title("По организациям");
        yield return Table(ProgressWorkbook.Name("Организация", 44), report.ByOrganization());

        Table Table(Column<ProgressSum> name, IReadOnlyList<ProgressSum> sums, Func<ProgressSum, string>? groupOf = null) =>
            ReportTable.Of([name, .. figures], sums, orientation, orientation == PageOrientation.Portrait ? SumSize : WideSumSize, groupOf);
    }

    private static IEnumerable<Block> Rows(ProgressReport report, bool several)
    {
        yield return ReportPages.Title("Просрочено") with { SpaceBeforePt = 0 };
        var overdue = report.Overdue();
        if (overdue.Count == 0) yield return ReportPages.Text("Просроченных отчётов нет.");
        else yield return ReportTable.Of([.. several ? new[] { ProgressWorkbook.Roadmap<ProgressRow>(row => row.Roadmap) } : [], .. Place, ProgressWorkbook.DaysLate(report), ProgressWorkbook.Comment], overdue, PageOrientation.Landscape, RowSize);
        yield return ReportPages.Title("Все отчёты");
        yield return ReportTable.Of([.. Place, .. ProgressWorkbook.Marks], report.Rows, PageOrientation.Landscape, RowSize, row => several ? $"{row.Roadmap}. {row.Section}".TrimEnd(' ', '.') : row.Section);
    }

    private static Column<ProgressRow>[] Place =>
        [ProgressWorkbook.Number, ProgressWorkbook.Activity, ProgressWorkbook.Deadline, ProgressWorkbook.Until, ProgressWorkbook.Responsible, ProgressWorkbook.Organization];
}
