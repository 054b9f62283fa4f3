namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Раздел of a roadmap. Changed only through its <see cref="Roadmap"/>.</summary>
public sealed class Section
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMaxLength = 1000;

    /// <summary>The longest printed number, in characters.</summary>
    public const int NumberMaxLength = 20;

    private readonly List<Activity> _activities = [];

    private Section()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The roadmap.</summary>
    public Guid RoadmapId { get; private init; }

    /// <summary>The place among the sections, from 0.</summary>
    public int Position { get; internal set; }

    /// <summary>The printed number without a trailing dot, or empty.</summary>
    public string PrintedNumber { get; internal set; } = "";

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>The rows in the author's order.</summary>
    public IReadOnlyList<Activity> Activities => _activities;

    internal List<Activity> Rows => _activities;

    internal static Section Create(Guid id, Guid roadmapId, string number, string title)
    {
        var section = new Section { Id = id, RoadmapId = roadmapId };
        section.Change(number, title);
        return section;
    }

    internal void Change(string number, string title)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(title.Length, TitleMaxLength, nameof(title));
        PrintedNumber = Activity.TrimNumber(number);
        Title = title.Trim();
    }
}
