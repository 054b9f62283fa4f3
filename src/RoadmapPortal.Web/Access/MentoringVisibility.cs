using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Access;

/// <summary>Which part of the mentoring register a person has: pages, forms, the choice of people and files all ask here.</summary>
public static class MentoringVisibility
{
    /// <summary>The centre's people see the pairs of every organisation, a coordinator those of the own one, nobody else any.</summary>
    public static IQueryable<Organization> WithMentoringFor(this IQueryable<Organization> organizations, CurrentUser user) => user.Role switch
    {
        Role.Administrator or Role.Methodologist or Role.Director => organizations,
        Role.Coordinator => organizations.Where(o => o.Id == user.OrganizationId),
        _ => organizations.Where(_ => false),
    };

    /// <summary>The pairs that <paramref name="user"/> sees.</summary>
    public static IQueryable<Mentorship> VisibleTo(this IQueryable<Mentorship> mentorships, CurrentUser user, PortalDbContext db)
    {
        var organizations = db.Organizations.WithMentoringFor(user);
        return mentorships.Where(m => organizations.Any(o => o.Id == m.OrganizationId));
    }

    /// <summary>The employees that <paramref name="user"/> may choose from.</summary>
    public static IQueryable<StaffMember> ForMentoringBy(this IQueryable<StaffMember> staff, CurrentUser user, PortalDbContext db)
    {
        var organizations = db.Organizations.WithMentoringFor(user);
        return staff.Where(s => organizations.Any(o => o.Id == s.OrganizationId));
    }
}
