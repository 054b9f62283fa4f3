namespace RoadmapPortal.Documents.Feeds;

/// <summary>A feed of changes (RFC 4287).</summary>
/// <param name="Title">Its name in a reader.</param>
/// <param name="Url">The address of the feed itself; also its id.</param>
/// <param name="Page">The page that the feed belongs to.</param>
/// <param name="Entries">The newest first.</param>
public sealed record AtomFeed(string Title, Uri Url, Uri Page, IReadOnlyList<AtomEntry> Entries)
{
    /// <summary>What it reports, in a sentence, or null.</summary>
    public string? Subtitle { get; init; }
}

/// <summary>One thing that happened.</summary>
/// <param name="Id">The same for ever; written as <c>urn:uuid</c>.</param>
/// <param name="Title">One line.</param>
/// <param name="Url">The page about it.</param>
/// <param name="At">When it happened.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="Summary">A few sentences.</param>
public sealed record AtomEntry(Guid Id, string Title, Uri Url, DateTimeOffset At, string Author, string Summary);
