namespace RoadmapPortal.Domain.Mentoring;

/// <summary>Ст. 351.8 ТК РФ: either side may end mentoring early with notice of at least three working days.</summary>
public static class NoticePeriod
{
    /// <summary>The working days of notice.</summary>
    public const int WorkingDays = 3;

    /// <summary>The first day on which mentoring may end when notice is given on <paramref name="notice"/>; public holidays are not known here.</summary>
    public static DateOnly EarliestEnd(DateOnly notice)
    {
        var day = notice;
        for (var left = WorkingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        return day;
    }

    /// <summary>True when the notice was too short for one side alone; both may agree on an earlier day.</summary>
    public static bool IsShort(DateOnly notice, DateOnly end) => end < EarliestEnd(notice);
}
