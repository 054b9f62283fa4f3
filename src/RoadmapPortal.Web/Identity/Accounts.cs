using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Identity;

/// <summary>What an administrator says about an account.</summary>
public sealed record AccountDetails(string Name, string Email, Role Role, Guid OrganizationId);

/// <summary>Keeps accounts; every verb is one transaction with its audit record, and one administrator always remains.</summary>
public sealed class Accounts(PortalDbContext db, UserManager<PortalUser> users, AccountLinks links, AuditTrail audit, PortalClock clock)
{
    /// <summary>Makes an account without a password: a one-time link sets it.</summary>
    public async Task<Result<PortalUser>> AddAsync(AccountDetails details, CurrentUser? by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await UnsuitableAsync(details, cancellation) is { } unsuitable) return unsuitable;
        var email = details.Email.Trim();
        var user = new PortalUser
        {
            Id = clock.NewId(), UserName = email, Email = email, DisplayName = details.Name.Trim(),
            Role = details.Role, OrganizationId = details.OrganizationId,
        };
        var result = await users.CreateAsync(user);
        if (!result.Succeeded) return First(result);
        audit.Record(by, "user.add", user.Id, $"Добавлена учётная запись {email}: {details.Role.Name()}");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return user;
    }

    /// <summary>Changes name, address, role and organisation. Another role or organisation holds from the next request on.</summary>
    public async Task<Result> ChangeAsync(PortalUser user, AccountDetails details, string version, CurrentUser by, CancellationToken cancellation)
    {
        if (user.ConcurrencyStamp != version) return AccountErrors.Changed;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await UnsuitableAsync(details, cancellation) is { } unsuitable) return unsuitable;
        if (details.Role != Role.Administrator && await IsLastAdministratorAsync(user, cancellation)) return AccountErrors.LastAdministrator;
        user.DisplayName = details.Name.Trim();
        user.UserName = user.Email = details.Email.Trim();
        user.Role = details.Role;
        user.OrganizationId = details.OrganizationId;
        audit.Record(by, "user.change", user.Id, $"Изменена учётная запись {user.Email}: {details.Role.Name()}");
        return await SaveAsync(user, transaction, cancellation);
    }

    /// <summary>Shuts an account out at once, or lets it in again.</summary>
    public async Task<Result> DisableAsync(PortalUser user, bool disabled, CurrentUser by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (disabled && await IsLastAdministratorAsync(user, cancellation)) return AccountErrors.LastAdministrator;
        user.IsDisabled = disabled;
        if (disabled) await db.Sessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync(cancellation);
        audit.Record(by, disabled ? "user.disable" : "user.enable", user.Id, disabled ? "Учётная запись отключена" : "Учётная запись включена");
        return await SaveAsync(user, transaction, cancellation);
    }

    /// <summary>A fresh one-time link to set the password; that it was given out stays on record.</summary>
    public async Task<string> LinkAsync(PortalUser user, string origin, CurrentUser by, CancellationToken cancellation)
    {
        audit.Record(by, "user.link", user.Id, $"Выдана одноразовая ссылка для {user.Email}");
        await db.SaveChangesAsync(cancellation);
        return await links.ForPasswordAsync(user, origin);
    }

    public async Task EndSessionsAsync(PortalUser user, CurrentUser by, CancellationToken cancellation)
    {
        db.Sessions.RemoveRange(await db.Sessions.Where(s => s.UserId == user.Id).ToListAsync(cancellation));
        await audit.SaveAsync(by, "session.end-all", user.Id, $"Завершены все сеансы {user.Email}", cancellation);
    }

    private async Task<Result> SaveAsync(
        PortalUser user, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancellation)
    {
        var result = await users.UpdateAsync(user);
        if (!result.Succeeded) return First(result);
        await transaction.CommitAsync(cancellation);
        return Result.Ok;
    }

    private async Task<Error?> UnsuitableAsync(AccountDetails details, CancellationToken cancellation)
    {
        var kind = await db.Organizations.Where(o => o.Id == details.OrganizationId && !o.IsArchived)
            .Select(o => (OrganizationKind?)o.Kind).FirstOrDefaultAsync(cancellation);
        if (kind is null) return AccountErrors.NoSuchOrganization;
        return details.Role.Suits(kind.Value) ? null : AccountErrors.RoleDoesNotSuit;
    }

    private async Task<bool> IsLastAdministratorAsync(PortalUser user, CancellationToken cancellation)
    {
        if (user is not { Role: Role.Administrator, IsDisabled: false }) return false;

        // Two administrators who remove each other at the same moment must not both succeed: the second waits here and counts anew.
        await db.Users.Where(u => u.Role == Role.Administrator)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount), cancellation);
        return !await db.Users.AnyAsync(u => u.Id != user.Id && u.Role == Role.Administrator && !u.IsDisabled && u.PasswordHash != null, cancellation);
    }

    private static Error First(IdentityResult result)
    {
        var error = result.Errors.First();
        return new Error(error.Code, error.Description);
    }
}
