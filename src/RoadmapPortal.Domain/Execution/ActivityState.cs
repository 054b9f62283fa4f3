namespace RoadmapPortal.Domain.Execution;

/// <summary>Where an activity stands, derived from all its occurrences (domain.md 2.4, 15).</summary>
public enum ActivityState
{
    /// <summary>Нет сроков: there are no occurrences.</summary>
    Empty,

    /// <summary>Просрочено: at least one occurrence is overdue.</summary>
    Overdue,

    /// <summary>Ожидает отметки: at least one occurrence awaits its mark.</summary>
    AwaitingMark,

    /// <summary>Выполнено: every occurrence that is not cancelled and not before approval is done.</summary>
    Done,

    /// <summary>Отменено: every occurrence is cancelled.</summary>
    Cancelled,

    /// <summary>До утверждения: nothing but windows that ended before approval.</summary>
    BeforeApproval,

    /// <summary>Не выполнено: every occurrence has a result, one of them is «не выполнено».</summary>
    NotDone,

    /// <summary>Перенесено: every occurrence has a result, one of them is «перенесено».</summary>
    Postponed,

    /// <summary>Идёт: begun, or a window is open.</summary>
    InProgress,

    /// <summary>Не наступило: all that is left lies ahead.</summary>
    Upcoming,

    /// <summary>Без срока: all that is left has no dates.</summary>
    Undated,
}

/// <summary>The one rule that says where an activity stands.</summary>
public static class ActivityStates
{
    /// <summary>The state of an activity whose occurrences come to these figures.</summary>
    public static ActivityState Of(ProgressCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var awaited = count.Total - count.Cancelled - count.BeforeApproval;
        var open = awaited - count.Done - count.NotDone - count.Postponed;
        return count switch
        {
            { Total: 0 } => ActivityState.Empty,
            { Overdue: > 0 } => ActivityState.Overdue,
            { AwaitingMark: > 0 } => ActivityState.AwaitingMark,
            _ when count.Cancelled == count.Total => ActivityState.Cancelled,
            _ when awaited == 0 => ActivityState.BeforeApproval,
            _ when count.Done == awaited => ActivityState.Done,
            { NotDone: > 0 } when open == 0 => ActivityState.NotDone,
            { Postponed: > 0 } when open == 0 => ActivityState.Postponed,
            { InProgress: > 0 } or { Current: > 0 } or { Done: > 0 } => ActivityState.InProgress,
            { Upcoming: > 0 } => ActivityState.Upcoming,
            _ => ActivityState.Undated,
        };
    }

    /// <summary>The Russian name, lower case.</summary>
    public static string Name(this ActivityState state) => state switch
    {
        ActivityState.Empty => "нет сроков",
        ActivityState.Overdue => "просрочено",
        ActivityState.AwaitingMark => "ожидает отметки",
        ActivityState.Done => "выполнено",
        ActivityState.Cancelled => "отменено",
        ActivityState.BeforeApproval => "до утверждения",
        ActivityState.NotDone => "не выполнено",
        ActivityState.Postponed => "перенесено",
        ActivityState.InProgress => "идёт",
        ActivityState.Upcoming => "не наступило",
        ActivityState.Undated => "без срока",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The stable code for addresses, files and style sheets, e.g. <c>in-progress</c>.</summary>
    public static string Code(this ActivityState state) => state switch
    {
        ActivityState.Empty => "empty",
        ActivityState.Overdue => "overdue",
        ActivityState.AwaitingMark => "awaiting-mark",
        ActivityState.Done => "done",
        ActivityState.Cancelled => "cancelled",
        ActivityState.BeforeApproval => "before-approval",
        ActivityState.NotDone => "not-done",
        ActivityState.Postponed => "postponed",
        ActivityState.InProgress => "in-progress",
        ActivityState.Upcoming => "upcoming",
        ActivityState.Undated => "undated",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
