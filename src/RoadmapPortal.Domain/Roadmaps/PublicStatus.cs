namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Where an approved roadmap stands for the public, which knows nothing of the working text.</summary>
public enum PublicStatus
{
    /// <summary>Действует.</summary>
    InForce,

    /// <summary>Период завершён: approved, and its period is over.</summary>
    Ended,

    /// <summary>Завершена: completed by decision.</summary>
    Completed,

    /// <summary>Заменена by another roadmap.</summary>
    Superseded,

    /// <summary>Отменена.</summary>
    Cancelled,
}

/// <summary>The one rule that says where an approved roadmap stands for the public.</summary>
public static class PublicStatuses
{
    /// <summary>Where it stands.</summary>
    /// <param name="status">Of the roadmap; one that is worked on again is in force in its last revision.</param>
    /// <param name="periodEnd">The last day of the period of the revision in force.</param>
    /// <param name="today">The portal's day.</param>
    public static PublicStatus Of(RoadmapStatus status, DateOnly periodEnd, DateOnly today) => status switch
    {
        RoadmapStatus.Completed => PublicStatus.Completed,
        RoadmapStatus.Superseded => PublicStatus.Superseded,
        RoadmapStatus.Cancelled => PublicStatus.Cancelled,
        _ => today > periodEnd ? PublicStatus.Ended : PublicStatus.InForce,
    };
}
