namespace RoadmapPortal.Domain.Mentoring;

/// <summary>What people decide about a pair; how its term stands is a <see cref="MentorshipState"/>.</summary>
public enum MentorshipStatus
{
    /// <summary>Подготовка: papers are gathered.</summary>
    Preparation,

    /// <summary>Действует.</summary>
    Active,

    /// <summary>Завершена with a result.</summary>
    Completed,

    /// <summary>Прекращена досрочно for a reason.</summary>
    Terminated,
}

/// <summary>Where a pair stands on a day; computed, never typed, never stored.</summary>
public enum MentorshipState
{
    /// <summary>Истёк срок: still active, the last day has passed.</summary>
    Expired,

    /// <summary>Скоро истекает.</summary>
    ExpiresSoon,

    /// <summary>Действует.</summary>
    Current,

    /// <summary>Ещё не началась: active, the first day is to come.</summary>
    Upcoming,

    /// <summary>Подготовка.</summary>
    Preparation,

    /// <summary>Завершена.</summary>
    Completed,

    /// <summary>Прекращена досрочно.</summary>
    Terminated,

    /// <summary>В архиве.</summary>
    Archived,
}

/// <summary>The one rule that says where a pair stands on a day.</summary>
public static class MentorshipStates
{
    /// <summary>An active pair expires soon when its last day is at most so many days away.</summary>
    public const int SoonDays = 30;

    /// <summary>All states in the order in which the register counts them.</summary>
    public static readonly IReadOnlyList<MentorshipState> All = Enum.GetValues<MentorshipState>();

    /// <summary>Where the pair stands.</summary>
    /// <param name="status">What was decided.</param>
    /// <param name="isArchived">Whether it was put into the archive.</param>
    /// <param name="from">The first day of the term.</param>
    /// <param name="to">The last day of the term.</param>
    /// <param name="today">The portal's day.</param>
    public static MentorshipState Of(MentorshipStatus status, bool isArchived, DateOnly from, DateOnly to, DateOnly today) => status switch
    {
        _ when isArchived => MentorshipState.Archived,
        MentorshipStatus.Preparation => MentorshipState.Preparation,
        MentorshipStatus.Completed => MentorshipState.Completed,
        MentorshipStatus.Terminated => MentorshipState.Terminated,
        MentorshipStatus.Active when to < today => MentorshipState.Expired,
        MentorshipStatus.Active when from > today => MentorshipState.Upcoming,
        MentorshipStatus.Active when to <= today.AddDays(SoonDays) => MentorshipState.ExpiresSoon,
        MentorshipStatus.Active => MentorshipState.Current,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The Russian name, lower case.</summary>
    public static string Name(this MentorshipState state) => state switch
    {
        MentorshipState.Expired => "истёк срок",
        MentorshipState.ExpiresSoon => "скоро истекает",
        MentorshipState.Current => "действует",
        MentorshipState.Upcoming => "ещё не началась",
        MentorshipState.Preparation => "готовится",
        MentorshipState.Completed => "завершена",
        MentorshipState.Terminated => "прекращена досрочно",
        MentorshipState.Archived => "в архиве",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The stable code for addresses, e.g. <c>expires-soon</c>.</summary>
    public static string Code(this MentorshipState state) => state switch
    {
        MentorshipState.Expired => "expired",
        MentorshipState.ExpiresSoon => "expires-soon",
        MentorshipState.Current => "current",
        MentorshipState.Upcoming => "upcoming",
        MentorshipState.Preparation => "preparation",
        MentorshipState.Completed => "completed",
        MentorshipState.Terminated => "terminated",
        MentorshipState.Archived => "archived",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state of a code, or null when there is no such code.</summary>
    public static MentorshipState? FromCode(string? code) =>
        All.Where(state => state.Code() == code).Select(state => (MentorshipState?)state).SingleOrDefault();
}
