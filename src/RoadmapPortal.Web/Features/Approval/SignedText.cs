using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>The text that an approval would sign now: what the director is shown and what is stored come from here.</summary>
public sealed record SignedText(RoadmapSnapshot Snapshot, byte[] Bytes, string Hash)
{
    public static SignedText Of(Roadmap roadmap, OrganizationDirectory directory)
    {
        var snapshot = RoadmapSnapshots.Take(roadmap, roadmap.RevisionNumber + 1, directory.NameOf);
        var bytes = RoadmapSnapshots.Write(snapshot);
        return new SignedText(snapshot, bytes, RoadmapSnapshots.Hash(bytes));
    }
}
