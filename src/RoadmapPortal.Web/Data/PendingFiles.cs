using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Data;

/// <summary>How far an uploaded file has come.</summary>
/// <param name="Before">How many files are converted before it.</param>
public sealed record PendingProgress(Guid Id, string FileName, PendingImportState State, string? Failure, int Before);

/// <summary>Uploaded files between preview and confirmation. A person sees only the own ones.</summary>
public sealed class PendingFiles(PortalDbContext db, PortalClock clock, ConversionSignal conversions)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Keeps a file; what people left lying is cleared away.</summary>
    public async Task<Guid> AddAsync(
        PendingImportKind kind, string fileName, byte[] content, CurrentUser user, CancellationToken cancellation, PendingImportState state = PendingImportState.Ready)
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
            State = state,
        };
        db.PendingImports.Add(pending);
        await db.SaveChangesAsync(cancellation);
        if (state == PendingImportState.Waiting) conversions.Give();
        return pending.Id;
    }

    /// <returns>Null when there is none of this kind or it is another person's.</returns>
    public Task<PendingImport?> FindAsync(PendingImportKind kind, Guid id, CurrentUser user, CancellationToken cancellation) =>
        Own(kind, id, user).AsNoTracking().FirstOrDefaultAsync(cancellation);

    /// <summary>How far a file has come, without the file itself.</summary>
    /// <returns>Null when there is none of this kind or it is another person's.</returns>
    public Task<PendingProgress?> ProgressAsync(PendingImportKind kind, Guid id, CurrentUser user, CancellationToken cancellation) =>
        Own(kind, id, user).Select(p => new PendingProgress(
            p.Id, p.FileName, p.State, p.Failure,
            db.PendingImports.Count(other => other.State == PendingImportState.Converting || (other.State == PendingImportState.Waiting && other.CreatedAt < p.CreatedAt))))
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Keeps what the person said of a file.</summary>
    public Task ChooseAsync(PendingImportKind kind, Guid id, CurrentUser user, string? choices, CancellationToken cancellation) =>
        Own(kind, id, user).ExecuteUpdateAsync(set => set.SetProperty(p => p.Choices, choices), cancellation);

    /// <returns>True for the one who removed it: of two clicks only one goes on.</returns>
    public async Task<bool> RemoveAsync(PendingImportKind kind, Guid id, CurrentUser user, CancellationToken cancellation) =>
        await Own(kind, id, user).ExecuteDeleteAsync(cancellation) > 0;

    private IQueryable<PendingImport> Own(PendingImportKind kind, Guid id, CurrentUser user) =>
        db.PendingImports.Where(p => p.Id == id && p.Kind == kind && p.UserId == user.Id);
}
