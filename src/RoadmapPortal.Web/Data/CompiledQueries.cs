using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Data;

/// <summary>
/// The queries behind the public pages, which may be asked for by everybody at once: translated once for each portal, since a compiled
/// query belongs to one model.
/// </summary>
public sealed class CompiledQueries
{
    /// <summary>The revisions of the roadmap of this slug, the newest first.</summary>
    public Func<PortalDbContext, string, IAsyncEnumerable<RevisionOfRoadmap>> Revisions { get; } = EF.CompileAsyncQuery(
        (PortalDbContext db, string slug) =>
            from roadmap in db.Roadmaps
            where roadmap.Slug == slug
            join revision in db.Revisions on roadmap.Id equals revision.RoadmapId
            orderby revision.Number descending
            select new RevisionOfRoadmap(roadmap.Id, roadmap.Status, revision.Id));

    /// <summary>What these roadmaps ask for, counted by row, mark and where the window lies on this day: one more school adds nothing that is read.</summary>
    public Func<PortalDbContext, List<Guid>, DateOnly, IAsyncEnumerable<AlikeOccurrences>> Occurrences { get; } = EF.CompileAsyncQuery(
        (PortalDbContext db, List<Guid> roadmapIds, DateOnly today) =>
            from o in db.Occurrences
            where !o.IsWithdrawn && roadmapIds.Contains(o.RoadmapId)
            group o by new
            {
                o.RoadmapId,
                o.ActivityKey,
                o.Status,
                o.Due,
                Position = (o.WindowTo != null ? WindowPosition.Dated : 0) | (o.WindowTo < o.ApprovedOn ? WindowPosition.BeforeApproval : 0)
                    | (o.WindowFrom <= today ? WindowPosition.Begun : 0) | (o.WindowTo < today ? WindowPosition.Ended : 0),
            }
            into alike
            select new AlikeOccurrences(alike.Key.RoadmapId, alike.Key.ActivityKey, alike.Key.Status, alike.Key.Due, alike.Key.Position, alike.Count()));
}

public sealed record RevisionOfRoadmap(Guid RoadmapId, RoadmapStatus Status, Guid RevisionId);

public sealed record AlikeOccurrences(Guid RoadmapId, string ActivityKey, OccurrenceStatus Status, DueKind Due, WindowPosition Position, int Count);
