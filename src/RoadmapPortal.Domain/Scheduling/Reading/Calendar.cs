namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Arithmetic of days that never leaves the range of the calendar.</summary>
internal static class Calendar
{
    /// <summary>The first number that is read as a year.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last number that is read as a year.</summary>
    public const int LastYear = 2100;

    /// <summary>Any leap year: a date without a year may be 29 February.</summary>
    public const int LeapYear = 2000;

    /// <summary>The day, or the last day of a shorter month.</summary>
    public static DateOnly Day(int year, int month, int day)
    {
        var known = Math.Clamp(year, DateOnly.MinValue.Year, DateOnly.MaxValue.Year);
        return new DateOnly(known, month, Math.Min(day, DateTime.DaysInMonth(known, month)));
    }

    /// <summary>The units of so many months, counted from January, that touch the window; not clipped to it.</summary>
    /// <param name="months">1, 3, 6 or 12.</param>
    /// <param name="window">The days that the units must touch.</param>
    public static IEnumerable<ScheduleWindow> Units(int months, ScheduleWindow window)
    {
        for (var year = window.From.Year; year <= window.To.Year; year++)
        {
            for (var month = 1; month <= 12; month += months)
            {
                var unit = new ScheduleWindow(Day(year, month, 1), Day(year, month + months - 1, 31));
                if (Clip(unit, window) is not null) yield return unit;
            }
        }
    }

    /// <summary>The days that two windows share, or null.</summary>
    public static ScheduleWindow? Clip(ScheduleWindow window, ScheduleWindow frame)
    {
        var from = window.From > frame.From ? window.From : frame.From;
        var to = window.To < frame.To ? window.To : frame.To;
        return from <= to ? new ScheduleWindow(from, to) : null;
    }

    public static ScheduleWindow Window(this Period period) => new(period.From, period.To);
}
