using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Access;

/// <summary>Whose staff a person sees: the filter of lists and the check of single items are the same query.</summary>
public static class StaffVisibility
{
    /// <summary>The centre's people see everybody, a coordinator the staff of the own organisation, anybody else nobody.</summary>
    public static IQueryable<StaffMember> VisibleTo(this IQueryable<StaffMember> staff, CurrentUser user) => user.Role switch
    {
        Role.Administrator or Role.Methodologist or Role.Director => staff,
        Role.Coordinator => staff.Where(s => s.OrganizationId == user.OrganizationId),
        _ => staff.Where(_ => false),
    };
}
