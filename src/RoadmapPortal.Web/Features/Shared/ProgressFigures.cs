using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Web.Features.Shared.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>One figure of a count: how it is named in addresses and on pages, and which occurrences it counts.</summary>
public sealed record ProgressFigure(
    string Code, string Name, Tone Tone, Func<ProgressCount, int> Count, Func<OccurrenceStatus, OccurrenceState, bool> Holds);

/// <summary>The figures of a count that share it out: every occurrence is in exactly one.</summary>
public static class ProgressFigures
{
    public static readonly IReadOnlyList<ProgressFigure> All =
    [
        Result(OccurrenceStatus.Done, c => c.Done),
        Open(OccurrenceState.Current, c => c.Current),
        Open(OccurrenceState.AwaitingMark, c => c.AwaitingMark),
        Open(OccurrenceState.Overdue, c => c.Overdue),
        Result(OccurrenceStatus.NotDone, c => c.NotDone),
        Result(OccurrenceStatus.Postponed, c => c.Postponed),
        Open(OccurrenceState.Upcoming, c => c.Upcoming),
        Open(OccurrenceState.Undated, c => c.Undated),
        Open(OccurrenceState.BeforeApproval, c => c.BeforeApproval),
        Result(OccurrenceStatus.Cancelled, c => c.Cancelled),
    ];

    public static IReadOnlyList<ProgressPart> Parts(ProgressCount count) =>
        [.. All.Select(figure => new ProgressPart(figure.Name, figure.Count(count), figure.Tone))];

    private static ProgressFigure Result(OccurrenceStatus status, Func<ProgressCount, int> count) =>
        new(status.Code(), status.Name(), status.Label().Tone, count, (marked, _) => marked == status);

    private static ProgressFigure Open(OccurrenceState state, Func<ProgressCount, int> count) =>
        new(state.Code(), state.Name(), state.Label().Tone, count, (_, stands) => stands == state);
}
