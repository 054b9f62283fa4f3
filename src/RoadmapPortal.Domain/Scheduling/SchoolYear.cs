namespace RoadmapPortal.Domain.Scheduling;

/// <summary>Учебный год: 1 September to 31 August.</summary>
/// <param name="Start">The calendar year in which it begins.</param>
public readonly record struct SchoolYear(int Start)
{
    /// <summary>The first day.</summary>
    public DateOnly From => new(Start, 9, 1);

    /// <summary>The last day.</summary>
    public DateOnly To => new(Start + 1, 8, 31);

    /// <summary>«2026/27 учебный год» without the last two words.</summary>
    public string Name => $"{Start}/{(Start + 1) % 100:00}";

    /// <summary>The school year in which a day lies.</summary>
    public static SchoolYear Of(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);
}
