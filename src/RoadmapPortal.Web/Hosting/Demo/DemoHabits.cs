using RoadmapPortal.Domain.Execution;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>Where a window stands today.</summary>
internal enum DemoStage
{
    BeforeApproval,
    Ended,
    Current,
    Upcoming,
}

/// <summary>Who reports what: by habit and by the place of the row among those of the organisation, not by chance.</summary>
internal static class DemoHabits
{
    /// <summary>The mark in a roadmap that goes on, or null for none.</summary>
    /// <param name="habit">That of the school; null is the centre.</param>
    /// <param name="stage">Where the window stands.</param>
    /// <param name="n">The place of the row.</param>
    public static OccurrenceStatus? Now(DemoHabit? habit, DemoStage stage, int n) => (habit, stage) switch
    {
        (DemoHabit.Silent, _) or (_, DemoStage.Upcoming) => null,
        (DemoHabit.Late, DemoStage.Ended) => n % 3 == 0 ? OccurrenceStatus.InProgress : null,
        (DemoHabit.Late, _) => null,
        (DemoHabit.Punctual, DemoStage.Current) => OccurrenceStatus.InProgress,
        (DemoHabit.Punctual, _) => OccurrenceStatus.Done,
        (_, DemoStage.BeforeApproval) => n % 2 == 0 ? OccurrenceStatus.Done : null,
        (_, DemoStage.Ended) => (n % 8) switch
        {
            3 => OccurrenceStatus.Postponed,
            5 => OccurrenceStatus.NotDone,
            6 => null,
            _ => OccurrenceStatus.Done,
        },
        _ => (n % 3) switch
        {
            0 => OccurrenceStatus.InProgress,
            1 => OccurrenceStatus.Done,
            _ => null,
        },
    };

    /// <summary>The mark in a roadmap that is over: everything has a result.</summary>
    public static OccurrenceStatus? AtTheEnd(int n) => (n % 11) switch
    {
        4 => OccurrenceStatus.NotDone,
        7 => OccurrenceStatus.Postponed,
        9 => OccurrenceStatus.Cancelled,
        _ => OccurrenceStatus.Done,
    };

    public static string Words(OccurrenceStatus status, int n)
    {
        string[] words = status switch
        {
            OccurrenceStatus.Done => ["Выполнено в срок, документы подготовлены.", "Проведено, участвовали все педагоги.", "Сделано, материалы на сайте организации.", "Готово, замечаний нет."],
            OccurrenceStatus.InProgress => ["Работа начата.", "Сделана половина, закончим в срок.", "Собираем сведения от методических объединений."],
            OccurrenceStatus.Postponed => ["Перенесено на месяц: ведущий педагог болеет.", "Перенесено по просьбе участников."],
            OccurrenceStatus.NotDone => ["Не проведено: организация была на карантине.", "Не выполнено: вакансия не закрыта."],
            _ => ["Отменено решением методического совета."],
        };
        return words[n % words.Length];
    }
}
