namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>One end of a range, or a unit by itself, with the years written after it.</summary>
internal sealed record Bound(Grain Grain, YearDay From, YearDay To, YearSet? Years = null)
{
    private bool OverNewYear => To.CompareTo(From) < 0;

    /// <summary>The single year written, or null.</summary>
    public int? Year => Years is YearSet.Between { Single: true } years ? years.First : null;

    /// <summary>Whether the day exists in the year written: 29 February does not in 2023.</summary>
    public bool Exists => Grain != Grain.Day || Year is not { } year || From.Day <= DateTime.DaysInMonth(year, From.Month);

    /// <summary>The unit by itself; null when its day does not exist.</summary>
    public Part? Alone() => Grain switch
    {
        _ when !Exists => null,
        Grain.Year or Grain.SchoolYear when Years is YearSet.Between span =>
            new Fixed(Grain, new ScheduleWindow(From.In(span.First), To.In(OverNewYear ? span.Last + 1 : span.Last))),
        _ => new Stretch(Grain, false, From, To, Years),
    };

    /// <summary>The range to another unit; null when it is not clear in which years.</summary>
    public Part? RangeTo(Bound last)
    {
        if (!Exists || !last.Exists || Common(last) is not { } grain) return null;
        if (Years is null) return Yearless(last, grain);
        if (Year is not { } first || last.Year is not { } end) return null;
        var window = new ScheduleWindow(From.In(first), last.To.In(last.OverNewYear ? end + 1 : end));
        return window.From <= window.To ? new Fixed(grain, window) : null;
    }

    private Stretch? Yearless(Bound last, Grain grain)
    {
        if (Grain is Grain.Year or Grain.SchoolYear) return null;
        // «с 20 мая по 15 мая» is a slip, not a range over New Year.
        var backwards = last.From.Month == From.Month && last.To.CompareTo(From) < 0;
        return backwards ? null : new Stretch(grain, true, From, last.To, last.Years);
    }

    /// <summary>How fine a range is: days and months may be its two ends, quarters or years only with their like.</summary>
    private Grain? Common(Bound last) => (Grain, last.Grain) switch
    {
        var (a, b) when a == b => a,
        (Grain.Day or Grain.MonthPart or Grain.Month, Grain.Day or Grain.MonthPart or Grain.Month) => Grain.Day,
        _ => null,
    };
}
