namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Turns single parts into windows (domain.md 2.1, C1–C21).</summary>
internal sealed class Windows(Period period)
{
    private readonly ScheduleWindow _period = period.Window();

    /// <summary>The period itself.</summary>
    public IReadOnlyList<ScheduleWindow> Whole => [_period];

    /// <summary>The first year in which a stretch may begin that reaches into the period.</summary>
    private int FirstYear => period.From.Year - 1;

    public IReadOnlyList<ScheduleWindow> Of(Stretch stretch) => stretch.Years switch
    {
        null or YearSet.Each or YearSet.Current => Each(stretch, FirstYear, period.To.Year, _period, endsInside: stretch.IsDue),
        YearSet.Between { Single: true } year => [stretch.In(year.First)],
        YearSet.Between span => Each(stretch, span.First - 1, span.Last, new ScheduleWindow(Calendar.Day(span.First, 1, 1), Calendar.Day(span.Last, 12, 31))),
        YearSet.Listed list => [.. list.Years.Select(stretch.In)],
        YearSet.OfSchoolYear school => Each(stretch, school.Start, school.Start + 1, new ScheduleWindow(Calendar.Day(school.Start, 9, 1), Calendar.Day(school.Start + 1, 8, 31))),
        YearSet.Since since => [stretch.In(since.First), .. Each(stretch, since.First + 1, period.To.Year, UntilEnd(since.First))],
        _ => throw new InvalidOperationException($"Unknown years: {stretch.Years}"),
    };

    /// <summary>The stretch in each of the years, as far as it lies in the frame; a due day outside it is no due day.</summary>
    private static List<ScheduleWindow> Each(Stretch stretch, int first, int last, ScheduleWindow frame, bool endsInside = false)
    {
        var windows = new List<ScheduleWindow>(Math.Max(0, last - first + 1));
        for (var year = first; year <= last; year++)
        {
            var window = stretch.In(year);
            if (endsInside && window.To > frame.To) continue;
            if (Calendar.Clip(window, frame) is { } inside) windows.Add(inside);
        }

        return windows;
    }

    /// <summary>«В течение года»: the period when it is no longer than a year, else its calendar years (C11).</summary>
    public IReadOnlyList<ScheduleWindow> Of(ThroughYear through) => through switch
    {
        { Years: null, Calendar: false } when period.Months <= 12 => [_period],
        _ => Of(new Stretch(Grain.Year, false, new YearDay(1, 1), new YearDay(12, 31), through.Years)),
    };

    /// <summary>From the point to the end of the period; null when the phrase does not say in which year.</summary>
    public IReadOnlyList<ScheduleWindow>? Of(OpenStart open)
    {
        if (open.Year is { } year) return From(open.Day.In(year));
        if (period.Months > 12) return null;
        return Enumerable.Range(FirstYear, period.To.Year - FirstYear + 1).Select(open.Day.In).Where(day => day >= period.From && day <= period.To).Select(From).SingleOrDefault();
    }

    /// <summary>One window per unit, per block of years, or the whole frame when the unit is shorter than a month (C17).</summary>
    public static IReadOnlyList<ScheduleWindow> Of(Frequency frequency, ScheduleWindow frame) => frequency switch
    {
        { Months: 0 } => [frame],
        { Unit: FrequencyUnit.SchoolYear } => Clip(
            Enumerable.Range(frame.From.Year - 1, frame.To.Year - frame.From.Year + 2)
                .Select(year => new ScheduleWindow(Calendar.Day(year, 9, 1), Calendar.Day(year + 1, 5, 31))),
            frame),
        { Units: > 1 } => Clip(Blocks(frequency.Units, frame), frame),
        _ => Clip(Calendar.Units(frequency.Months, frame), frame),
    };

    public IReadOnlyList<ScheduleWindow> Of(Frequency frequency) => Of(frequency, _period);

    /// <summary>Days inside every month of the period, or of every quarter's last month.</summary>
    /// <param name="from">The first day; null opens on the first day of the unit.</param>
    /// <param name="to">The last day.</param>
    /// <param name="unitMonths">1 for months, 3 for quarters.</param>
    public IReadOnlyList<ScheduleWindow> DaysOfUnits(int? from, int to, int unitMonths) => Clip(
        Calendar.Units(unitMonths, _period).Select(unit => new ScheduleWindow(
            from is { } day ? Calendar.Day(unit.To.Year, unit.To.Month, day) : unit.From,
            Calendar.Day(unit.To.Year, unit.To.Month, to))),
        _period);

    /// <summary>From the day after each reporting unit to the day of the month that follows it; may lie after the period (C18).</summary>
    public IReadOnlyList<ScheduleWindow> DaysAfterUnits(int unitMonths, YearDay due) =>
    [
        .. Calendar.Units(unitMonths, _period)
            .Where(unit => unit.To.Year < DateOnly.MaxValue.Year)
            .Select(unit => unit.To.AddDays(1))
            .Select(start => new ScheduleWindow(start, Calendar.Day(start.Year, start.Month + due.Month - 1, due.Day))),
    ];

    /// <summary>Due days inside quarters or half-years open on the first day of their unit (C7).</summary>
    public static IReadOnlyList<ScheduleWindow> OpenWithUnit(IEnumerable<ScheduleWindow> windows, int unitMonths) =>
    [
        .. windows.Select(window =>
        {
            var start = Calendar.Day(window.To.Year, ((window.To.Month - 1) / unitMonths * unitMonths) + 1, 1);
            return window with { From = start > window.From ? start : window.From };
        }),
    ];

    private ScheduleWindow[] From(DateOnly start) => start <= period.To ? [new ScheduleWindow(start, period.To)] : [];

    private ScheduleWindow UntilEnd(int year) =>
        new(Calendar.Day(year, 1, 1), Calendar.Day(year, 1, 1) > period.To ? Calendar.Day(year, 1, 1) : period.To);

    private static IEnumerable<ScheduleWindow> Blocks(int years, ScheduleWindow frame)
    {
        for (var first = frame.From.Year; first <= frame.To.Year; first += years)
            yield return new ScheduleWindow(Calendar.Day(first, 1, 1), Calendar.Day(first + years - 1, 12, 31));
    }

    private static IReadOnlyList<ScheduleWindow> Clip(IEnumerable<ScheduleWindow> windows, ScheduleWindow frame) =>
        [.. windows.Select(window => Calendar.Clip(window, frame)).OfType<ScheduleWindow>()];
}
