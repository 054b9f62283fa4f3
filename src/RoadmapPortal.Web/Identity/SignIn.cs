using Microsoft.AspNetCore.Identity;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Identity;

/// <summary>Checks a password: one hash for every try, known account or not, and five wrong tries lock for a while.</summary>
public sealed class SignIn(UserManager<PortalUser> users, IPasswordHasher<PortalUser> hasher, PortalDbContext db)
{
    private static readonly PortalUser Nobody = new() { DisplayName = "", Role = default, OrganizationId = default };

    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<PortalUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <returns>The account, or null when the pair is wrong, locked or disabled: the person is told the same.</returns>
    public async Task<PortalUser?> CheckAsync(string email, string password)
    {
        var user = await users.FindByNameAsync(email.Trim());
        var hash = user?.PasswordHash ?? NobodysHash.Value;
        var right = hasher.VerifyHashedPassword(user ?? Nobody, hash, password) != PasswordVerificationResult.Failed;
        if (user?.PasswordHash is null || user.IsDisabled || await users.IsLockedOutAsync(user)) return null;
        if (!right)
        {
            await CountWrongAsync(user);
            return null;
        }

        if (user.AccessFailedCount > 0) await users.ResetAccessFailedCountAsync(user);
        return user;
    }

    /// <summary>Asks the signed-in person's password again before a signature.</summary>
    public async Task<bool> ConfirmAsync(CurrentUser person, string password) =>
        await users.FindByIdAsync(person.Id.ToString()) is { UserName: { } name } && await CheckAsync(name, password) is not null;

    /// <summary>Every wrong try counts, those sent at the same moment too: a count that lost the race is made again on what is stored now.</summary>
    private async Task CountWrongAsync(PortalUser user)
    {
        while ((await users.AccessFailedAsync(user)).Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
            await db.Entry(user).ReloadAsync();
    }
}
