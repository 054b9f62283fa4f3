using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Data;

/// <summary>Uploaded files between preview and confirmation. A person sees only the own ones.</summary>
public sealed class PendingFiles(PortalDbContext db, PortalClock clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Keeps a file; what people left lying is cleared away.</summary>
    public async Task<Guid> AddAsync(PendingImportKind kind, string fileName, byte[] content, CurrentUser user, CancellationToken cancellation)
    {
        var oldest = clock.Now - Lifetime;
        await db.PendingImports.Where(p => p.CreatedAt < oldest).ExecuteDeleteAsync(cancellation);
        var pending = new PendingImport
        {
            Id = clock.NewId(),
            Kind = kind,
            UserId = user.Id,
            FileName = fileName[Math.Max(0, fileName.Length - PendingImport.FileNameMaxLength)..],
            Content = content,
            CreatedAt = clock.Now,
        };
        db.PendingImports.Add(pending);
        await db.SaveChangesAsync(cancellation);
        return pending.Id;
    }

    /// <returns>Null when there is none of this kind or it is another person's.</returns>
    public Task<PendingImport?> FindAsync(PendingImportKind kind, Guid id, CurrentUser user, CancellationToken cancellation) =>
        Own(kind, id, user).AsNoTracking().FirstOrDefaultAsync(cancellation);

    /// <returns>True for the one who removed it: of two clicks only one goes on.</returns>
    public async Task<bool> RemoveAsync(PendingImportKind kind, Guid id, CurrentUser user, CancellationToken cancellation) =>
        await Own(kind, id, user).ExecuteDeleteAsync(cancellation) > 0;

    private IQueryable<PendingImport> Own(PendingImportKind kind, Guid id, CurrentUser user) =>
        db.PendingImports.Where(p => p.Id == id && p.Kind == kind && p.UserId == user.Id);
}
