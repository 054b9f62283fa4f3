using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.People;

/// <summary>The staff that a person sees.</summary>
public sealed class StaffQueries(PortalDbContext db)
{
    public async Task<StaffListPage> ListAsync(StaffFilter filter, CurrentUser user, CancellationToken cancellation)
    {
        var rows = from person in Filtered(db.Staff.AsNoTracking().VisibleTo(user), filter)
                   join organization in db.Organizations on person.OrganizationId equals organization.Id
                   orderby person.IsArchived, person.FullName, person.Id
                   select new StaffRow(
                       person.Id, person.FullName, person.Post, organization.ShortName, person.MayBePublished, person.IsArchived);
        return new(filter, await rows.PageAsync(filter.Page, cancellation), await EmployersAsync(user, cancellation), IsBound(user), user.May(Permission.ManageOrganizations));
    }

    public Task<StaffMember?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        db.Staff.VisibleTo(user).FirstOrDefaultAsync(s => s.Id == id, cancellation);

    public async Task<StaffPage> PageAsync(StaffForm form, StaffMember? person, CurrentUser user, CancellationToken cancellation)
    {
        if (person is null && !IsBound(user)) return new(form, null) { Organizations = await OrganizationsInUseAsync(cancellation) };
        var employer = person?.OrganizationId ?? user.OrganizationId;
        return new(form, person?.Id)
        {
            IsArchived = person?.IsArchived ?? false,
            Organization = await db.Organizations.Where(o => o.Id == employer).Select(o => o.Name).FirstAsync(cancellation),
        };
    }

    public Task<bool> IsInUseAsync(Guid organization, CancellationToken cancellation) =>
        db.Organizations.AnyAsync(o => o.Id == organization && !o.IsArchived, cancellation);

    /// <summary>True for whoever keeps the staff of the own organisation alone.</summary>
    public static bool IsBound(CurrentUser user) => user.Role == Role.Coordinator;

    private static IQueryable<StaffMember> Filtered(IQueryable<StaffMember> staff, StaffFilter filter)
    {
        foreach (var word in SearchFold.Words(filter.Text)) staff = staff.Where(s => s.SearchText.Contains(word));
        if (filter.Organization is { } organization) staff = staff.Where(s => s.OrganizationId == organization);
        return filter.Archived ? staff : staff.Where(s => !s.IsArchived);
    }

    private async Task<IReadOnlyList<SelectListItem>> EmployersAsync(CurrentUser user, CancellationToken cancellation) => IsBound(user)
        ? []
        : await Items(db.Organizations.Where(o => db.Staff.Any(s => s.OrganizationId == o.Id)), cancellation);

    private Task<List<SelectListItem>> OrganizationsInUseAsync(CancellationToken cancellation) => Items(db.Organizations.Where(o => !o.IsArchived), cancellation);

    private static async Task<List<SelectListItem>> Items(IQueryable<Organization> organizations, CancellationToken cancellation)
    {
        var found = await organizations.AsNoTracking().OrderBy(o => o.Kind).ThenBy(o => o.Name).Select(o => new { o.Id, o.ShortName }).ToListAsync(cancellation);
        // An id turned into text by SQLite is in capitals.
        return [.. found.Select(o => new SelectListItem(o.ShortName, $"{o.Id}"))];
    }
}
