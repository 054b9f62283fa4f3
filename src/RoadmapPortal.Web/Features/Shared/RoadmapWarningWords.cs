using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The check list before submission in words.</summary>
public static class RoadmapWarningWords
{
    /// <param name="kind">What was found.</param>
    /// <param name="names">The two names that are alike.</param>
    public static string Words(this RoadmapWarningKind kind, string names) => kind switch
    {
        RoadmapWarningKind.NobodyAnswers => "Некому отчитываться: среди действующих организаций нет ни одной подходящей",
        RoadmapWarningKind.DeadlineUnread => "Срок не распознан: напомнить о нём не получится, уточните даты",
        RoadmapWarningKind.DeadlineEmpty => "Срок не указан",
        RoadmapWarningKind.DeadlineOutsidePeriod => "Срок выходит за период дорожной карты",
        RoadmapWarningKind.ResponsibleEmpty => "Не указаны ответственные",
        RoadmapWarningKind.NumberRepeated => "Номер повторяется",
        _ => $"Похожие названия: {names}. Если это одно и то же, напишите одинаково",
    };
}
