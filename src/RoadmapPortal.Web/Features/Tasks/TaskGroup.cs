using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Tasks;

/// <summary>How urgent an occurrence is for the one who owes it, in the order of the page.</summary>
public enum TaskGroup
{
    Overdue,
    Now,
    AwaitingMark,
    Postponed,
    Soon,
    Undated,
    Later,
    NotDone,
    Closed,
    BeforeApproval,
}

public static class TaskGroups
{
    /// <summary>«Скоро» begins so many days ahead.</summary>
    public const int SoonDays = 60;

    /// <summary>The group of an occurrence.</summary>
    public static TaskGroup Of(OccurrenceStatus status, OccurrenceState state, ScheduleWindow? window, DateOnly today) => state switch
    {
        OccurrenceState.Overdue => TaskGroup.Overdue,
        OccurrenceState.AwaitingMark => TaskGroup.AwaitingMark,
        OccurrenceState.BeforeApproval => TaskGroup.BeforeApproval,
        OccurrenceState.Undated => TaskGroup.Undated,
        OccurrenceState.Current => TaskGroup.Now,
        OccurrenceState.Upcoming when status == OccurrenceStatus.InProgress => TaskGroup.Now,
        OccurrenceState.Upcoming => window is { } w && w.From <= today.AddDays(SoonDays) ? TaskGroup.Soon : TaskGroup.Later,
        _ when status == OccurrenceStatus.Postponed => TaskGroup.Postponed,
        _ when status == OccurrenceStatus.NotDone => TaskGroup.NotDone,
        _ => TaskGroup.Closed,
    };

    public static string Title(this TaskGroup group) => group switch
    {
        TaskGroup.Overdue => "Просрочено",
        TaskGroup.Now => "Сейчас",
        TaskGroup.AwaitingMark => "Ожидают отметки",
        TaskGroup.Postponed => "Перенесено",
        TaskGroup.Soon => "Скоро",
        TaskGroup.Undated => "Без срока",
        TaskGroup.Later => "Позже",
        TaskGroup.NotDone => "Не выполнено",
        TaskGroup.Closed => "Выполнено и отменено",
        _ => "До утверждения",
    };

    public static string Hint(this TaskGroup group) => group switch
    {
        TaskGroup.Overdue => "Срок прошёл, отметки о выполнении нет.",
        TaskGroup.Now => "Срок уже идёт.",
        TaskGroup.AwaitingMark => "Период прошёл: отметьте, что сделано за него.",
        TaskGroup.Postponed => "Когда мероприятие проведут, отметьте выполнение.",
        TaskGroup.Soon => $"Начнётся в ближайшие {SoonDays} дней.",
        TaskGroup.Undated => "Точных дат в плане нет: отчитывайтесь по мере выполнения.",
        TaskGroup.Later => "Начнётся позже.",
        TaskGroup.NotDone => "Если сделали позже, отметьте выполнение.",
        TaskGroup.Closed => "Отметку можно уточнить.",
        _ => "Срок прошёл раньше, чем утвердили дорожную карту: просрочкой не считается.",
    };

    /// <summary>What needs nothing now is folded away.</summary>
    public static bool IsFolded(this TaskGroup group) => group is TaskGroup.Later or TaskGroup.NotDone or TaskGroup.Closed or TaskGroup.BeforeApproval;
}
