using System.Text.Json;

namespace RoadmapPortal.Domain.Scheduling;

/// <summary>The classes of deadlines of domain.md 2.2; <see cref="Unknown"/> when the reader abstains.</summary>
public enum ScheduleKind
{
    /// <summary>Not understood: kept as typed, no dates, offered for a manual choice.</summary>
    Unknown,

    /// <summary>Nothing was written.</summary>
    Blank,

    /// <summary>One exact day.</summary>
    Date,

    /// <summary>From–to by days.</summary>
    DateRange,

    /// <summary>One month.</summary>
    Month,

    /// <summary>A range of months within one year.</summary>
    MonthRange,

    /// <summary>Month and year – month and another year.</summary>
    CrossYearRange,

    /// <summary>Several months, one window each.</summary>
    MonthList,

    /// <summary>«Ежегодно» alone.</summary>
    Yearly,

    /// <summary>«Ежегодно» with months or days.</summary>
    YearlyWindow,

    /// <summary>«Ежегодно, до D».</summary>
    YearlyDueBy,

    /// <summary>«до D», «к D», «не позднее D».</summary>
    DueBy,

    /// <summary>«D, далее ежегодно».</summary>
    FirstThenYearly,

    /// <summary>Months with a span of years: once in each year.</summary>
    PerYearWindows,

    /// <summary>A year or a span of years.</summary>
    Years,

    /// <summary>«В течение года».</summary>
    YearThrough,

    /// <summary>«В течение учебного года».</summary>
    SchoolYear,

    /// <summary>The roadmap's own period.</summary>
    WholePeriod,

    /// <summary>From a point on.</summary>
    OpenStart,

    /// <summary>«постоянно».</summary>
    Ongoing,

    /// <summary>So many times per unit.</summary>
    Periodic,

    /// <summary>A due day inside every month or quarter.</summary>
    PeriodicDueBy,

    /// <summary>Due after a reporting unit has ended.</summary>
    ReportAfterPeriod,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A half-year.</summary>
    HalfYear,

    /// <summary>Somebody's timetable.</summary>
    BySchedule,

    /// <summary>Somebody's plan.</summary>
    ByPlan,

    /// <summary>The period of another programme.</summary>
    ExternalPeriod,

    /// <summary>«по запросу».</summary>
    OnRequest,

    /// <summary>«по мере необходимости».</summary>
    AsNeeded,

    /// <summary>After an event.</summary>
    Relative,

    /// <summary>A season.</summary>
    Season,

    /// <summary>School holidays.</summary>
    SchoolHolidays,

    /// <summary>Several kinds in one cell.</summary>
    Mixed,
}

/// <summary>The stable codes of <see cref="ScheduleKind"/> in JSON and in the database.</summary>
public static class ScheduleKinds
{
    private static readonly Dictionary<ScheduleKind, string> Codes =
        Enum.GetValues<ScheduleKind>().ToDictionary(k => k, k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString()));

    private static readonly Dictionary<string, ScheduleKind> Kinds = Codes.ToDictionary(p => p.Value, p => p.Key);

    /// <summary>The code, e.g. <c>month_range</c>.</summary>
    public static string Code(this ScheduleKind kind) => Codes[kind];

    /// <summary>The kind of a code.</summary>
    /// <exception cref="FormatException">There is no such code.</exception>
    public static ScheduleKind Parse(string code) =>
        Kinds.TryGetValue(code, out var kind) ? kind : throw new FormatException($"Not a kind of deadline: {code}");
}
