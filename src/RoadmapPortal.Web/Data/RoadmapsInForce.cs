using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Data;

public static class RoadmapsInForce
{
    /// <summary>The roadmaps of which a revision is in force, whatever happens to the working text meanwhile.</summary>
    public static IQueryable<Roadmap> InForce(this IQueryable<Roadmap> roadmaps) =>
        roadmaps.Where(r => r.RevisionNumber > 0 && r.Status != RoadmapStatus.Superseded && r.Status != RoadmapStatus.Cancelled);
}
