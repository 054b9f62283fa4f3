using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Access;

/// <summary>Which rows a person sees: the filter of lists and the check of single items are the same query.</summary>
public static class RoadmapVisibility
{
    /// <summary>
    /// The centre's people see every roadmap, a partner the approved ones and those in review that the own organisation is asked to concur with,
    /// a coordinator the approved ones that ask the own organisation.
    /// </summary>
    public static IQueryable<Roadmap> VisibleTo(this IQueryable<Roadmap> roadmaps, CurrentUser user, PortalDbContext db) => user.Role switch
    {
        Role.Administrator or Role.Methodologist or Role.Director => roadmaps,
        Role.Partner => roadmaps.Where(r => r.RevisionNumber > 0 || db.Roadmaps.AskingFor(user.OrganizationId).Any(asking => asking.Id == r.Id)),
        Role.Coordinator => roadmaps.Where(r => r.RevisionNumber > 0
            && db.Occurrences.Any(o => o.RoadmapId == r.Id && o.OrganizationId == user.OrganizationId)),
        _ => roadmaps.Where(_ => false),
    };

    /// <summary>Those whose working text a person reads: the centre's people all, a partner those in review that ask the own organisation.</summary>
    public static IQueryable<Roadmap> ReadableBy(this IQueryable<Roadmap> roadmaps, CurrentUser user) => user.Role switch
    {
        Role.Administrator or Role.Methodologist or Role.Director => roadmaps,
        Role.Partner => roadmaps.AskingFor(user.OrganizationId),
        _ => roadmaps.Where(_ => false),
    };

    /// <summary>Those in review that an organisation is asked to concur with, or has concurred with.</summary>
    public static IQueryable<Roadmap> AskingFor(this IQueryable<Roadmap> roadmaps, Guid organizationId) => roadmaps.Where(r =>
        r.Status == RoadmapStatus.InReview && r.Concurrences.Any(c => c.OrganizationId == organizationId && c.Round == r.Round
            && (c.State == ConcurrenceState.Asked || c.State == ConcurrenceState.Given)));

    /// <summary>The centre's people work with working texts; everybody else with revisions in force.</summary>
    public static bool SeesDrafts(this CurrentUser user) => user.Role is Role.Administrator or Role.Methodologist or Role.Director;
}
