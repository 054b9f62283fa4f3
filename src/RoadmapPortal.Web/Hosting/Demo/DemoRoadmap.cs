using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>A roadmap of the demonstration before it is stored.</summary>
internal sealed record DemoRoadmap(RoadmapHeader Header, IReadOnlyList<DemoSection> Sections);

internal sealed record DemoSection(string Title, IReadOnlyList<ActivityText> Rows)
{
    public string Number { get; init; } = "";

    /// <summary>Who answers for its rows; without it their "responsible" cells say.</summary>
    public Addressees? Addressees { get; init; }
}

/// <summary>The dates and wordings of the demonstration's texts around a given day.</summary>
internal static class DemoDates
{
    public static int SchoolYearOf(DateOnly today) => today.Month >= 9 ? today.Year : today.Year - 1;

    public static Period SchoolYear(int year) => new(new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 1));

    public static Period Years(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 1));

    public static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    /// <summary>«Октябрь 2026 г.».</summary>
    public static string Month(DateOnly day) => $"{Russian.Capital(Russian.MonthName(day.Month))} {day.Year} г.";

    /// <summary>«Октябрь-ноябрь 2026 г.», over the turn of a year «Декабрь 2026 г. – январь 2027 г.».</summary>
    public static string Months(DateOnly first, DateOnly last) => first.Year == last.Year
        ? $"{Russian.Capital(Russian.MonthName(first.Month))}-{Russian.MonthName(last.Month)} {first.Year} г."
        : $"{Month(first)} – {Russian.MonthName(last.Month)} {last.Year} г.";

    /// <summary>«до 17.11.2026».</summary>
    public static string Until(DateOnly day) => $"до {day:dd.MM.yyyy}";
}
