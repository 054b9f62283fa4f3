namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>«ежегодно» and «далее ежегодно» (C9, C10).</summary>
internal sealed class YearlyRules(PartSet set, Windows windows)
{
    /// <summary>«ежегодно» alone or with months, days, a start or an end.</summary>
    public Meaning? Compose()
    {
        if (set.Has(PartSorts.Ongoing) || set.Starts.Count > 1) return null;
        if (!set.Has(PartSorts.Dated | PartSorts.Start))
        {
            return set.Has(PartSorts.Undated)
                ? DatedRules.WithUndated([], set.Undated)
                : Yearly(windows.Of(CalendarYear(null)));
        }

        if (set.Has(PartSorts.Whole) || set.Has(PartSorts.Start) && set.Has(PartSorts.Undated)) return null;
        return set.Starts switch
        {
            [] => WithDates(),
            [{ Grain: Grain.Year, Year: { } first }] => Since(first),
            _ => null,
        };
    }

    /// <summary>«D, далее ежегодно».</summary>
    public Meaning? FirstThenYearly()
    {
        if (!set.HasOnly(PartSorts.Dated | PartSorts.ThenYearly)) return null;
        var since = set.Dated.Select(Continued).OfType<Stretch>().ToList();
        return since.Count > 0 && since.Count == set.Dated.Count
            ? new Meaning(ScheduleKind.FirstThenYearly, DueKind.Hard, [.. since.SelectMany(windows.Of)])
            : null;
    }

    private Meaning? WithDates() => set.Dated switch
    {
        [ThroughYear { Years: null }] => new Meaning(ScheduleKind.YearThrough, DueKind.Soft, windows.Of(CalendarYear(null))),
        [Stretch { Grain: Grain.Year, IsDue: true, Years: YearSet.Between { Single: true } last }] =>
            Yearly([.. windows.Of(CalendarYear(null)).Where(window => window.From.Year <= last.First)]),
        [Fixed { Grain: Grain.Year } span] when span.Window.From.Year < span.Window.To.Year => DatedRules.WithUndated(
            [Yearly(windows.Of(CalendarYear(new YearSet.Between(span.Window.From.Year, span.Window.To.Year))))], set.Undated),
        _ => InYears(new YearSet.Each()),
    };

    private Meaning? Since(int first) =>
        set.Has(PartSorts.Dated) ? InYears(new YearSet.Since(first)) : Yearly(windows.Of(CalendarYear(new YearSet.Since(first))));

    private Meaning? InYears(YearSet years)
    {
        List<Part> yearly = [];
        foreach (var part in set.Dated)
        {
            if (part is not Stretch { Years: not (YearSet.Between { Single: true } or YearSet.OfSchoolYear) } stretch) return null;
            yearly.Add(stretch.Years is null or YearSet.Current ? stretch with { Years = years } : stretch);
        }

        return DatedRules.Evaluate(yearly, windows) is { } meanings ? DatedRules.WithUndated(meanings, set.Undated) : null;
    }

    private static Meaning Yearly(IReadOnlyList<ScheduleWindow> years) => new(ScheduleKind.Yearly, DueKind.Hard, years);

    private static Stretch CalendarYear(YearSet? years) => new(Grain.Year, false, new YearDay(1, 1), new YearDay(12, 31), years);

    private static Stretch? Continued(Part part) => part switch
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
}
