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
    private readonly IReadOnlyList<Part> _parts;

    public PartSet(IReadOnlyList<Part> parts)
    {
        _parts = parts;
        for (var i = 0; i < parts.Count; i++) Sorts |= Sort(parts[i]);
        Dated = Sorts == PartSorts.Dated ? [.. parts] : Has(PartSorts.Dated) ? [.. parts.Where(part => Sort(part) == PartSorts.Dated)] : [];
    }

    public List<Part> Dated { get; }

    public IReadOnlyList<Undated> Undated => Of<Undated>(PartSorts.Undated);

    public IReadOnlyList<Frequency> Frequencies => Of<Frequency>(PartSorts.Frequency);

    public IReadOnlyList<OpenStart> Starts => Of<OpenStart>(PartSorts.Start);

    public IReadOnlyList<MonthDay> MonthDays => Of<MonthDay>(PartSorts.MonthDay);

    public IReadOnlyList<AfterYear> AfterYears => Of<AfterYear>(PartSorts.AfterYear);

    public PartSorts Sorts { get; }

    public bool Has(PartSorts sorts) => (Sorts & sorts) != 0;

    /// <summary>True when there are no parts but these: a rule accounts for all parts or does not apply.</summary>
    public bool HasOnly(PartSorts sorts) => (Sorts & ~sorts) == 0;

    private IReadOnlyList<T> Of<T>(PartSorts sort) => Has(sort) ? [.. _parts.OfType<T>()] : [];

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
