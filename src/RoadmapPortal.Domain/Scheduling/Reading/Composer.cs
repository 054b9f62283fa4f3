namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>
/// Puts the parts of a deadline together. Every rule names all the parts it can account for; what no rule accounts for
/// is not understood, and the reader abstains.
/// </summary>
internal sealed class Composer
{
    private readonly Windows _windows;
    private readonly List<Part> _dated;
    private readonly List<Undated> _undated;
    private readonly List<Frequency> _frequencies;
    private readonly List<OpenStart> _starts;
    private readonly List<MonthDay> _monthDays;
    private readonly List<AfterYear> _afterYears;
    private readonly bool _yearly;
    private readonly bool _thenYearly;
    private readonly bool _whole;
    private readonly bool _ongoing;

    private Composer(IReadOnlyList<Part> parts, Period period)
    {
        _windows = new Windows(period);
        _dated = [.. parts.Where(part => part is Stretch or Fixed or ThroughYear)];
        _undated = [.. parts.OfType<Undated>()];
        _frequencies = [.. parts.OfType<Frequency>()];
        _starts = [.. parts.OfType<OpenStart>()];
        _monthDays = [.. parts.OfType<MonthDay>()];
        _afterYears = [.. parts.OfType<AfterYear>()];
        _yearly = parts.Any(part => part is Yearly);
        _thenYearly = parts is [.., ThenYearly];
        _whole = parts.Any(part => part is WholePeriod);
        _ongoing = parts.Any(part => part is Ongoing);
        Sound = parts.Count(part => part is ThenYearly) == (_thenYearly ? 1 : 0);
    }

    private bool Sound { get; }

    /// <summary>The meaning of the parts, or null when they do not come to one.</summary>
    public static Meaning? Compose(IReadOnlyList<Part> parts, Period period)
    {
        var composer = new Composer(parts, period);
        return composer.Sound ? composer.Compose() : null;
    }

    private Meaning? Compose() => this switch
    {
        { _thenYearly: true } => FirstThenYearly(),
        { _afterYears.Count: > 0 } => AfterYears(),
        { _monthDays.Count: > 0 } => MonthDays(),
        { _frequencies.Count: > 0 } => Frequent(),
        { _yearly: true } => EveryYear(),
        _ => Plain(),
    };

    private bool NoneBut(bool dated = false, bool undated = false, bool frequencies = false, bool starts = false, bool yearly = false, bool whole = false, bool ongoing = false) =>
        (dated || _dated.Count == 0) && (undated || _undated.Count == 0) && (frequencies || _frequencies.Count == 0)
        && (starts || _starts.Count == 0) && (yearly || !_yearly) && (whole || !_whole) && (ongoing || !_ongoing);

    /// <summary>«D, далее ежегодно» (C9).</summary>
    private Meaning? FirstThenYearly()
    {
        if (!NoneBut(dated: true) || _dated.Count == 0 || _monthDays.Count + _afterYears.Count > 0) return null;
        var since = _dated.Select(Since).OfType<Stretch>().ToList();
        return since.Count == _dated.Count
            ? new Meaning(ScheduleKind.FirstThenYearly, DueKind.Hard, [.. since.SelectMany(_windows.Of)])
            : null;
    }

    private static Stretch? Since(Part part) => part switch
    {
        Stretch { Years: YearSet.Between { Single: true } year } stretch => stretch with { Years = new YearSet.Since(year.First) },
        Fixed { Window: var window } one when window.To < window.From.AddYears(1) => new Stretch(
            one.Grain,
            true,
            new YearDay(window.From.Month, window.From.Day),
            new YearDay(window.To.Month, window.To.Day == DateTime.DaysInMonth(window.To.Year, window.To.Month) ? 31 : window.To.Day),
            new YearSet.Since(window.From.Year)),
        _ => null,
    };

    /// <summary>«до 1 марта года, следующего за отчетным» (C18).</summary>
    private Meaning? AfterYears() =>
        NoneBut(yearly: true, frequencies: true) && _monthDays.Count == 0 && _frequencies.All(frequency => frequency is { Unit: FrequencyUnit.Year, Units: 1 })
            ? new Meaning(ScheduleKind.ReportAfterPeriod, DueKind.Hard, [.. _afterYears.SelectMany(after => _windows.DaysAfterUnits(12, after.Due))])
            : null;

    /// <summary>«ежемесячно, до 10 числа», «до 20 числа месяца, следующего за отчетным кварталом» (C7, C18).</summary>
    private Meaning? MonthDays()
    {
        if (!NoneBut(frequencies: true, yearly: true) || _frequencies.Count > 1) return null;
        var said = _frequencies.Count == 1 ? _frequencies[0].Unit : _yearly ? FrequencyUnit.Year : (FrequencyUnit?)null;
        var meanings = _monthDays.Select(day => MonthDay(day, said)).OfType<Meaning>().ToList();
        return meanings.Count == _monthDays.Count && meanings.Select(meaning => meaning.Kind).Distinct().Count() == 1
            ? Meaning.Union(meanings[0].Kind, meanings)
            : null;
    }

