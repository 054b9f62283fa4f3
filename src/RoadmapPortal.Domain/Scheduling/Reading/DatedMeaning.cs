namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Classes of single dated parts (domain.md 2.2).</summary>
internal static class DatedMeaning
{
    public static Meaning Mean(this Windows windows, Part part) => part switch
    {
        Stretch stretch => new Meaning(Kind(stretch), Due(stretch), windows.Of(stretch)),
        Fixed one => new Meaning(Kind(one), Due(one), [one.Window]),
        ThroughYear { Years: null or YearSet.Each or YearSet.Current } through => new Meaning(ScheduleKind.YearThrough, DueKind.Soft, windows.Of(through)),
        ThroughYear through => new Meaning(ScheduleKind.PerYearWindows, DueKind.Soft, windows.Of(through)),
        _ => throw new InvalidOperationException($"Not a dated part: {part}"),
    };

    private static DueKind Due(Stretch stretch) => stretch switch
    {
        { IsDue: true } => DueKind.Hard,
        { Grain: Grain.SchoolYear } => DueKind.Soft,
        { Grain: Grain.Year, Years: YearSet.Listed } => DueKind.Soft,
        _ => DueKind.Hard,
    };

    private static DueKind Due(Fixed one) => one.Grain switch
    {
        Grain.SchoolYear => DueKind.Soft,
        Grain.Year when one.Window.From.Year < one.Window.To.Year => DueKind.Soft,
        _ => DueKind.Hard,
    };

    private static ScheduleKind Kind(Stretch stretch) => stretch switch
    {
        { IsDue: true, Years: YearSet.Each or YearSet.Since } => ScheduleKind.YearlyDueBy,
        { IsDue: true } => ScheduleKind.DueBy,
        { Grain: Grain.SchoolYear } => ScheduleKind.SchoolYear,
        { Grain: Grain.Year } => ScheduleKind.Years,
        { Years: YearSet.Each } => ScheduleKind.YearlyWindow,
        { Years: YearSet.Since } => ScheduleKind.FirstThenYearly,
        { Years: YearSet.Listed or YearSet.Between { Single: false } } => ScheduleKind.PerYearWindows,
        { Grain: Grain.Quarter } => ScheduleKind.Quarter,
        { Grain: Grain.HalfYear } => ScheduleKind.HalfYear,
        { Grain: Grain.Season } => ScheduleKind.Season,
        { Grain: Grain.MonthPart } => ScheduleKind.DateRange,
        { Grain: Grain.Day, IsRange: false } => ScheduleKind.Date,
        { Grain: Grain.Day } => ScheduleKind.DateRange,
        { IsRange: true } => ScheduleKind.MonthRange,
        _ => ScheduleKind.Month,
    };

    private static ScheduleKind Kind(Fixed one) => one.Grain switch
    {
        Grain.Year => ScheduleKind.Years,
        Grain.SchoolYear => ScheduleKind.SchoolYear,
        Grain.Quarter => ScheduleKind.Quarter,
        Grain.HalfYear => ScheduleKind.HalfYear,
        Grain.Season => ScheduleKind.Season,
        Grain.Day or Grain.MonthPart => ScheduleKind.DateRange,
        _ when one.Window.From.Year < one.Window.To.Year => ScheduleKind.CrossYearRange,
        _ => ScheduleKind.MonthRange,
    };
}
