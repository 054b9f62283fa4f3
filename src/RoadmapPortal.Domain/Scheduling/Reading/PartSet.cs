namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Which sorts of parts a deadline has.</summary>
[Flags]
internal enum PartSorts
{
    None = 0,
    Dated = 1,
    Undated = 2,
    Frequency = 4,
    Start = 8,
    MonthDay = 16,
    AfterYear = 32,
    Yearly = 64,
    ThenYearly = 128,
    Whole = 256,
    Ongoing = 512,
}

/// <summary>The parts of a deadline by their sort.</summary>
internal sealed class PartSet
{
    public PartSet(IReadOnlyList<Part> parts)
    {
        Dated = [.. parts.Where(part => Sort(part) == PartSorts.Dated)];
        Undated = [.. parts.OfType<Undated>()];
        Frequencies = [.. parts.OfType<Frequency>()];
        Starts = [.. parts.OfType<OpenStart>()];
        MonthDays = [.. parts.OfType<MonthDay>()];
        AfterYears = [.. parts.OfType<AfterYear>()];
        Sorts = parts.Aggregate(PartSorts.None, (sorts, part) => sorts | Sort(part));
    }

    public List<Part> Dated { get; }

    public List<Undated> Undated { get; }

    public List<Frequency> Frequencies { get; }

    public List<OpenStart> Starts { get; }

    public List<MonthDay> MonthDays { get; }

    public List<AfterYear> AfterYears { get; }

    public PartSorts Sorts { get; }

    public bool Has(PartSorts sorts) => (Sorts & sorts) != 0;

    /// <summary>True when there are no parts but these: a rule accounts for all parts or does not apply.</summary>
    public bool HasOnly(PartSorts sorts) => (Sorts & ~sorts) == 0;

    private static PartSorts Sort(Part part) => part switch
    {
        Stretch or Fixed or ThroughYear => PartSorts.Dated,
        Reading.Undated => PartSorts.Undated,
        Frequency => PartSorts.Frequency,
        OpenStart => PartSorts.Start,
        MonthDay => PartSorts.MonthDay,
        AfterYear => PartSorts.AfterYear,
        Yearly => PartSorts.Yearly,
        ThenYearly => PartSorts.ThenYearly,
        WholePeriod => PartSorts.Whole,
        Ongoing => PartSorts.Ongoing,
        _ => throw new InvalidOperationException($"Unknown part: {part}"),
    };
}
