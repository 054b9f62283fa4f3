namespace RoadmapPortal.Domain.Dictionaries;

/// <summary>Целевая аудитория.</summary>
public sealed class TargetAudience : DictionaryEntry
{
    private TargetAudience(Guid id, string name)
        : base(id, name)
    {
    }

    /// <summary>Makes an entry.</summary>
    public static TargetAudience Create(Guid id, string name) => new(id, name);
}
