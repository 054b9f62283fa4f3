namespace RoadmapPortal.Web.Data;

/// <summary>The document that a roadmap was made of, and where in it each row stood.</summary>
public sealed class SourceFile
{
    public required Guid RoadmapId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The places of the rows, by their ids; a row that was broken over pages has several.</summary>
    public required IReadOnlyDictionary<Guid, IReadOnlyList<SourcePlace>> Pointers { get; init; }
}

/// <summary>A place in a document, in words and in reading order.</summary>
public sealed record SourcePlace(string Text, int Position);
