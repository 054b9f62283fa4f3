namespace RoadmapPortal.Web.Data;

/// <summary>What a file was uploaded for.</summary>
public enum PendingImportKind
{
    Roadmap,
    Directories,
}

/// <summary>An uploaded file between preview and confirmation; removed by either.</summary>
public sealed class PendingImport
{
    public const int FileNameMaxLength = 260;

    public required Guid Id { get; init; }

    public required PendingImportKind Kind { get; init; }

    public required Guid UserId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
