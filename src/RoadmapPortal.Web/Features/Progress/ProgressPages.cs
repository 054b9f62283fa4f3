using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>Which rows the page shows, as it stands in the address.</summary>
public sealed record ProgressFilter
{
    /// <summary>The code of a figure, or null for all.</summary>
    public string? Show { get; init; }

    /// <summary>One organisation, or null for all.</summary>
    public Guid? Organization { get; init; }

    /// <summary>The key of one row of the roadmap, or null for all.</summary>
    public string? Activity { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>The progress of one roadmap.</summary>
public sealed record RoadmapProgressPage(
    Guid Id,
    string Title,
    Period Period,
    int Revision,
    ProgressCount Count,
    IReadOnlyList<OrganizationProgress> Organizations,
    ProgressFilter Filter,
    IReadOnlyList<ActivityProgress> Activities,
    int ShownCount,
    int PageCount)
{
    /// <summary>The one row that is asked for.</summary>
    public string? ActivityText { get; init; }

    public string Address(int page) => ProgressAddress.Rows(Id, Filter.Show, Filter.Organization, Filter.Activity, page);
}

public sealed record OrganizationProgress(Guid Id, string Name, ProgressCount Count);

/// <summary>One row of the roadmap with those of its occurrences that are shown.</summary>
public sealed record ActivityProgress(string Number, string Text, string Deadline, IReadOnlyList<OccurrenceProgress> Occurrences);

public sealed record OccurrenceProgress(
    Guid Id, string Organization, ScheduleWindow? Window, StatusLabel State, bool IsOverdue, DateOnly? StatusDate, string Comment, IReadOnlyList<EvidenceLink> Files);

public sealed record EvidenceLink(Guid Id, string Name);
