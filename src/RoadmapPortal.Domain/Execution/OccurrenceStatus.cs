namespace RoadmapPortal.Domain.Execution;

/// <summary>What people mark (domain.md 2.4, 15); what is computed beside it is a state.</summary>
public enum OccurrenceStatus
{
    /// <summary>Не начато.</summary>
    NotStarted,

    /// <summary>В работе.</summary>
    InProgress,

    /// <summary>Выполнено.</summary>
    Done,

    /// <summary>Не выполнено.</summary>
    NotDone,

    /// <summary>Перенесено.</summary>
    Postponed,

    /// <summary>Отменено.</summary>
    Cancelled,
}
