using System.Globalization;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>What the calendar is asked for, as it stands in the address.</summary>
public sealed record CalendarFilter
{
    /// <summary><c>yyyy-MM</c>; anything else, and the year after which there is none, is the present month.</summary>
    public string? Month { get; init; }

    public string? Audience { get; init; }

    public string? Text { get; init; }

    public bool IsNarrowed => Rows.AsksForRows;

    /// <summary>The same conditions as those of the list.</summary>
    public NetworkFilter Rows => new() { Audience = Audience, Text = Text };

    public DateOnly FirstDay(DateOnly today) => DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.Year < DateOnly.MaxValue.Year
        ? month
        : new DateOnly(today.Year, today.Month, 1);

    /// <summary>The same question about another month.</summary>
    public string Address(DateOnly? month) =>
        NetworkAddress.With(NetworkAddress.Calendar, ("month", month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)), ("audience", Audience), ("text", Text));

    /// <summary>The file with all months.</summary>
    public string File => NetworkAddress.With($"{NetworkAddress.Calendar}.ics", ("audience", Audience), ("text", Text));
}

/// <summary>A month of the calendar.</summary>
/// <param name="Month">Its first day.</param>
public sealed record CalendarPage(CalendarFilter Filter, DateOnly Month)
{
    /// <summary>What begins or ends in it, by the last day.</summary>
    public required IReadOnlyList<CalendarItem> Dated { get; init; }

    /// <summary>What began before and goes on after it.</summary>
    public required IReadOnlyList<CalendarItem> Ongoing { get; init; }

    public IReadOnlyList<Choice> Audiences { get; init; } = [];

    /// <summary>The months before and after in which something is dated; null where there is none.</summary>
    public DateOnly? Earlier { get; init; }

    public DateOnly? Later { get; init; }
}

/// <summary>A window of a row of a roadmap in force.</summary>
/// <param name="State">Where this window stands, whatever became of the row's others; null when nobody answers for it.</param>
public sealed record CalendarItem(PublicRoadmap Roadmap, PublicRow Row, ScheduleWindow Window, ActivityState? State)
{
    public bool IsDatedIn(DateOnly month) => Begins(month) || Ends(month);

    public bool Ends(DateOnly month) => (Window.To.Year, Window.To.Month) == (month.Year, month.Month);

    public bool GoesOnIn(DateOnly month) => Window.From < month && Window.To >= month.AddMonths(1);

    private bool Begins(DateOnly month) => (Window.From.Year, Window.From.Month) == (month.Year, month.Month);
}
