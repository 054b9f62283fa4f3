namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Day numbers inside months, and reports after a unit has ended (C7, C18).</summary>
internal sealed class DayRules(PartSet set, Windows windows)
{
    public Meaning? Compose()
    {
        if (!set.HasOnly(PartSorts.AfterYear | PartSorts.MonthDay | PartSorts.Frequency | PartSorts.Yearly)) return null;
        if (set.Frequencies.Count > 1 || set.Has(PartSorts.Frequency) && set.Has(PartSorts.Yearly)) return null;
        return set.Has(PartSorts.AfterYear) ? AfterYears() : MonthDays();
    }

    /// <summary>The unit said by «ежеквартально», «ежегодно» and the like.</summary>
    private FrequencyUnit? Said => set.Frequencies is [{ Units: 1 } frequency] ? frequency.Unit
        : set.Has(PartSorts.Yearly) ? FrequencyUnit.Year
        : null;

    /// <summary>«до 1 марта года, следующего за отчетным».</summary>
    private Meaning? AfterYears() => !set.Has(PartSorts.MonthDay) && Said is null or FrequencyUnit.Year
        ? new Meaning(ScheduleKind.ReportAfterPeriod, DueKind.Hard, [.. set.AfterYears.SelectMany(after => windows.DaysAfterUnits(12, after.Due))])
        : null;

    private Meaning? MonthDays()
    {
        var meanings = set.MonthDays.Select(Mean).OfType<Meaning>().ToList();
        return meanings.Count == set.MonthDays.Count && meanings.TrueForAll(meaning => meaning.Kind == meanings[0].Kind)
            ? Meaning.Union(meanings[0].Kind, meanings)
            : null;
    }

    /// <summary>«ежемесячно, до 10 числа», «до 20 числа месяца, следующего за отчетным кварталом».</summary>
    private Meaning? Mean(MonthDay day)
    {
        if (Said is not null && day.Unit is not null && Said != day.Unit) return null;
        var unit = day.Unit ?? Said;
        var kind = day.From is null ? ScheduleKind.PeriodicDueBy : ScheduleKind.Periodic;
        return day.Base switch
        {
            DayBase.AfterUnit when day.From is null => After(unit ?? FrequencyUnit.Month, day.To),
            DayBase.AfterSaidUnit when day.From is null && unit is { } reporting => After(reporting, day.To),
            DayBase.LastMonthOfQuarter => new Meaning(kind, DueKind.Hard, windows.DaysOfUnits(day.From, day.To, 3)),
            DayBase.Unsaid or DayBase.EachMonth when unit == FrequencyUnit.Month =>
                new Meaning(kind, DueKind.Hard, windows.DaysOfUnits(day.From, day.To, 1)),
            _ => null,
        };
    }

    private Meaning? After(FrequencyUnit unit, int day) => unit is FrequencyUnit.Month or FrequencyUnit.Quarter or FrequencyUnit.HalfYear or FrequencyUnit.Year
        ? new Meaning(ScheduleKind.ReportAfterPeriod, DueKind.Hard, windows.DaysAfterUnits(new Frequency(unit).Months, new YearDay(1, day)))
        : null;
}
