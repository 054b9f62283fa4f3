using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Users;

public sealed record UserRow(Guid Id, string Name, string Email, Role Role, string Organization, bool IsDisabled, bool HasPassword, int Sessions);

/// <summary>What the list is asked for, as it stands in the address.</summary>
public sealed record UserFilter
{
    /// <summary>Words of name, address or organisation.</summary>
    public string? Text { get; init; }

    public Guid? Organization { get; init; }

    public bool AsksForSome => !string.IsNullOrWhiteSpace(Text) || Organization is not null;
}

/// <param name="Filter">What was asked for.</param>
/// <param name="Organization">The name of the one organisation that was asked for, or null.</param>
/// <param name="Users">Those that suit it.</param>
public sealed record UsersPage(UserFilter Filter, string? Organization, IReadOnlyList<UserRow> Users);

public sealed record UserPage(UserForm Form, Guid? Id, bool IsDisabled, bool HasPassword, int Sessions, IReadOnlyList<SelectListItem> Organizations)
{
    /// <summary>A fresh one-time link, shown once.</summary>
    public string? Link { get; init; }
}

public sealed class UserQueries(PortalDbContext db)
{
    public async Task<UsersPage> ListAsync(UserFilter filter, CancellationToken cancellation)
    {
        var words = SearchFold.Words(filter.Text);
        var rows = await RowsAsync(filter.Organization, cancellation);
        return new(
            filter,
            filter.Organization is { } id ? await db.Organizations.Where(o => o.Id == id).Select(o => o.ShortName).FirstOrDefaultAsync(cancellation) : null,
            [.. rows.Where(row => words.All(word => SearchFold.Of($"{row.Name} {row.Email} {row.Organization}").Contains(word, StringComparison.Ordinal)))]);
    }

    private Task<List<UserRow>> RowsAsync(Guid? organizationId, CancellationToken cancellation) => (
        from user in db.Users
        where organizationId == null || user.OrganizationId == organizationId
        join organization in db.Organizations on user.OrganizationId equals organization.Id
        orderby user.IsDisabled, user.DisplayName
        select new UserRow(
            user.Id, user.DisplayName, user.Email ?? "", user.Role, organization.ShortName, user.IsDisabled, user.PasswordHash != null,
            db.Sessions.Count(s => s.UserId == user.Id))).AsNoTracking().ToListAsync(cancellation);

    public async Task<IReadOnlyList<SelectListItem>> OrganizationsAsync(CancellationToken cancellation)
    {
        var groups = Enum.GetValues<OrganizationKind>().ToDictionary(kind => kind, kind => new SelectListGroup { Name = kind.Name() });
        return
        [
            .. (await db.Organizations.AsNoTracking().Where(o => !o.IsArchived).Select(o => new { o.Id, o.ShortName, o.Kind }).ToListAsync(cancellation))
                .OrderBy(o => o.Kind).ThenBy(o => o.ShortName, SchoolNames.Order)
                .Select(o => new SelectListItem(o.ShortName, $"{o.Id}") { Group = groups[o.Kind] }),
        ];
    }

    public Task<int> SessionsAsync(Guid userId, CancellationToken cancellation) => db.Sessions.CountAsync(s => s.UserId == userId, cancellation);
}
