using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Identity;

/// <summary>
/// Sessions on the server: the cookie holds a random key, the row decides. The principal is made anew from the account at every request,
/// so that a sign-out, a disabled account or another role takes effect at once on every instance.
/// </summary>
public sealed class SessionTickets(IServiceScopeFactory scopes, IHttpContextAccessor http, PortalClock clock, PortalSettings settings) : ITicketStore
{
    private static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(5);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var browser = http.HttpContext?.Request.Headers.UserAgent.ToString() ?? "";
        db.Sessions.Add(new UserSession
        {
            Id = clock.NewId(),
            KeyHash = HashOf(key),
            UserId = ticket.Principal.UserId(),
            Browser = TextLength.Cut(browser, 200),
            CreatedAt = clock.Now,
            LastSeenAt = clock.Now,
        });
        await db.SaveChangesAsync();
        return key;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        RetrieveAsync(key, http.HttpContext ?? throw new InvalidOperationException("A session is asked for by a request."), CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var db = httpContext.RequestServices.GetRequiredService<PortalDbContext>();
        var hash = HashOf(key);
        var oldest = clock.Now - settings.IdleTimeout;
        var found = await (from session in db.Sessions
                           join user in db.Users on session.UserId equals user.Id
                           join organization in db.Organizations on user.OrganizationId equals organization.Id
                           where session.KeyHash == hash && session.LastSeenAt > oldest && !user.IsDisabled
                           select new { session.Id, session.LastSeenAt, user.DisplayName, user.Role, user.OrganizationId, organization.Kind, UserId = user.Id })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || !found.Role.Suits(found.Kind)) return null;
        if (clock.Now - found.LastSeenAt > TouchInterval)
            await db.Sessions.Where(s => s.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, clock.Now), cancellationToken);
        var principal = CurrentUser.Principal(found.UserId, found.DisplayName, found.Role, found.OrganizationId, found.Id);
        return new AuthenticationTicket(principal, CookieAuthenticationDefaults.AuthenticationScheme);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var hash = HashOf(key);
        await db.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
}
