using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Execution;

/// <summary>What is computed beside the mark of an occurrence (domain.md 2.4, 8 and 15); never typed, never stored.</summary>
public enum OccurrenceState
{
    /// <summary>До утверждения: the window ended before the day of approval.</summary>
    BeforeApproval,

    /// <summary>Не наступил.</summary>
    Upcoming,

    /// <summary>Идёт.</summary>
    Current,

    /// <summary>Ожидает отметки: the window is over, but it cannot be overdue yet.</summary>
    AwaitingMark,

    /// <summary>Просрочено.</summary>
    Overdue,

    /// <summary>Без срока: the deadline has no dates.</summary>
    Undated,

    /// <summary>Закрыт: a result was marked.</summary>
    Settled,
}

/// <summary>The one rule that says where an occurrence stands on a day.</summary>
public static class OccurrenceStates
{
    /// <summary>Where the occurrence stands.</summary>
    /// <param name="status">What was marked.</param>
    /// <param name="window">The window, or null when the deadline has no dates.</param>
    /// <param name="due">Whether it can become overdue.</param>
    /// <param name="approvedOn">The day of approval, or null for a draft.</param>
    /// <param name="periodEnd">The last day of the roadmap's period: until then a soft window is only awaited.</param>
    /// <param name="today">The portal's day.</param>
    public static OccurrenceState Of(
        OccurrenceStatus status, ScheduleWindow? window, DueKind due, DateOnly? approvedOn, DateOnly periodEnd, DateOnly today) =>
        (window, due) switch
        {
            _ when status.IsResult() => OccurrenceState.Settled,
            (null, _) => OccurrenceState.Undated,
            ({ } ended, _) when ended.To < approvedOn => OccurrenceState.BeforeApproval,
            ({ } coming, _) when today < coming.From => OccurrenceState.Upcoming,
            ({ } open, _) when today <= open.To => OccurrenceState.Current,
            (_, DueKind.Hard) => OccurrenceState.Overdue,
            (_, DueKind.Soft) when today > periodEnd => OccurrenceState.Overdue,
            _ => OccurrenceState.AwaitingMark,
        };

    /// <summary>The Russian name, lower case.</summary>
    public static string Name(this OccurrenceState state) => state switch
    {
        OccurrenceState.BeforeApproval => "до утверждения",
        OccurrenceState.Upcoming => "не наступило",
        OccurrenceState.Current => "идёт",
        OccurrenceState.AwaitingMark => "ожидает отметки",
        OccurrenceState.Overdue => "просрочено",
        OccurrenceState.Undated => "без срока",
        OccurrenceState.Settled => "закрыто",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The stable code for addresses, files and style sheets, e.g. <c>awaiting-mark</c>.</summary>
    public static string Code(this OccurrenceState state) => state switch
    {
        OccurrenceState.BeforeApproval => "before-approval",
        OccurrenceState.Upcoming => "upcoming",
        OccurrenceState.Current => "current",
        OccurrenceState.AwaitingMark => "awaiting-mark",
        OccurrenceState.Overdue => "overdue",
        OccurrenceState.Undated => "undated",
        OccurrenceState.Settled => "settled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
