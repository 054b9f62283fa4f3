namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>
/// Puts the parts of a deadline together. Every rule names the sorts of parts it can account for; what no rule accounts for
/// is not understood, and the reader abstains.
/// </summary>
internal static class Composer
{
    /// <summary>The meaning of the parts, or null when they do not come to one.</summary>
    public static Meaning? Compose(IReadOnlyList<Part> parts, Period period)
    {
        var (set, windows) = (new PartSet(parts), new Windows(period));
        if (set.Has(PartSorts.ThenYearly)) return parts is [.., ThenYearly] ? new YearlyRules(set, windows).FirstThenYearly() : null;
        if (set.Has(PartSorts.AfterYear | PartSorts.MonthDay)) return new DayRules(set, windows).Compose();
        if (set.Has(PartSorts.Frequency)) return new FrequencyRules(set, windows).Compose();
        if (set.Has(PartSorts.Yearly)) return new YearlyRules(set, windows).Compose();
        return new PlainRules(set, windows).Compose();
    }
}
