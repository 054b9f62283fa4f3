using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Account;

public sealed record AccountPage(string Name, string Email, string Role, string Organization, IReadOnlyList<SessionRow> Sessions, NoticesPage Notices)
{
    /// <summary>What is typed to change the password; never sent back.</summary>
    public OwnPasswordForm Password { get; } = new();
}

public sealed record SessionRow(string Browser, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, bool IsCurrent);

/// <summary>The sessions of an account: seen by their owner, ended by the owner.</summary>
public sealed class AccountSessions(PortalDbContext db, AuditTrail audit, AccountNotices notices)
{
    public async Task<AccountPage> PageAsync(CurrentUser me, Guid current, CancellationToken cancellation)
    {
        var user = await (from u in db.Users
                          join o in db.Organizations on u.OrganizationId equals o.Id
                          where u.Id == me.Id
                          select new { u.Email, Organization = o.Name }).AsNoTracking().FirstAsync(cancellation);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.UserId == me.Id).OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionRow(s.Browser, s.CreatedAt, s.LastSeenAt, s.Id == current)).ToListAsync(cancellation);
        return new AccountPage(me.Name, user.Email ?? "", Domain.Access.Roles.Name(me.Role), user.Organization, sessions, await notices.PageAsync(me, cancellation));
    }

    public async Task EndOthersAsync(CurrentUser me, Guid current, CancellationToken cancellation)
    {
        db.Sessions.RemoveRange(await db.Sessions.Where(s => s.UserId == me.Id && s.Id != current).ToListAsync(cancellation));
        await audit.SaveAsync(me, "session.end-others", me.Id, "Завершены другие сеансы", cancellation);
    }
}
