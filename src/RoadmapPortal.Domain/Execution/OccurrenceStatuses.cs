namespace RoadmapPortal.Domain.Execution;

/// <summary>Names and codes of <see cref="OccurrenceStatus"/>.</summary>
public static class OccurrenceStatuses
{
    /// <summary>All statuses in the order in which forms offer them.</summary>
    public static readonly IReadOnlyList<OccurrenceStatus> All = Enum.GetValues<OccurrenceStatus>();

    /// <summary>The Russian name, lower case.</summary>
    public static string Name(this OccurrenceStatus status) => status switch
    {
        OccurrenceStatus.NotStarted => "не начато",
        OccurrenceStatus.InProgress => "в работе",
        OccurrenceStatus.Done => "выполнено",
        OccurrenceStatus.NotDone => "не выполнено",
        OccurrenceStatus.Postponed => "перенесено",
        OccurrenceStatus.Cancelled => "отменено",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The stable code for addresses, files and style sheets, e.g. <c>not-started</c>.</summary>
    public static string Code(this OccurrenceStatus status) => status switch
    {
        OccurrenceStatus.NotStarted => "not-started",
        OccurrenceStatus.InProgress => "in-progress",
        OccurrenceStatus.Done => "done",
        OccurrenceStatus.NotDone => "not-done",
        OccurrenceStatus.Postponed => "postponed",
        OccurrenceStatus.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The status of a code, or null when there is no such code.</summary>
    public static OccurrenceStatus? FromCode(string? code) =>
        All.Where(status => status.Code() == code).Select(status => (OccurrenceStatus?)status).SingleOrDefault();

    /// <summary>
    /// Whether the mark is a result: nothing more is awaited. «Не выполнено» is one too: it is counted as not done and no longer
    /// as overdue; «перенесено» is one for this window, the new window is an occurrence of its own.
    /// </summary>
    public static bool IsResult(this OccurrenceStatus status) =>
        status is OccurrenceStatus.Done or OccurrenceStatus.NotDone or OccurrenceStatus.Postponed or OccurrenceStatus.Cancelled;
}
