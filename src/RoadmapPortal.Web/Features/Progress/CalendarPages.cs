using System.Globalization;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>Which year the grid shows, as it stands in the address.</summary>
public sealed record CalendarFilter
{
    /// <summary>The calendar year, or the one in which the school year begins; null for the present one.</summary>
    public int? Year { get; init; }

    /// <summary>September to August instead of January to December.</summary>
    public bool School { get; init; }

    /// <summary>One roadmap, or null for all.</summary>
    public Guid? Roadmap { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>The year by months: what is planned when and where it stands.</summary>
public sealed record CalendarPage(
    CalendarFilter Filter,
    DateOnly First,
    DateOnly Today,
    IReadOnlyList<(Guid Id, string Title)> Roadmaps,
    IReadOnlyList<CalendarRow> Rows,
    int Total,
    int Pages)
{
    public IReadOnlyList<DateOnly> Months { get; } = [.. Enumerable.Range(0, 12).Select(First.AddMonths)];

    public IReadOnlyList<ActivityState> States { get; } = [.. Rows.SelectMany(row => row.Months).OfType<CalendarMonth>().Select(m => m.State).Distinct().Order()];

    /// <summary>«2026 год» or «2026/27 учебный год».</summary>
    public string YearName => Name(First.Year, Filter.School);

    public bool IsNow(DateOnly month) => month.Year == Today.Year && month.Month == Today.Month;

    public string Address(int page) => AddressOf(First.Year, Filter.School, Filter.Roadmap, page);

    public string AddressOf(int year, bool school) => AddressOf(year, school, Filter.Roadmap, 1);

    public static string Name(int year, bool school) => school ? $"{year}/{(year + 1) % 100:00}\u00A0учебный год" : $"{year}\u00A0год";

    private static string AddressOf(int year, bool school, Guid? roadmap, int page) => "/progress/calendar" + ProgressAddress.Query(
        ("year", year.ToString(CultureInfo.InvariantCulture)), ("school", school ? "true" : null), ("roadmap", roadmap?.ToString()), ("page", ProgressAddress.PageText(page)));
}

/// <summary>One activity of the year.</summary>
/// <param name="Roadmap">The title of its roadmap where that begins, else null.</param>
/// <param name="Months">Twelve; null where no window of the activity touches the month.</param>
/// <param name="Terms">The windows in words with their states.</param>
public sealed record CalendarRow(
    Guid RoadmapId, string? Roadmap, string Key, string Number, string Text, IReadOnlyList<CalendarMonth?> Months, IReadOnlyList<(ScheduleWindow Window, ActivityState State)> Terms);

/// <summary>An activity in a month.</summary>
/// <param name="GoesOn">True when one of its windows reaches into the next month of the year.</param>
public sealed record CalendarMonth(ActivityState State, bool GoesOn);
