using System.Globalization;

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

    /// <summary>The occurrences of which somebody has said anything.</summary>
    public int Marked => Done + NotDone + Postponed + Cancelled + InProgress;

    /// <summary>Молчит: something is overdue or awaits its mark, and nothing was ever marked. Asked of what one organisation answers for.</summary>
    public bool IsSilent => Overdue + AwaitingMark > 0 && Marked == 0;

    /// <summary>All figures in the order above, parted by spaces: the texts of two counts are equal where the counts are.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Total} {Done} {NotDone} {Postponed} {Cancelled} {Overdue} {AwaitingMark} {Current} {Upcoming} {Undated} {BeforeApproval} {InProgress}");

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
        occurrences.Select(o => Of(o.Status, o.State, 1)).Aggregate(None, Add);

    /// <summary>The count of occurrences that are all marked alike and stand alike.</summary>
    /// <param name="status">What was marked.</param>
    /// <param name="state">Where they stand.</param>
    /// <param name="count">How many, 0 or more.</param>
    /// <exception cref="ArgumentException">The mark and the state exclude each other.</exception>
    public static ProgressCount Of(OccurrenceStatus status, OccurrenceState state, int count)
    {
        var alike = (status, state) switch
        {
            (OccurrenceStatus.Done, _) => new ProgressCount { Done = count },
            (OccurrenceStatus.NotDone, _) => new ProgressCount { NotDone = count },
            (OccurrenceStatus.Postponed, _) => new ProgressCount { Postponed = count },
            (OccurrenceStatus.Cancelled, _) => new ProgressCount { Cancelled = count },
            (_, OccurrenceState.Overdue) => new ProgressCount { Overdue = count },
            (_, OccurrenceState.AwaitingMark) => new ProgressCount { AwaitingMark = count },
            (_, OccurrenceState.Current) => new ProgressCount { Current = count },
            (_, OccurrenceState.Upcoming) => new ProgressCount { Upcoming = count },
            (_, OccurrenceState.Undated) => new ProgressCount { Undated = count },
            (_, OccurrenceState.BeforeApproval) => new ProgressCount { BeforeApproval = count },
            _ => throw new ArgumentException($"{status} cannot be {state}.", nameof(state)),
        };
        return alike with { Total = count, InProgress = status == OccurrenceStatus.InProgress ? count : 0 };
    }
}
