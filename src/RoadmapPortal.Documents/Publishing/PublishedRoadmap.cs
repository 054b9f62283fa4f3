using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Publishing;

/// <summary>An approved roadmap with its progress, as it is given away in files.</summary>
public sealed record PublishedRoadmap
{
    /// <summary>The public edition of the revision in force.</summary>
    public required RoadmapSnapshot Text { get; init; }

    /// <summary>The page of the roadmap; those of its rows and revisions lie below it.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where the roadmap stands.</summary>
    public required PublicStatus Status { get; init; }

    /// <summary>The revisions, the newest first.</summary>
    public required IReadOnlyList<PublishedRevision> Revisions { get; init; }

    /// <summary>The progress of each row that somebody answers for, by its key.</summary>
    public required IReadOnlyDictionary<string, ProgressCount> Rows { get; init; }

    /// <summary>The progress of all rows.</summary>
    public ProgressCount Progress => Rows.Values.Aggregate(ProgressCount.None, ProgressCount.Add);

    /// <summary>The page of a row.</summary>
    public Uri UrlOf(ActivitySnapshot activity) => new($"{Url.AbsoluteUri}/activities/{activity.Key}");
}

/// <summary>An approved text of a roadmap.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ApprovedAt">When it was approved.</param>
/// <param name="Hash">SHA-256 of the text that was approved, lower-case hex.</param>
public sealed record PublishedRevision(int Number, DateTimeOffset ApprovedAt, string Hash);
