using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>How marks and states are shown.</summary>
public static class OccurrenceLabels
{
    /// <summary>The one tag of an occurrence: its result, «В работе» while nothing is late, else where it stands.</summary>
    public static StatusLabel Of(OccurrenceStatus status, OccurrenceState state) =>
        status.IsResult() || (status == OccurrenceStatus.InProgress && state is OccurrenceState.Current or OccurrenceState.Upcoming or OccurrenceState.Undated)
            ? status.Label()
            : state.Label();

    public static StatusLabel Label(this OccurrenceStatus status) => new(Russian.Capital(status.Name()), status switch
    {
        OccurrenceStatus.InProgress => Tone.Active,
        OccurrenceStatus.Done => Tone.Success,
        OccurrenceStatus.NotDone => Tone.Danger,
        OccurrenceStatus.Postponed => Tone.Warning,
        OccurrenceStatus.Cancelled => Tone.Muted,
        _ => Tone.Neutral,
    });

    public static StatusLabel Label(this OccurrenceState state) => new(Russian.Capital(state.Name()), state switch
    {
        OccurrenceState.Overdue => Tone.Danger,
        OccurrenceState.AwaitingMark => Tone.Warning,
        OccurrenceState.Current => Tone.Info,
        OccurrenceState.Upcoming => Tone.Neutral,
        _ => Tone.Muted,
    });

    public static StatusLabel Label(this ActivityState state) => new(Russian.Capital(state.Name()), state switch
    {
        ActivityState.Overdue or ActivityState.NotDone => Tone.Danger,
        ActivityState.AwaitingMark or ActivityState.Postponed => Tone.Warning,
        ActivityState.Done => Tone.Success,
        ActivityState.InProgress => Tone.Active,
        ActivityState.Upcoming => Tone.Neutral,
        _ => Tone.Muted,
    });

    /// <summary>The name in a grid of the plan, which also shows what nobody is asked about.</summary>
    public static string GridName(this ActivityState state) => state == ActivityState.Empty ? "отчёта не ждут" : state.Name();
}
