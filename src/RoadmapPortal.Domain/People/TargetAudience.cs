namespace RoadmapPortal.Domain.People;

/// <summary>Целевая аудитория: an entry of the dictionary that is offered while one types.</summary>
public sealed class TargetAudience
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    private TargetAudience()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The wording, unique.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Makes an entry.</summary>
    public static TargetAudience Create(Guid id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new TargetAudience { Id = id, Name = name.Trim() };
    }
}
