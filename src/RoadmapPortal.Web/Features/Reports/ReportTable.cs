using RoadmapPortal.Domain.Execution;

namespace RoadmapPortal.Web.Features.Reports;

/// <summary>One table of sums on the page of a report.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="First">The heading of its first column.</param>
/// <param name="Sums">Its rows.</param>
/// <param name="Page">The report.</param>
/// <param name="Roadmap">The roadmap whose rows a sum counts, where it is one.</param>
/// <param name="Organization">The organisation whose rows a sum counts, where it is one.</param>
public sealed record ReportTable(
    string Title, string First, IReadOnlyList<ProgressSum> Sums, ReportPage Page,
    Func<ProgressSum, Guid?>? Roadmap = null, Func<ProgressSum, Guid?>? Organization = null)
{
    /// <summary>The figures that any row of the table has, so that no column holds nothing but zeros.</summary>
    public IReadOnlyList<ProgressFigure> Figures { get; } = [.. ProgressFigure.All.Where(figure => Sums.Any(sum => figure.Count(sum.Count) > 0))];

    public string? Note { get; init; }

    /// <summary>The address of the rows behind a figure, or null where they have none.</summary>
    public string? RowsOf(ProgressSum sum, ProgressFigure? figure = null) => Page.RowsOf(Roadmap?.Invoke(sum), figure, Organization?.Invoke(sum));
}
