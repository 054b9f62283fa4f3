using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>How a deadline is understood, in one line.</summary>
public sealed record DeadlineNote(string Text, bool IsUnread = false)
{
    public static DeadlineNote Of(Activity activity) => activity switch
    {
        { ManualWindows.Count: > 0 } => new($"Даты указаны вручную: {activity.ManualWindows.Words()}."),
        { Schedule.Kind: ScheduleKind.Unknown or ScheduleKind.Blank } => new(activity.Schedule.Explanation, IsUnread: true),
        _ => new(activity.Schedule.Explanation),
    };

    public static DeadlineNote Of(ActivitySnapshot activity) => activity switch
    {
        { Windows.Count: > 0 } => new(activity.Windows.Select(ScheduleWindow.Parse).ToList().Words()),
        { DeadlineKind: "unknown" } => new("Срок не распознан.", IsUnread: true),
        { DeadlineKind: "blank" } => new("Срок не указан.", IsUnread: true),
        _ => new("Без дат."),
    };
}