    private Meaning? MonthDay(MonthDay day, FrequencyUnit? said)
    {
        if (said is not null && day.Unit is not null && said != day.Unit) return null;
        var unit = day.Unit ?? said;
        var kind = day.From is null ? ScheduleKind.PeriodicDueBy : ScheduleKind.Periodic;
        return day.Base switch
        {
            DayBase.AfterUnit when day.From is null => After(unit ?? FrequencyUnit.Month, day.To),
            DayBase.AfterSaidUnit when day.From is null && unit is { } reporting => After(reporting, day.To),
            DayBase.LastMonthOfQuarter => new Meaning(kind, DueKind.Hard, _windows.DaysOfUnits(day.From, day.To, 3)),
            DayBase.Unsaid or DayBase.EachMonth when unit == FrequencyUnit.Month =>
                new Meaning(kind, DueKind.Hard, _windows.DaysOfUnits(day.From, day.To, 1)),
            _ => null,
        };
    }

    private Meaning? After(FrequencyUnit unit, int day) => new Frequency(unit).Months is var months and > 0 && unit != FrequencyUnit.SchoolYear
        ? new Meaning(ScheduleKind.ReportAfterPeriod, DueKind.Hard, _windows.DaysAfterUnits(months, new YearDay(1, day)))
        : null;

    /// <summary>«не реже 1 раза в квартал», alone, inside a stretch of time, or with the months named (C17).</summary>
    private Meaning? Frequent()
    {
        // «ежеквартально, ежегодно»: two reports or one?
        if (_yearly && _frequencies.Exists(frequency => frequency.IsAdverb)) return null;
        var others = _undated.Where(undated => undated.Kind != ScheduleKind.AsNeeded).ToList();
        if (_starts.Count == 0 && _dated.Count == 0 && others.Count == 0) return Union([.. _frequencies.Select(frequency => Periodic(frequency, _windows.Of(frequency)))]);
        if (_frequencies is not [var single]) return null;
        if (others.Count > 0) return _starts.Count == 0 && _dated.Count == 0 ? Plain(others, []) : null;
        if (_starts.Count > 0) return _dated.Count == 0 && Start() is { } open ? Inside(single, open) : null;
        if (_dated.All(part => part is Stretch { IsDue: true })) return DueWithin(single);
        if (_dated.Any(part => part is Stretch { IsDue: true }) || Evaluate(_dated) is not { } meanings) return null;
        var frames = _dated.Count(part => Frames(part, single));
        if (frames == _dated.Count) return Inside(single, meanings.SelectMany(meaning => meaning.Windows));
        return frames == 0 && single.Months > 1 && !_whole ? Union(meanings) : null;
    }

    private static Meaning Inside(Frequency frequency, IEnumerable<ScheduleWindow> frames) =>
        Periodic(frequency, [.. frames.SelectMany(frame => Windows.Of(frequency, frame))]);

    private static Meaning Periodic(Frequency frequency, IReadOnlyList<ScheduleWindow> windows) =>
        new(ScheduleKind.Periodic, frequency.Months == 0 ? DueKind.Never : DueKind.Hard, windows);

    /// <summary>Whether the part is a stretch of time that holds several units, not the place of one.</summary>
    private static bool Frames(Part part, Frequency frequency) => part switch
    {
        ThroughYear => true,
        Fixed { Grain: Grain.Year or Grain.SchoolYear } or Stretch { Grain: Grain.Year or Grain.SchoolYear } => true,
        Fixed { Window: var window } => (window.To.DayNumber - window.From.DayNumber) / 30 > frequency.Months,
        Stretch { OverNewYear: true } stretch => stretch.To.Month + 13 - stretch.From.Month > frequency.Months,
        Stretch stretch => stretch.To.Month + 1 - stretch.From.Month > frequency.Months,
        _ => false,
    };

    private Meaning? DueWithin(Frequency frequency)
    {
        if (frequency.Unit is FrequencyUnit.Year or FrequencyUnit.SchoolYear) return Plain(_undated, []);
        if (frequency.Unit is not (FrequencyUnit.Quarter or FrequencyUnit.HalfYear)) return null;
        if (_dated.Any(part => part is Stretch { Grain: not (Grain.Day or Grain.Month) }) || Evaluate(_dated) is not { } meanings) return null;
        return new Meaning(
            ScheduleKind.PeriodicDueBy,
            DueKind.Hard,
            Windows.OpenWithUnit(meanings.SelectMany(meaning => meaning.Windows), frequency.Months));
    }

