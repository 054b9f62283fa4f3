namespace RoadmapPortal.Web.Data;

/// <summary>What a file was uploaded for.</summary>
public enum PendingImportKind
{
    Roadmap,
    Directories,
}

/// <summary>Whether an uploaded file can be read already.</summary>
public enum PendingImportState
{
    Ready,

    /// <summary>It has to be converted first.</summary>
    Waiting,

    Converting,

    /// <summary>It cannot be read: only the reason is kept.</summary>
    Failed,
}

/// <summary>An uploaded file between preview and confirmation; removed by either.</summary>
public sealed class PendingImport
{
    public const int FileNameMaxLength = 260;
    public const int FailureMaxLength = 1000;

    public required Guid Id { get; init; }

    public required PendingImportKind Kind { get; init; }

    public required Guid UserId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public PendingImportState State { get; init; }

    /// <summary>When its conversion began.</summary>
    public DateTimeOffset? ConvertingSince { get; init; }

    /// <summary>What it was converted into; null for a file that is read as it is.</summary>
    public byte[]? Readable { get; init; }

    /// <summary>Why it cannot be read.</summary>
    public string? Failure { get; init; }

    /// <summary>What the person said of it so far, as JSON of the feature that asked.</summary>
    public string? Choices { get; init; }
}
