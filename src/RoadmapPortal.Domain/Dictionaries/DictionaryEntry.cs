using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Dictionaries;

/// <summary>A wording that is offered while one types. It binds nobody: texts keep what was typed, and a rename alters none of them.</summary>
public abstract class DictionaryEntry
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Makes an entry.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="name">The wording, not blank, at most <see cref="NameMaxLength"/>.</param>
    protected DictionaryEntry(Guid id, string name)
    {
        Id = id;
        Rename(name);
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The wording, unique in its dictionary.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as searches compare it.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>True when it is no longer offered.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>Changes the wording.</summary>
    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Trim().Length, NameMaxLength, nameof(name));
        Name = name.Trim();
        SearchText = SearchFold.Of(Name);
    }

    /// <summary>Stops or resumes offering it.</summary>
    public void Archive(bool archived) => IsArchived = archived;
}
