using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Reports;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Reports;

/// <summary>One entry of a filter.</summary>
public sealed record ReportChoice(Guid Id, string Name);

/// <summary>A report with everything that its page and its workbook say.</summary>
public sealed record ReportPage(ReportFilter Filter, ProgressReport Report, string Issuer, DateTimeOffset Created)
{
    /// <summary>The most rows of one table on the page; the workbook holds them all.</summary>
    public const int ShownRows = 50;

    /// <summary>The roadmap in question with its revision, or null when the report is about several.</summary>
    public (string Title, int Revision)? Roadmap { get; init; }

    /// <summary>The roadmaps in force.</summary>
    public IReadOnlyList<ReportChoice> Roadmaps { get; init; } = [];

    /// <summary>The organisations that answer for anything.</summary>
    public IReadOnlyList<ReportChoice> Organizations { get; init; } = [];

    /// <summary>The years in which roadmaps in force have windows, the latest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    public string Title => Roadmap is { } roadmap ? roadmap.Title : "Ход выполнения дорожных карт";

    /// <summary>The rows behind a figure: those of one roadmap have a page of their own.</summary>
    public string? RowsOf(Guid? roadmap, ProgressFigure? figure = null, Guid? organization = null) =>
        roadmap is { } id && Filter.Year is null
            ? $"/roadmaps/{id}/progress" + QueryString.Create(new Dictionary<string, string?>
                {
                    ["show"] = figure?.Code, ["organization"] = (organization ?? Filter.Organization)?.ToString(),
                }.Where(part => part.Value is not null)) + "#rows"
            : null;

    /// <summary>The file, under a name by which a person finds it again.</summary>
    /// <param name="format">A workbook of sheets to count with, or a paper.</param>
    public (string Name, byte[] Content) File(PaperFormat format)
    {
        List<NamedCell> facts = [];
        if (Filter.Year is { } year) facts.Add(new NamedCell("Сроки за год", Cell.WholeNumber(year)));
        if (Organizations.FirstOrDefault(o => o.Id == Filter.Organization) is { } organization) facts.Add(new NamedCell("Кто отчитывается", Cell.Text(organization.Name)));
        var name = Roadmap is { } roadmap
            ? DocumentFileName.Of($"Ход выполнения. {roadmap.Title}", roadmap.Revision, format.Extension())
            : $"Ход выполнения дорожных карт на {Report.AsOf:dd.MM.yyyy}.{format.Extension()}";
        var head = new ProgressWorkbookHead(Title, Issuer, Created, facts);
        return (name, format == PaperFormat.Xlsx ? ProgressWorkbook.Write(Report, head) : format.Write(ProgressPages.Compose(Report, head)));
    }
}
