namespace RoadmapPortal.Domain.Execution;

/// <summary>
/// One figure of a <see cref="ProgressCount"/>: a result that was marked, or an open state. Every occurrence is in exactly one of
/// <see cref="All"/>, so the figures of a count add up to its total.
/// </summary>
public sealed record ProgressFigure
{
    /// <summary>The figures in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<ProgressFigure> All =
    [
        Of(OccurrenceStatus.Done, c => c.Done),
        Of(OccurrenceState.Current, c => c.Current),
        Of(OccurrenceState.AwaitingMark, c => c.AwaitingMark),
        Of(OccurrenceState.Overdue, c => c.Overdue),
        Of(OccurrenceStatus.NotDone, c => c.NotDone),
        Of(OccurrenceStatus.Postponed, c => c.Postponed),
        Of(OccurrenceState.Upcoming, c => c.Upcoming),
        Of(OccurrenceState.Undated, c => c.Undated),
        Of(OccurrenceState.BeforeApproval, c => c.BeforeApproval),
        Of(OccurrenceStatus.Cancelled, c => c.Cancelled),
    ];

    private ProgressFigure()
    {
    }

    /// <summary>The stable code for addresses.</summary>
    public required string Code { get; init; }

    /// <summary>The Russian name, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The figure in a count.</summary>
    public required Func<ProgressCount, int> Count { get; init; }

    /// <summary>The result that it counts, or null when it counts a state.</summary>
    public OccurrenceStatus? Result { get; init; }

    /// <summary>The open state that it counts, or null when it counts a result.</summary>
    public OccurrenceState? State { get; init; }

    /// <summary>True for the occurrences that it counts.</summary>
    public bool Holds(OccurrenceStatus status, OccurrenceState state) => Result is { } result ? status == result : state == State;

    /// <summary>The occurrences of a count that it counts, alone.</summary>
    public ProgressCount Only(ProgressCount count) =>
        ProgressCount.Of(Result ?? OccurrenceStatus.NotStarted, State ?? OccurrenceState.Settled, Count(count));

    /// <summary>The figure of a code, or null when there is no such code.</summary>
    public static ProgressFigure? Find(string? code) => All.FirstOrDefault(figure => figure.Code == code);

    private static ProgressFigure Of(OccurrenceStatus result, Func<ProgressCount, int> count) =>
        new() { Code = result.Code(), Name = result.Name(), Count = count, Result = result };

    private static ProgressFigure Of(OccurrenceState state, Func<ProgressCount, int> count) =>
        new() { Code = state.Code(), Name = state.Name(), Count = count, State = state };
}
