using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>Sets a password by a one-time link or by the present one and ends the sessions that were open, in one transaction.</summary>
public sealed class PasswordSetting(PortalDbContext db, UserManager<PortalUser> users, AuditTrail audit)
{
    public async Task<IdentityResult> SetAsync(PasswordForm form, CancellationToken cancellation)
    {
        var unusable = IdentityResult.Failed(users.ErrorDescriber.InvalidToken());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await users.FindByIdAsync(form.User.ToString()) is not { IsDisabled: false } user) return unusable;
        var result = await users.ResetPasswordAsync(user, form.Token, form.Password);
        if (!result.Succeeded) return result;
        await users.SetLockoutEndDateAsync(user, null);
        await db.Sessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync(cancellation);
        audit.Record(null, "password.set", user.Id, "Установлен новый пароль, сеансы завершены");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    /// <summary>Changes the own password; the session in which that is done goes on.</summary>
    public async Task<IdentityResult> ChangeAsync(CurrentUser me, Guid session, OwnPasswordForm form, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var user = await users.FindByIdAsync(me.Id.ToString()) ?? throw new InvalidOperationException("The account is gone.");
        var result = await users.ChangePasswordAsync(user, form.Present, form.New);
        if (!result.Succeeded) return result;
        await db.Sessions.Where(s => s.UserId == user.Id && s.Id != session).ExecuteDeleteAsync(cancellation);
        audit.Record(me, "password.change", user.Id, "Пароль сменён, другие сеансы завершены");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    /// <summary>Whose password a link sets; null for a link that is used up, too old or not ours.</summary>
    public async Task<string?> OwnerAsync(Guid userId, string token) =>
        await users.FindByIdAsync(userId.ToString()) is { IsDisabled: false } user
        && await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, token)
            ? user.Email
            : null;
}
