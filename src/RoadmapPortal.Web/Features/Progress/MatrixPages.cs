using System.Globalization;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>What of a matrix is shown, as it stands in the address.</summary>
public sealed record MatrixFilter
{
    /// <summary>The place of a section, from 1, or null for all.</summary>
    public int? Section { get; init; }

    /// <summary>The code of a figure: only what is in it lights up; null for all.</summary>
    public string? Show { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>Матрица: the activities of a roadmap against those who answer, one page of them.</summary>
public sealed record MatrixPage(
    Guid Id,
    string Title,
    MatrixFilter Filter,
    IReadOnlyList<string> Sections,
    IReadOnlyList<OrganizationProgress> Organizations,
    IReadOnlyList<MatrixRow> Rows,
    int Total,
    int Pages)
{
    public IReadOnlyList<ActivityState> States { get; } =
        [.. Rows.SelectMany(row => row.Cells).OfType<ActivityState>().Distinct().Order()];

    public string Address(int page) => $"/roadmaps/{Id}/matrix" + ProgressAddress.Query(
        ("section", Filter.Section?.ToString(CultureInfo.InvariantCulture)), ("show", Filter.Show), ("page", ProgressAddress.PageText(page)));

    /// <summary>What an organisation must look at first among the rows of the page.</summary>
    public IEnumerable<(MatrixRow Row, ActivityState State)> TroublesOf(int organization) =>
        from row in Rows
        where row.Cells[organization] is ActivityState.Overdue or ActivityState.AwaitingMark or ActivityState.NotDone
        select (row, row.Cells[organization]!.Value);
}

/// <summary>One activity of a matrix.</summary>
/// <param name="Section">The heading of its section where that begins, else null.</param>
/// <param name="Cells">In the order of the organisations; null where nothing is asked of one.</param>
public sealed record MatrixRow(string Key, string? Section, string Number, string Text, ProgressCount Count, IReadOnlyList<ActivityState?> Cells);