    /// <summary>«ежегодно» alone or with months, days, a start or an end (C10).</summary>
    private Meaning? EveryYear()
    {
        if (_ongoing) return null;
        if (_dated.Count == 0 && _starts.Count == 0)
            return _undated.Count > 0 ? Plain(_undated, []) : new Meaning(ScheduleKind.Yearly, DueKind.Hard, _windows.Of(CalendarYear(null)));
        if (_undated.Count > 0 && _starts.Count > 0) return null;
        if (_starts is [{ Grain: Grain.Year, Year: { } first }]) return YearlySince(first);
        if (_starts.Count > 0 || _whole) return null;
        return _dated switch
        {
            [ThroughYear { Years: null }] => new Meaning(ScheduleKind.YearThrough, DueKind.Soft, _windows.Of(CalendarYear(null))),
            [Stretch { Grain: Grain.Year, IsDue: true, Years: YearSet.Between { Single: true } last }] =>
                new Meaning(ScheduleKind.Yearly, DueKind.Hard, [.. _windows.Of(CalendarYear(null)).Where(window => window.From.Year <= last.First)]),
            [Fixed { Grain: Grain.Year } span] when span.Window.From.Year < span.Window.To.Year => Plain(_undated,
                [new Meaning(ScheduleKind.Yearly, DueKind.Hard, _windows.Of(CalendarYear(new YearSet.Between(span.Window.From.Year, span.Window.To.Year))))]),
            _ => InEveryYear(_dated, new YearSet.Each()),
        };
    }

    private Meaning? YearlySince(int first) => _dated.Count == 0
        ? new Meaning(ScheduleKind.Yearly, DueKind.Hard, _windows.Of(CalendarYear(new YearSet.Since(first))))
        : InEveryYear(_dated, new YearSet.Since(first));

    private Meaning? InEveryYear(List<Part> dated, YearSet years)
    {
        List<Part> yearly = [];
        foreach (var part in dated)
        {
            if (part is not Stretch { Years: not (YearSet.Between { Single: true } or YearSet.OfSchoolYear) } stretch) return null;
            yearly.Add(stretch.Years is null or YearSet.Current ? stretch with { Years = years } : stretch);
        }

        return Evaluate(yearly) is { } meanings ? Plain(_undated, meanings) : null;
    }

    private static Stretch CalendarYear(YearSet? years) => new(Grain.Year, false, new YearDay(1, 1), new YearDay(12, 31), years);

    private Meaning? Plain()
    {
        if (_starts is [var start] && _dated is [Stretch { IsDue: true, Years: YearSet.Between { Single: true } } due]) return From(start, due);
        if (_starts.Count > 0 && _dated.Count > 0) return null;
        if (Evaluate(_dated) is not { } meanings) return null;
        if (_starts.Count > 0)
        {
            if (Start() is not { } windows) return null;
            meanings.Add(new Meaning(ScheduleKind.OpenStart, DueKind.Soft, windows));
        }

        if (_whole) meanings.Add(new Meaning(ScheduleKind.WholePeriod, DueKind.Soft, _windows.Whole));
        // «постоянно в течение года» says no more than «в течение года».
        if (_ongoing && !_whole && _dated.Count == 0 && _starts.Count == 0) meanings.Add(new Meaning(ScheduleKind.Ongoing, DueKind.Never, _windows.Whole));
        return Plain(_undated, meanings);
    }

    /// <summary>Dated and undated meanings side by side (C20, C22).</summary>
    private static Meaning? Plain(IReadOnlyList<Undated> undated, IReadOnlyList<Meaning> dated) =>
        Union([.. dated, .. undated.Select(part => new Meaning(part.Kind, DueKind.Never, []))]);

    private static Meaning? Union(List<Meaning> meanings)
    {
        if (meanings.Count == 0) return null;
        var kinds = meanings.Select(meaning => meaning.Kind).Distinct().ToList();
        var months = kinds.TrueForAll(kind => kind is ScheduleKind.Month or ScheduleKind.MonthRange or ScheduleKind.CrossYearRange);
        var kind = kinds switch
        {
            _ when months && meanings.Count > 1 => ScheduleKind.MonthList,
            [var only] => only,
            _ => ScheduleKind.Mixed,
        };
        return Meaning.Union(kind, meanings);
    }

    /// <summary>«до 31 декабря 2025 года (начиная с 2023 года)»: the start is stated (C7).</summary>
    private Meaning? From(OpenStart start, Stretch due)
    {
        if (start.Year is not { } year || !NoneBut(dated: true, starts: true)) return null;
        var (from, to) = (start.Day.In(year), _windows.Of(due)[0].To);
        return from <= to ? new Meaning(ScheduleKind.DueBy, DueKind.Hard, [new ScheduleWindow(from, to)]) : null;
    }

    private IReadOnlyList<ScheduleWindow>? Start() => _starts is [var start] ? _windows.Of(start) : null;

    /// <summary>The meanings of dated parts; null where side by side they could be meant in two ways.</summary>
    private List<Meaning>? Evaluate(List<Part> dated)
    {
        var due = dated.Count(part => part is Stretch { IsDue: true });
        if (due > 0 && due < dated.Count) return null;
        var years = dated.Count(part => part is Fixed { Grain: Grain.Year } or Stretch { Grain: Grain.Year });
        if (years > 0 && years < dated.Count) return null;
        return [.. dated.Select(_windows.Mean)];
    }
}
