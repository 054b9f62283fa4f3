namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Windows of several parts, put together.</summary>
internal static class ScheduleWindows
{
    /// <summary>Sorted and without doubles; the windows of one part always are.</summary>
    public static IReadOnlyList<ScheduleWindow> InOrder(IReadOnlyList<ScheduleWindow> windows)
    {
        for (var i = 1; i < windows.Count; i++)
        {
            if (windows[i - 1] >= windows[i]) return Sorted(windows);
        }

        return windows;
    }

    private static List<ScheduleWindow> Sorted(IReadOnlyList<ScheduleWindow> windows)
    {
        var sorted = new List<ScheduleWindow>(windows);
        sorted.Sort();
        var kept = 1;
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i] != sorted[kept - 1]) sorted[kept++] = sorted[i];
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
        return sorted;
    }
}
