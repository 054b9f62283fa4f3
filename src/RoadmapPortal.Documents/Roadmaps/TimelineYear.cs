using System.Globalization;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Twelve months that a timeline shows side by side.</summary>
public sealed record TimelineYear
{
    private TimelineYear(DateOnly from, string name) => (From, Name) = (from, name);

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>«2023 год», «2022/23 учебный год».</summary>
    public string Name { get; }

    /// <summary>The first days of the months.</summary>
    public IEnumerable<DateOnly> Months => Enumerable.Range(0, 12).Select(From.AddMonths);

    /// <summary>A calendar year.</summary>
    public static TimelineYear Calendar(int year) => new(new DateOnly(year, 1, 1), string.Create(CultureInfo.InvariantCulture, $"{year}\u00A0год"));

    /// <summary>A school year.</summary>
    public static TimelineYear School(SchoolYear year) => new(year.From, $"{year.Name} учебный год");

    /// <summary>The calendar years of a period.</summary>
    public static IReadOnlyList<TimelineYear> CalendarYearsOf(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return [.. Years(period.From.Year, period.To.Year).Select(Calendar)];
    }

    /// <summary>The school years of a period.</summary>
    public static IReadOnlyList<TimelineYear> SchoolYearsOf(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return [.. Years(SchoolYear.Of(period.From).Start, SchoolYear.Of(period.To).Start).Select(start => School(new SchoolYear(start)))];
    }

    /// <summary>Whether a window has a day in the twelve months.</summary>
    internal bool Meets(ScheduleWindow window) => window.From < From.AddYears(1) && window.To >= From;

    private static IEnumerable<int> Years(int from, int to) => Enumerable.Range(from, to - from + 1);
}
