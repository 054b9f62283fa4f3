namespace RoadmapPortal.Domain.Execution;

/// <summary>
/// Ход реализации in figures: how many occurrences stand where. Every occurrence is counted once among the results
/// (done, not done, postponed, cancelled) and the open states; <see cref="InProgress"/> alone cuts across the open states.
/// </summary>
public sealed record ProgressCount
{
    /// <summary>No occurrences.</summary>
    public static readonly ProgressCount None = new();

    /// <summary>All occurrences.</summary>
    public int Total { get; init; }

    /// <summary>Выполнено.</summary>
    public int Done { get; init; }

    /// <summary>Не выполнено.</summary>
    public int NotDone { get; init; }

    /// <summary>Перенесено.</summary>
    public int Postponed { get; init; }

    /// <summary>Отменено.</summary>
    public int Cancelled { get; init; }

    /// <summary>Просрочено.</summary>
    public int Overdue { get; init; }

    /// <summary>Ожидает отметки.</summary>
    public int AwaitingMark { get; init; }

    /// <summary>Идёт.</summary>
    public int Current { get; init; }

    /// <summary>Не наступил.</summary>
    public int Upcoming { get; init; }

    /// <summary>Без срока and without a result.</summary>
    public int Undated { get; init; }

    /// <summary>До утверждения and without a result.</summary>
    public int BeforeApproval { get; init; }

    /// <summary>Marked «в работе», whatever the state.</summary>
    public int InProgress { get; init; }

    /// <summary>The occurrences that must come to a result: without the cancelled, and without undated and pre-approval ones that nobody marked.</summary>
    public int Expected => Total - Cancelled - Undated - BeforeApproval;

    /// <summary>Done among <see cref="Expected"/>, 0 to 100, rounded down so that 100 means all; null when nothing is expected.</summary>
    public int? Percent => Expected == 0 ? null : (int)(100L * Done / Expected);

    /// <summary>Adds two counts.</summary>
    public static ProgressCount operator +(ProgressCount left, ProgressCount right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ProgressCount
        {
            Total = left.Total + right.Total,
            Done = left.Done + right.Done,
            NotDone = left.NotDone + right.NotDone,
            Postponed = left.Postponed + right.Postponed,
            Cancelled = left.Cancelled + right.Cancelled,
            Overdue = left.Overdue + right.Overdue,
            AwaitingMark = left.AwaitingMark + right.AwaitingMark,
            Current = left.Current + right.Current,
            Upcoming = left.Upcoming + right.Upcoming,
            Undated = left.Undated + right.Undated,
            BeforeApproval = left.BeforeApproval + right.BeforeApproval,
            InProgress = left.InProgress + right.InProgress,
        };
    }

    /// <summary>Adds two counts.</summary>
    public static ProgressCount Add(ProgressCount left, ProgressCount right) => left + right;

    /// <summary>Counts occurrences by what was marked and where they stand.</summary>
    public static ProgressCount Of(IEnumerable<(OccurrenceStatus Status, OccurrenceState State)> occurrences) =>
        occurrences.Select(Of).Aggregate(None, Add);

    private static ProgressCount Of((OccurrenceStatus Status, OccurrenceState State) occurrence)
    {
        var one = occurrence switch
        {
            (OccurrenceStatus.Done, _) => new ProgressCount { Done = 1 },
            (OccurrenceStatus.NotDone, _) => new ProgressCount { NotDone = 1 },
            (OccurrenceStatus.Postponed, _) => new ProgressCount { Postponed = 1 },
            (OccurrenceStatus.Cancelled, _) => new ProgressCount { Cancelled = 1 },
            (_, OccurrenceState.Overdue) => new ProgressCount { Overdue = 1 },
            (_, OccurrenceState.AwaitingMark) => new ProgressCount { AwaitingMark = 1 },
            (_, OccurrenceState.Current) => new ProgressCount { Current = 1 },
            (_, OccurrenceState.Upcoming) => new ProgressCount { Upcoming = 1 },
            (_, OccurrenceState.Undated) => new ProgressCount { Undated = 1 },
            (_, OccurrenceState.BeforeApproval) => new ProgressCount { BeforeApproval = 1 },
            _ => throw new ArgumentException($"{occurrence.Status} cannot be {occurrence.State}.", nameof(occurrence)),
        };
        return one with { Total = 1, InProgress = occurrence.Status == OccurrenceStatus.InProgress ? 1 : 0 };
    }
}
