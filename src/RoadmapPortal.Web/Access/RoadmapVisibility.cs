using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Access;

/// <summary>Which rows a person sees: the filter of lists and the check of single items are the same query.</summary>
public static class RoadmapVisibility
{
    /// <summary>The centre's people see every roadmap, a partner the approved ones, a coordinator the approved ones that ask the own organisation.</summary>
    public static IQueryable<Roadmap> VisibleTo(this IQueryable<Roadmap> roadmaps, CurrentUser user, PortalDbContext db) => user.Role switch
    {
        Role.Administrator or Role.Methodologist or Role.Director => roadmaps,
        Role.Partner => roadmaps.Where(r => r.RevisionNumber > 0),
        Role.Coordinator => roadmaps.Where(r => r.RevisionNumber > 0
            && db.Occurrences.Any(o => o.RoadmapId == r.Id && o.OrganizationId == user.OrganizationId)),
        _ => roadmaps.Where(_ => false),
    };

    /// <summary>Only the centre's people see a working text; everybody else sees the revision in force.</summary>
    public static bool SeesDrafts(this CurrentUser user) => user.Role is Role.Administrator or Role.Methodologist or Role.Director;
}
