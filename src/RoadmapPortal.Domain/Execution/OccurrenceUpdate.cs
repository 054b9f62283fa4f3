namespace RoadmapPortal.Domain.Execution;

/// <summary>An entry in the history of an occurrence; never changed.</summary>
public sealed class OccurrenceUpdate
{
    private OccurrenceUpdate()
    {
    }

    internal OccurrenceUpdate(
        Guid id, Guid occurrenceId, OccurrenceStatus status, DateOnly date, string comment, Guid by, string byName, DateTimeOffset at) =>
        (Id, OccurrenceId, Status, Date, Comment, ById, ByName, At) = (id, occurrenceId, status, date, comment, by, byName, at);

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The occurrence.</summary>
    public Guid OccurrenceId { get; private init; }

    /// <summary>The mark.</summary>
    public OccurrenceStatus Status { get; private init; }

    /// <summary>The day the mark speaks of.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>The comment.</summary>
    public string Comment { get; private init; } = "";

    /// <summary>The account.</summary>
    public Guid ById { get; private init; }

    /// <summary>The person's name at that moment.</summary>
    public string ByName { get; private init; } = "";

    /// <summary>When it was entered.</summary>
    public DateTimeOffset At { get; private init; }
}

/// <summary>A file that proves an update. Its bytes lie in the file store under <see cref="StoredName"/>.</summary>
public sealed class EvidenceFile
{
    /// <summary>The longest shown file name, in characters.</summary>
    public const int FileNameMaxLength = 200;

    private EvidenceFile()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The occurrence.</summary>
    public Guid OccurrenceId { get; private init; }

    /// <summary>The update it came with.</summary>
    public Guid UpdateId { get; private init; }

    /// <summary>The name the person gave it; only shown, never a path.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>The media type found in the content.</summary>
    public string ContentType { get; private init; } = "";

    /// <summary>The size in bytes.</summary>
    public long Size { get; private init; }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>The random name in the file store.</summary>
    public string StoredName { get; private init; } = "";

    /// <summary>Makes the record of a stored file.</summary>
    public static EvidenceFile Create(
        Guid id, Guid occurrenceId, Guid updateId, string fileName, string contentType, long size, string hash, string storedName) =>
        new()
        {
            Id = id, OccurrenceId = occurrenceId, UpdateId = updateId, FileName = fileName, ContentType = contentType,
            Size = size, Hash = hash, StoredName = storedName,
        };
}
