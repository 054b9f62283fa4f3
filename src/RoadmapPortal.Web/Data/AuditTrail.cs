using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Data;

/// <summary>Saves a change together with the record of who made it; a change that changes nothing leaves nothing.</summary>
public sealed class AuditTrail(PortalDbContext db, PortalClock clock)
{
    /// <returns>True when something was saved.</returns>
    public async Task<bool> SaveAsync(CurrentUser? by, string action, Guid subject, string details, CancellationToken cancellation)
    {
        if (!db.ChangeTracker.HasChanges()) return false;
        Record(by, action, subject, details);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Adds the record alone, for what changes outside this unit of work or leaves no row behind.</summary>
    public void Record(CurrentUser? by, string action, Guid subject, string details) => db.Audit.Add(new AuditEntry
    {
        Id = clock.NewId(),
        At = clock.Now,
        UserId = by?.Id,
        UserName = by?.Name ?? "Система",
        Action = action,
        SubjectId = subject,
        Details = details,
    });
}
