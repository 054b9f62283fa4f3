using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Data;

/// <summary>Loads roadmaps whole: to read, or locked for one change.</summary>
public sealed class RoadmapStore(PortalDbContext db, AuditTrail audit, PortalClock clock)
{
    /// <summary>The working text with its rows in order, untracked; null when there is none or <paramref name="user"/> may not read it.</summary>
    public async Task<Roadmap?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var roadmap = await Whole(db.Roadmaps.AsNoTracking().ReadableBy(user)).FirstOrDefaultAsync(r => r.Id == id, cancellation);
        roadmap?.Sort();
        return roadmap;
    }

    /// <summary>
    /// The roadmap for one change. Its row stays locked until the change is saved or disposed, so changes to one roadmap follow one another
    /// on both databases and each sees what the one before it did.
    /// </summary>
    /// <returns>Null when there is none or it is invisible to <paramref name="user"/>.</returns>
    public async Task<RoadmapChange?> BeginChangeAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = await db.Roadmaps.VisibleTo(user, db).Where(r => r.Id == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.ChangedAt, clock.Now), cancellation);
        if (locked == 0)
        {
            await transaction.DisposeAsync();
            return null;
        }

        var roadmap = await Whole(db.Roadmaps).FirstAsync(r => r.Id == id, cancellation);
        roadmap.Sort();
        return new RoadmapChange(roadmap, transaction, audit, user);
    }

    /// <summary>A slug that no roadmap has yet, and that nobody else takes before the caller's transaction ends.</summary>
    public async Task<string> FreeSlugAsync(RoadmapHeader header, CancellationToken cancellation)
    {
        // SQLite has one writer at a time anyway.
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(726412)", cancellation);
        var wanted = Slug.From(header.Title, header.Period);
        var taken = await db.Roadmaps.Where(r => r.Slug.StartsWith(wanted)).Select(r => r.Slug).ToListAsync(cancellation);
        var slug = wanted;
        for (var n = 2; taken.Contains(slug); n++) slug = $"{wanted}-{n}";
        return slug;
    }

    private static IQueryable<Roadmap> Whole(IQueryable<Roadmap> roadmaps) => roadmaps
        .Include(r => r.Sections).ThenInclude(s => s.Activities)
        .Include(r => r.Concurrences.Where(c => c.State == ConcurrenceState.Asked || c.State == ConcurrenceState.Given))
        .AsSingleQuery();
}

/// <summary>One change of one roadmap: saved with its audit record, or undone by disposing.</summary>
public sealed class RoadmapChange(Roadmap roadmap, IDbContextTransaction transaction, AuditTrail audit, CurrentUser by) : IAsyncDisposable
{
    public Roadmap Roadmap { get; } = roadmap;

    /// <summary>Saves and unlocks. A change that changes nothing is undone and leaves no record.</summary>
    public async Task SaveAsync(string action, string details, CancellationToken cancellation)
    {
        if (await audit.SaveAsync(by, action, Roadmap.Id, details, cancellation)) await transaction.CommitAsync(cancellation);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
