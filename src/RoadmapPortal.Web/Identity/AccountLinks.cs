using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Identity;

/// <summary>One-time links: to set or reset a password, and to make the first administrator.</summary>
public sealed class AccountLinks(
    UserManager<PortalUser> users, PortalDbContext db, IDataProtectionProvider protection, PortalSettings settings)
{
    private static readonly TimeSpan SetupLifetime = TimeSpan.FromDays(1);

    private ITimeLimitedDataProtector Setup => protection.CreateProtector("first-administrator").ToTimeLimitedDataProtector();

    /// <summary>A link that lets its owner set a password once, within a day.</summary>
    /// <param name="user">The account.</param>
    /// <param name="origin">The address of the portal when <c>Portal:PublicOrigin</c> is not set.</param>
    public async Task<string> ForPasswordAsync(PortalUser user, string origin)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return Link(origin, $"/account/password?user={user.Id}&token={Uri.EscapeDataString(token)}");
    }

    /// <summary>A link to make the first administrator, good for a day and only while there is none.</summary>
    public string ForFirstAdministrator(string origin) =>
        Link(origin, $"/account/setup?token={Uri.EscapeDataString(Setup.Protect("setup", SetupLifetime))}");

    public bool IsSetupToken(string? token)
    {
        try
        {
            return token is { Length: > 0 } && Setup.Unprotect(token) == "setup";
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation) =>
        await db.Users.AnyAsync(u => u.Role == Role.Administrator && !u.IsDisabled && u.PasswordHash != null, cancellation);

    private string Link(string origin, string pathAndQuery) => new Uri(settings.PublicOrigin ?? new Uri(origin), pathAndQuery).AbsoluteUri;
}
