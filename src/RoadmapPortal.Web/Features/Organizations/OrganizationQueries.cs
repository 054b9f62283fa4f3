using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Organizations;

/// <summary>The organisations and what hangs on them.</summary>
public sealed class OrganizationQueries(PortalDbContext db)
{
    public async Task<OrganizationListPage> ListAsync(OrganizationFilter filter, CancellationToken cancellation)
    {
        var rows = Filtered(db.Organizations.AsNoTracking(), filter)
            .OrderBy(o => o.IsArchived).ThenBy(o => o.Kind).ThenBy(o => o.Name)
            .Select(o => new OrganizationRow(
                o.Id, o.Name, o.ShortName, o.Kind, o.IsArchived,
                db.Staff.Count(s => s.OrganizationId == o.Id && !s.IsArchived), db.Users.Count(u => u.OrganizationId == o.Id && !u.IsDisabled)));
        return new(
            filter, await rows.PageAsync(filter.Page, cancellation),
            await db.Organizations.AnyAsync(o => OrganizationKinds.Educational.Contains(o.Kind) && !o.IsArchived, cancellation));
    }

    /// <summary>The form of an organisation that is there already.</summary>
    public async Task<OrganizationPage> PageAsync(OrganizationForm form, Organization organization, CancellationToken cancellation) => new(form, organization.Id)
    {
        IsArchived = organization.IsArchived,
        Staff = await db.Staff.CountAsync(s => s.OrganizationId == organization.Id && !s.IsArchived, cancellation),
        Accounts = await db.Users.CountAsync(u => u.OrganizationId == organization.Id && !u.IsDisabled, cancellation),
    };

    public Task<bool> IsTakenAsync(string name, Guid? except, CancellationToken cancellation) =>
        db.Organizations.AnyAsync(o => o.Name == name.Trim() && o.Id != except, cancellation);

    /// <summary>Another one in use that tables could not tell from it.</summary>
    public Task<bool> IsShortNameTakenAsync(OrganizationForm form, Guid? except, CancellationToken cancellation)
    {
        var shortName = string.IsNullOrWhiteSpace(form.ShortName) ? ShortName.Propose(form.Name) : form.ShortName.Trim();
        return db.Organizations.AnyAsync(o => o.ShortName == shortName && o.Id != except && !o.IsArchived, cancellation);
    }

    /// <summary>True when nobody who may sign in for it has a role that an organisation of this kind does not know.</summary>
    public async Task<bool> SuitsAccountsAsync(Guid id, OrganizationKind kind, CancellationToken cancellation) =>
        (await db.Users.Where(u => u.OrganizationId == id && !u.IsDisabled).Select(u => u.Role).Distinct().ToListAsync(cancellation)).TrueForAll(role => role.Suits(kind));

    private static IQueryable<Organization> Filtered(IQueryable<Organization> organizations, OrganizationFilter filter)
    {
        foreach (var word in SearchFold.Words(filter.Text)) organizations = organizations.Where(o => o.SearchText.Contains(word));
        if (filter.Kind is { } kind) organizations = organizations.Where(o => o.Kind == kind);
        return filter.Archived ? organizations : organizations.Where(o => !o.IsArchived);
    }
}
