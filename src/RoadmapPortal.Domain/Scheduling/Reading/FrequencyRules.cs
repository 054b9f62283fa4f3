namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>So many times per unit: alone, inside a stretch of time, or with its places named (C17).</summary>
internal sealed class FrequencyRules(PartSet set, Windows windows)
{
    public Meaning? Compose()
    {
        // «ежеквартально, ежегодно»: two reports or one?
        if (set.Has(PartSorts.Yearly) && set.Frequencies.Any(frequency => frequency.IsAdverb)) return null;
        // «по мере необходимости, но не реже …» is the frequency.
        var others = set.Undated.Where(undated => undated.Kind != ScheduleKind.AsNeeded).ToList();
        if (!set.Has(PartSorts.Dated | PartSorts.Start) && others.Count == 0)
            return DatedRules.Union([.. set.Frequencies.Select(frequency => Periodic(frequency, windows.Of(frequency)))]);
        if (set.Frequencies is not [var single]) return null;
        if (others.Count > 0) return Timetable(single, others);
        if (set.Has(PartSorts.Start)) return !set.Has(PartSorts.Dated) && set.Starts is [var start] && windows.Of(start) is { } open ? Inside(single, open) : null;
        return set.Dated.Exists(DatedRules.IsDue) ? Due(single) : Placed(single);
    }

    /// <summary>«ежемесячно, по графику»: the days are in the timetable; «по графику, не реже 1 раза в месяц» promises more than that.</summary>
    private Meaning? Timetable(Frequency frequency, IReadOnlyList<Undated> undated) =>
        frequency.IsAdverb && !set.Has(PartSorts.Dated | PartSorts.Start) ? DatedRules.WithUndated([], undated) : null;

    private Meaning? Placed(Frequency frequency)
    {
        if (frequency.Units > 1 || DatedRules.Evaluate(set.Dated, windows) is not { } meanings) return null;
        if (set.Dated.TrueForAll(part => Holds(part, frequency))) return Inside(frequency, meanings.SelectMany(meaning => meaning.Windows));
        var named = !set.Dated.Exists(part => Holds(part, frequency)) && !set.Has(PartSorts.Whole) && AsManyAsSaid(frequency, meanings);
        return named ? DatedRules.Union(meanings) : null;
    }

    /// <summary>«2 раза в год: май, октябрь» names two places; «ежеквартально, сентябрь» does not name four.</summary>
    private bool AsManyAsSaid(Frequency frequency, IReadOnlyList<Meaning> meanings)
    {
        if (frequency.Months == 0) return false;
        var named = set.Dated.TrueForAll(part => part is Stretch { Years: not YearSet.Between { Single: true } })
            ? set.Dated.Count
            : meanings.SelectMany(meaning => meaning.Windows).GroupBy(window => window.From.Year).Max(year => year.Count());
        return frequency.Times is not { } times ? named > 1 : named == times * 12 / frequency.Months;
    }

    /// <summary>«ежеквартально до 15 марта, 15 июня, …»: every day opens with its quarter (C7).</summary>
    private Meaning? Due(Frequency frequency)
    {
        if (frequency.Units > 1 || DatedRules.Evaluate(set.Dated, windows) is not { } meanings) return null;
        return frequency.Unit switch
        {
            FrequencyUnit.Year or FrequencyUnit.SchoolYear => AsManyAsSaid(frequency, meanings) ? DatedRules.Union(meanings) : null,
            FrequencyUnit.Quarter or FrequencyUnit.HalfYear when set.Dated.Count > 1 && set.Dated.TrueForAll(part => part is Stretch { Grain: Grain.Day or Grain.Month }) =>
                new Meaning(ScheduleKind.PeriodicDueBy, DueKind.Hard, Windows.OpenWithUnit(meanings.SelectMany(meaning => meaning.Windows), frequency.Months)),
            _ => null,
        };
    }

    private static Meaning Inside(Frequency frequency, IEnumerable<ScheduleWindow> frames) =>
        Periodic(frequency, [.. frames.SelectMany(frame => Windows.Of(frequency, frame))]);

    private static Meaning Periodic(Frequency frequency, IReadOnlyList<ScheduleWindow> windows) =>
        new(ScheduleKind.Periodic, frequency.Months == 0 ? DueKind.Never : DueKind.Hard, windows);

    /// <summary>Whether the part is a stretch of time that holds several units, not the place of one.</summary>
    private static bool Holds(Part part, Frequency frequency) => part switch
    {
        ThroughYear => true,
        Fixed { Grain: Grain.Year or Grain.SchoolYear } or Stretch { Grain: Grain.Year or Grain.SchoolYear } => true,
        Stretch { Grain: Grain.Day or Grain.MonthPart } => false,
        Fixed { Window: var window } => (window.To.DayNumber - window.From.DayNumber) / 30 > frequency.Months,
        Stretch { OverNewYear: true } stretch => stretch.To.Month + 13 - stretch.From.Month > frequency.Months,
        Stretch stretch => stretch.To.Month + 1 - stretch.From.Month > frequency.Months,
        _ => false,
    };
}
