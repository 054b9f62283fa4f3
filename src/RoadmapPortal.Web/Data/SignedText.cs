using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Data;

/// <summary>The text that is signed now: what a person is shown and what is stored come from here.</summary>
public sealed record SignedText(RoadmapSnapshot Snapshot, byte[] Bytes, string Hash)
{
    /// <summary>What an approval signs on this day, the concurrences that were given among it.</summary>
    public static SignedText Of(Roadmap roadmap, OrganizationDirectory directory, DateOnly day) =>
        Of(RoadmapSnapshots.Take(roadmap, roadmap.RevisionNumber + 1, directory.NameOf) with { Approval = roadmap.Approval.ApprovedOn(day) });

    /// <summary>What a concurrence signs: organisations concur in parallel, so none of them signs the name of another.</summary>
    public static SignedText ToConcurWith(Roadmap roadmap, OrganizationDirectory directory) =>
        Of(RoadmapSnapshots.Take(roadmap, roadmap.RevisionNumber + 1, directory.NameOf) with { Endorsements = roadmap.Endorsements });

    private static SignedText Of(RoadmapSnapshot snapshot)
    {
        var bytes = RoadmapSnapshots.Write(snapshot);
        return new SignedText(snapshot, bytes, RoadmapSnapshots.Hash(bytes));
    }
}
