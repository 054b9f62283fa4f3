namespace RoadmapPortal.Domain.Scheduling;

/// <summary>Whether a window can become overdue (domain.md 2.2, column "Due").</summary>
public enum DueKind
{
    /// <summary>Never overdue: no dates of its own, or permanent work.</summary>
    Never,

    /// <summary>Only reported as «нет отметки»; overdue at the earliest when the roadmap's period has ended.</summary>
    Soft,

    /// <summary>Overdue from the day after the window without a result.</summary>
    Hard,
}
