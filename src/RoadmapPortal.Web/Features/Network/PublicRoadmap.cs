using RoadmapPortal.Documents.Publishing;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>An approved roadmap as the public sees it: the text in force and figures of progress.</summary>
/// <param name="Rows">The progress of each row that somebody answers for, by its key.</param>
public sealed record PublicRoadmap(string Slug, PublicStatus Status, PublicText Text, IReadOnlyDictionary<string, ProgressCount> Rows)
{
    public ProgressCount Progress { get; } = Rows.Values.Aggregate(ProgressCount.None, ProgressCount.Add);

    /// <summary>Where a row stands; null when nobody answers for it.</summary>
    public ActivityState? StateOf(PublicRow row) => Rows.TryGetValue(row.Activity.Key, out var count) ? ActivityStates.Of(count) : null;

    /// <summary>Everything that can be seen of it.</summary>
    public string Shown => string.Join(
        ' ', Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {row.Value}").Prepend($"{Slug} {Status} {Text.Approved.Hash}"));

    /// <summary>The same for files.</summary>
    public PublishedRoadmap Published(Uri origin, IReadOnlyList<PublicText> history) => new()
    {
        Text = Text.Snapshot,
        Url = new Uri(origin, NetworkAddress.Roadmap(Slug)),
        Status = Status,
        Rows = Rows,
        Revisions = [.. history.Select(text => new PublishedRevision(text.Number, text.ApprovedAt, text.Approved.Hash))],
    };
}

public static class PublicStatusLabels
{
    public static StatusLabel Label(this PublicStatus status) => status switch
    {
        PublicStatus.InForce => new("Действует", Tone.Success),
        PublicStatus.Ended => new("Период завершён", Tone.Muted),
        PublicStatus.Completed => RoadmapStatus.Completed.Label(),
        PublicStatus.Superseded => RoadmapStatus.Superseded.Label(),
        PublicStatus.Cancelled => RoadmapStatus.Cancelled.Label(),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
