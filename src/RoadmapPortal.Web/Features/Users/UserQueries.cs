using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Users;

public sealed record UserRow(Guid Id, string Name, string Email, Role Role, string Organization, bool IsDisabled, bool HasPassword, int Sessions);

public sealed record UsersPage(IReadOnlyList<UserRow> Users);

public sealed record UserPage(UserForm Form, Guid? Id, bool IsDisabled, bool HasPassword, int Sessions, IReadOnlyList<SelectListItem> Organizations)
{
    /// <summary>A fresh one-time link, shown once.</summary>
    public string? Link { get; init; }
}

public sealed class UserQueries(PortalDbContext db)
{
    public async Task<UsersPage> ListAsync(CancellationToken cancellation) => new(await (
        from user in db.Users
        join organization in db.Organizations on user.OrganizationId equals organization.Id
        orderby user.IsDisabled, user.DisplayName
        select new UserRow(
            user.Id, user.DisplayName, user.Email ?? "", user.Role, organization.ShortName, user.IsDisabled, user.PasswordHash != null,
            db.Sessions.Count(s => s.UserId == user.Id))).AsNoTracking().ToListAsync(cancellation));

    public async Task<IReadOnlyList<SelectListItem>> OrganizationsAsync(CancellationToken cancellation) =>
        await db.Organizations.AsNoTracking().Where(o => !o.IsArchived).OrderBy(o => o.Name)
            .Select(o => new SelectListItem(o.Name, o.Id.ToString())).ToListAsync(cancellation);

    public Task<int> SessionsAsync(Guid userId, CancellationToken cancellation) => db.Sessions.CountAsync(s => s.UserId == userId, cancellation);
}
