using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>Makes the centre and its first administrator on an empty portal, both or neither.</summary>
public sealed class FirstAdministrator(PortalDbContext db, UserManager<PortalUser> users, AuditTrail audit, PortalClock clock)
{
    public async Task<IdentityResult> CreateAsync(SetupForm form, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var centre = await db.Organizations.FirstOrDefaultAsync(o => o.Kind == OrganizationKind.MethodologicalCentre, cancellation);
        if (centre is null)
        {
            centre = Organization.Create(clock.NewId(), form.Centre, null, OrganizationKind.MethodologicalCentre);
            db.Organizations.Add(centre);
        }

        var user = new PortalUser
        {
            Id = clock.NewId(), UserName = form.Email.Trim(), Email = form.Email.Trim(), DisplayName = form.Name.Trim(),
            Role = Role.Administrator, OrganizationId = centre.Id,
        };
        var result = await users.CreateAsync(user, form.Password);
        if (!result.Succeeded) return result;
        audit.Record(null, "user.setup", user.Id, "Создан первый администратор");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
