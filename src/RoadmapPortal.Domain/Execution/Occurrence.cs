using System.Globalization;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Execution;

/// <summary>Случай: one window of an activity for one organisation that answers, with its mark and its history.</summary>
public sealed class Occurrence
{
    /// <summary>The longest comment, in characters.</summary>
    public const int CommentMaxLength = 2000;

    private readonly List<OccurrenceUpdate> _updates = [];

    private Occurrence()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The roadmap.</summary>
    public Guid RoadmapId { get; private init; }

    /// <summary>The row by its stable key: the same in all revisions, so that progress carries over.</summary>
    public string ActivityKey { get; private init; } = "";

    /// <summary>The organisation that answers.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>The first day of the window, or null when the deadline has no dates.</summary>
    public DateOnly? WindowFrom { get; private init; }

    /// <summary>The last day of the window, or null when the deadline has no dates.</summary>
    public DateOnly? WindowTo { get; private init; }

    /// <summary>Whether it can become overdue.</summary>
    public DueKind Due { get; private set; }

    /// <summary>The day on which the revision that made it was approved: a window that ended before is «до утверждения».</summary>
    public DateOnly ApprovedOn { get; private init; }

    /// <summary>True when the revision in force no longer has it; its history stays.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>The mark.</summary>
    public OccurrenceStatus Status { get; private set; }

    /// <summary>The day the mark speaks of, or null.</summary>
    public DateOnly? StatusDate { get; private set; }

    /// <summary>The last comment.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>The history, append-only.</summary>
    public IReadOnlyList<OccurrenceUpdate> Updates => _updates;

    /// <summary>The window, or null when the deadline has no dates.</summary>
    public ScheduleWindow? Window => WindowFrom is { } from && WindowTo is { } to ? new ScheduleWindow(from, to) : null;

    /// <summary>Makes an occurrence that nobody has marked yet.</summary>
    public static Occurrence Create(
        Guid id, Guid roadmapId, string activityKey, Guid organizationId, ScheduleWindow? window, DueKind due, DateOnly approvedOn) =>
        new()
        {
            Id = id, RoadmapId = roadmapId, ActivityKey = activityKey, OrganizationId = organizationId,
            WindowFrom = window?.From, WindowTo = window?.To, Due = due, ApprovedOn = approvedOn,
        };

    /// <summary>The earliest day a mark can speak of: a year before the window or before the approval, whichever is earlier.</summary>
    public static DateOnly EarliestMark(DateOnly? windowFrom, DateOnly approvedOn) => (windowFrom < approvedOn ? windowFrom.Value : approvedOn).AddYears(-1);

    /// <summary>The latest day to which something can be put off that was marked on this day: what lies farther is a slip of the year.</summary>
    public static DateOnly LatestTerm(DateOnly marked) => marked.AddYears(5);

    /// <summary>True when the last update says the same: a form that is sent twice records it once.</summary>
    public bool Says(OccurrenceMark mark) => (Status, StatusDate, Comment) == (mark.Status, mark.Date, mark.Words);

    /// <summary>Records an update.</summary>
    /// <param name="update">Status, day and comment.</param>
    /// <param name="id">The id of the history entry.</param>
    /// <param name="by">The account.</param>
    /// <param name="byName">The person's name at that moment.</param>
    /// <param name="at">The instant.</param>
    /// <param name="today">The portal's day: a mark cannot speak of a later one.</param>
    /// <returns>The history entry, or the refusal.</returns>
    public Result<OccurrenceUpdate> Mark(OccurrenceMark update, Guid id, Guid by, string byName, DateTimeOffset at, DateOnly today)
    {
        if (IsWithdrawn) return OccurrenceErrors.Withdrawn;
        if (update.Date > today) return OccurrenceErrors.DateInFuture;
        if (update.Date < EarliestMark(WindowFrom, ApprovedOn)) return OccurrenceErrors.DateTooEarly;
        if (update is { Status: OccurrenceStatus.Postponed } && !(update.NewTerm > update.Date)) return OccurrenceErrors.PostponedWithoutTerm;
        if (update is { Status: OccurrenceStatus.Postponed } && update.NewTerm > LatestTerm(update.Date)) return OccurrenceErrors.TermTooLate;
        if (update.Words.Length > CommentMaxLength) return OccurrenceErrors.CommentTooLong;
        Status = update.Status;
        StatusDate = update.Date;
        Comment = update.Words;
        var entry = new OccurrenceUpdate(id, Id, Status, update.Date, Comment, by, byName, at);
        _updates.Add(entry);
        return entry;
    }

    /// <summary>A new revision has it no longer, or has it again with this kind of due.</summary>
    public void Keep(bool inForce, DueKind due)
    {
        IsWithdrawn = !inForce;
        Due = due;
    }
}

/// <summary>Отметка о выполнении as somebody enters it.</summary>
public sealed record OccurrenceMark(OccurrenceStatus Status, DateOnly Date, string Comment)
{
    /// <summary>For «перенесено»: the day until which it will be done.</summary>
    public DateOnly? NewTerm { get; init; }

    /// <summary>The comment as it is kept, the new term before it.</summary>
    public string Words => Status == OccurrenceStatus.Postponed && NewTerm is { } term ? string.Create(CultureInfo.InvariantCulture, $"Новый срок: {term:dd.MM.yyyy}. {Comment.Trim()}").TrimEnd() : Comment.Trim();
}

/// <summary>The refusals of an occurrence.</summary>
public static class OccurrenceErrors
{
    /// <summary>The revision in force no longer has this row or date.</summary>
    public static readonly Error Withdrawn = new("occurrence-withdrawn",
        "В действующей редакции дорожной карты этого мероприятия или срока больше нет. История сохранена, новая отметка не нужна.");

    /// <summary>A mark speaks of a day to come.</summary>
    public static readonly Error DateInFuture = new("mark-in-future",
        "Дата отметки ещё не наступила. Укажите сегодняшний или прошедший день.");

    /// <summary>A mark speaks of a day on which nothing can have been done yet.</summary>
    public static readonly Error DateTooEarly = new("mark-too-early",
        "Такая дата слишком давняя для этого мероприятия. Проверьте год.");

    /// <summary>What is put off is put off to a day.</summary>
    public static readonly Error PostponedWithoutTerm = new("postponed-without-term",
        "Укажите новый срок: день, до которого мероприятие проведут. Он должен быть позже даты отметки.");

    /// <summary>What is put off is put off to a day that somebody may live to see.</summary>
    public static readonly Error TermTooLate = new("postponed-too-late",
        "Новый срок слишком далёкий: позже даты отметки больше чем на пять лет. Проверьте год.");

    /// <summary>The comment is too long.</summary>
    public static readonly Error CommentTooLong = new("comment-too-long",
        $"Комментарий длиннее {Occurrence.CommentMaxLength} знаков. Сократите его или приложите файл.");
}
