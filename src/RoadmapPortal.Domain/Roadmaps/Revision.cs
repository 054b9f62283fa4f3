namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Редакция: what was approved, for ever. No verb changes it, and triggers in the database refuse to.</summary>
public sealed class Revision
{
    private Revision()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The roadmap.</summary>
    public Guid RoadmapId { get; private init; }

    /// <summary>The number, from 1; the highest is in force.</summary>
    public int Number { get; private init; }

    /// <summary>The canonical snapshot, JSON in UTF-8.</summary>
    public byte[] Snapshot { get; private init; } = [];

    /// <summary>SHA-256 of <see cref="Snapshot"/>, lower-case hex.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>The official PDF as it was made at approval.</summary>
    public byte[] Pdf { get; private init; } = [];

    /// <summary>The working text it was taken from; null for one of the time before it was kept.</summary>
    public RoadmapText? Text { get; private init; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset ApprovedAt { get; private init; }

    /// <summary>The account that approved it.</summary>
    public Guid ApprovedBy { get; private init; }

    /// <summary>The name of that person at that moment.</summary>
    public string ApprovedByName { get; private init; } = "";

    /// <summary>Makes a revision.</summary>
    public static Revision Create(
        Guid id, Guid roadmapId, int number, byte[] snapshot, string hash, byte[] pdf, RoadmapText? text, DateTimeOffset at, Guid by, string byName) =>
        new()
        {
            Id = id, RoadmapId = roadmapId, Number = number, Snapshot = snapshot, Hash = hash, Pdf = pdf, Text = text,
            ApprovedAt = at, ApprovedBy = by, ApprovedByName = byName,
        };
}
