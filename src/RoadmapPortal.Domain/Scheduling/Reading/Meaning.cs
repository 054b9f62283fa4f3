namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>What a part or a whole deadline comes to within the roadmap's period.</summary>
internal sealed record Meaning(ScheduleKind Kind, DueKind Due, IReadOnlyList<ScheduleWindow> Windows)
{
    /// <summary>Several meanings in one cell: the union of their windows, the strictest of their dues (C22).</summary>
    public static Meaning Union(ScheduleKind kind, IReadOnlyList<Meaning> meanings) =>
        new(kind, meanings.Max(meaning => meaning.Due), [.. meanings.SelectMany(meaning => meaning.Windows)]);
}
