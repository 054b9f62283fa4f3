using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps;

/// <summary>A line of the list.</summary>
/// <param name="Revision">The number of the revision in force, 0 when there is none.</param>
/// <param name="ChangedAt">When the shown text last changed.</param>
public sealed record RoadmapRow(
    Guid Id, string Title, DateOnly From, DateOnly To, string Owner, RoadmapStatus Status, int Revision, int Activities, DateTimeOffset ChangedAt);

/// <summary>The roadmaps in the one state that waits for the person.</summary>
public sealed record AwaitedRoadmaps(RoadmapStatus Status, int Count);

/// <summary>The list as it is shown.</summary>
/// <param name="Total">How many the filter leaves, on all pages.</param>
/// <param name="Years">The years that the visible roadmaps span, newest first.</param>
/// <param name="Statuses">The statuses that the person can meet.</param>
public sealed record RoadmapListPage(
    RoadmapFilter Filter, IReadOnlyList<RoadmapRow> Rows, int Total, IReadOnlyList<int> Years, IReadOnlyList<RoadmapStatus> Statuses, bool MayEdit)
{
    /// <summary>What waits for a decision of the director, or came back to the methodologist; null when nothing does.</summary>
    public AwaitedRoadmaps? Awaited { get; init; }

    public int Pages => Math.Max(1, (Total + RoadmapFilter.PageSize - 1) / RoadmapFilter.PageSize);
}
