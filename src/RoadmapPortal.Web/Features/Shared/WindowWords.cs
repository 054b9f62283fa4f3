using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>Windows as a person reads them.</summary>
public static class WindowWords
{
    /// <summary>«20.07.2022» or «01.10.2022 – 31.12.2022».</summary>
    public static string Words(this ScheduleWindow window) =>
        window.From == window.To ? $"{window.To:dd.MM.yyyy}" : $"{window.From:dd.MM.yyyy}\u00A0– {window.To:dd.MM.yyyy}";

    /// <summary>Whole months by their names, anything else by days: «октябрь – декабрь 2022 г.», «01.01.2023 – 10.10.2023».</summary>
    public static string Term(this ScheduleWindow window) =>
        window.From.Day == 1 && window.To.AddDays(1).Day == 1 ? Russian.PeriodText(window.From, window.To) : window.Words();

    /// <summary>The first few of many windows and how many more there are; empty when there are none.</summary>
    public static string Words(this IReadOnlyCollection<ScheduleWindow> windows, int atMost = 3)
    {
        var shown = string.Join("; ", windows.Take(atMost).Select(Words));
        return windows.Count > atMost ? $"{shown} и ещё {windows.Count - atMost}" : shown;
    }
}
