using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>Sets a password by a one-time link and ends every session of the account, in one transaction.</summary>
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
}
