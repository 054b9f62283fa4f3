using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Identity;

/// <summary>Checks a password: one hash for every try, known account or not, and five wrong tries lock for a while.</summary>
public sealed class SignIn(UserManager<PortalUser> users, IPasswordHasher<PortalUser> hasher, PortalDbContext db)
{
    private static readonly PortalUser Nobody = new() { DisplayName = "", Role = default, OrganizationId = default };

    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<PortalUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <returns>The account or the refusal: one and the same for a wrong pair, an unknown address, a locked and a disabled account.</returns>
    public async Task<Result<PortalUser>> CheckAsync(string email, string password)
    {
        var user = await users.FindByNameAsync(email.Trim());
        var hash = user?.PasswordHash ?? NobodysHash.Value;
        var right = hasher.VerifyHashedPassword(user ?? Nobody, hash, password) != PasswordVerificationResult.Failed;
        if (user?.PasswordHash is null || user.IsDisabled || await users.IsLockedOutAsync(user)) return AccountErrors.WrongPair;
        if (!right)
        {
            await CountWrongAsync(user);
            return AccountErrors.WrongPair;
        }

        var kind = await db.Organizations.Where(o => o.Id == user.OrganizationId).Select(o => o.Kind).FirstAsync();
        if (!user.Role.Suits(kind)) return AccountErrors.RoleLost;
        if (user.AccessFailedCount > 0) await users.ResetAccessFailedCountAsync(user);
        return user;
    }

    /// <summary>Asks the signed-in person's password again before a signature.</summary>
    public async Task<bool> ConfirmAsync(CurrentUser person, string password) =>
        await users.FindByIdAsync(person.Id.ToString()) is { UserName: { } name } && (await CheckAsync(name, password)).Done;

    /// <summary>Every wrong try counts, those sent at the same moment too: a count that lost the race is made again on what is stored now.</summary>
    private async Task CountWrongAsync(PortalUser user)
    {
        while ((await users.AccessFailedAsync(user)).Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
            await db.Entry(user).ReloadAsync();
    }
}
