using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>One roadmap in the overview.</summary>
/// <param name="Silent">How many organisations owe something already and have never reported.</param>
public sealed record RoadmapProgress(Guid Id, string Title, Period Period, ProgressCount Count, int Silent);

/// <summary>Which rows the page shows, as it stands in the address.</summary>
/// <param name="Show">The code of a figure, or null for all.</param>
/// <param name="Organization">One organisation, or null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record ProgressFilter(string? Show, Guid? Organization, int Page = 1)
{
    /// <summary>The address of the rows behind a figure.</summary>
    public static string Address(Guid roadmap, string? show = null, Guid? organization = null, int page = 1)
    {
        string?[] parts = [show is null ? null : $"show={show}", organization is null ? null : $"organization={organization}", page == 1 ? null : $"page={page}"];
        var query = string.Join('&', parts.OfType<string>());
        return $"/roadmaps/{roadmap}/progress{(query.Length == 0 ? "" : $"?{query}")}#rows";
    }
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
    int PageCount);

public sealed record OrganizationProgress(Guid Id, string Name, ProgressCount Count, bool IsSilent);

/// <summary>One row of the roadmap with those of its occurrences that are shown.</summary>
public sealed record ActivityProgress(string Number, string Text, string Deadline, IReadOnlyList<OccurrenceProgress> Occurrences);

public sealed record OccurrenceProgress(
    Guid Id, string Organization, ScheduleWindow? Window, StatusLabel State, bool IsOverdue, DateOnly? StatusDate, string Comment, IReadOnlyList<EvidenceLink> Files);

public sealed record EvidenceLink(Guid Id, string Name);
