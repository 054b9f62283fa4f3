using System.Globalization;
using RoadmapPortal.Documents.Calendar;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Publishing;

/// <summary>The windows of published rows as events of a calendar.</summary>
public static class RoadmapEvents
{
    /// <summary>One event a window. The id is made of roadmap, row and dates: it stays while they do, in every calendar.</summary>
    public static IEnumerable<CalendarEvent> Of(PublishedRoadmap roadmap, ActivitySnapshot activity) =>
        activity.Windows.Select(ScheduleWindow.Parse).Select(window =>
            new CalendarEvent(string.Create(CultureInfo.InvariantCulture, $"{roadmap.Text.RoadmapId}-{activity.Key}-{window.From:yyyyMMdd}-{window.To:yyyyMMdd}"), window.From, window.To, OneLine(activity.Text))
            {
                Description = string.Join('\n', Description(roadmap, activity)),
                Url = roadmap.UrlOf(activity),
                ChangedAt = roadmap.Revisions[0].ApprovedAt,
                IsCancelled = roadmap.Status is PublicStatus.Cancelled or PublicStatus.Superseded,
            });

    private static IEnumerable<string> Description(PublishedRoadmap roadmap, ActivitySnapshot activity)
    {
        yield return roadmap.Text.TitleInOneLine();
        if (activity.Deadline.Length > 0) yield return $"Срок: {OneLine(activity.Deadline)}";
        if (activity.Audience.Length > 0) yield return $"Аудитория: {OneLine(activity.Audience)}";
        if (activity.Responsible.Length > 0) yield return $"Ответственные: {OneLine(activity.Responsible)}";
        yield return roadmap.UrlOf(activity).AbsoluteUri;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
