using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Data;

/// <summary>A revision without its bytes, with its text read.</summary>
public sealed record ApprovedText(Guid RevisionId, int Number, string Hash, DateTimeOffset ApprovedAt, string ApprovedByName, RoadmapSnapshot Snapshot)
{
    private readonly Dictionary<string, ApprovedRow> _rows = Snapshot.Sections
        .SelectMany(section => section.Activities, (section, activity) => (section, activity))
        .Select((row, order) => new ApprovedRow(order, row.section, row.activity))
        .ToDictionary(row => row.Activity.Key);

    public Period Period { get; } = Period.TryParse(Snapshot.PeriodFrom, Snapshot.PeriodTo)
        ?? throw new System.Text.Json.JsonException($"Not a period: {Snapshot.PeriodFrom}..{Snapshot.PeriodTo}.");

    /// <summary>The row with this key; <see cref="ApprovedRow.Dropped"/> when this revision no longer has it.</summary>
    public ApprovedRow Row(string key) => _rows.GetValueOrDefault(key) ?? ApprovedRow.Dropped;
}

/// <summary>A row of an approved text with its place in it.</summary>
public sealed record ApprovedRow(int Order, SectionSnapshot Section, ActivitySnapshot Activity)
{
    public static readonly ApprovedRow Dropped = new(int.MaxValue, new SectionSnapshot("", "", []), new ActivitySnapshot
    {
        Key = "", Text = "Мероприятия больше нет в действующей редакции", DeadlineKind = "unknown", Due = "never",
    });
}

/// <summary>Reads approved texts. Revisions never change, so a text that was read once stays read.</summary>
public sealed class RevisionReader(PortalDbContext db, IMemoryCache cache)
{
    /// <summary>The revision in force (the highest number), or null.</summary>
    public async Task<ApprovedText?> InForceAsync(Guid roadmapId, CancellationToken cancellation) =>
        (await InForceAsync([roadmapId], cancellation)).GetValueOrDefault(roadmapId);

    /// <summary>The revisions in force of several roadmaps; those without one are absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, ApprovedText>> InForceAsync(IReadOnlyCollection<Guid> roadmapIds, CancellationToken cancellation)
    {
        var ids = await (from revision in db.Revisions
                         where roadmapIds.Contains(revision.RoadmapId)
                             && !db.Revisions.Any(later => later.RoadmapId == revision.RoadmapId && later.Number > revision.Number)
                         select new { revision.RoadmapId, revision.Id }).ToListAsync(cancellation);
        var texts = await TextsAsync([.. ids.Select(x => x.Id)], cancellation);
        return ids.ToDictionary(x => x.RoadmapId, x => texts[x.Id]);
    }

    /// <summary>Some revisions by their ids, in the order of these.</summary>
    public async Task<IReadOnlyList<ApprovedText>> ThoseAsync(IReadOnlyList<Guid> revisionIds, CancellationToken cancellation)
    {
        var texts = await TextsAsync(revisionIds, cancellation);
        return [.. revisionIds.Select(id => texts[id])];
    }

    /// <summary>The revisions of all roadmaps that were approved last, the newest first. An id begins with the moment it was made at.</summary>
    public async Task<IReadOnlyList<ApprovedText>> LatestAsync(int count, CancellationToken cancellation)
    {
        var ids = await db.Revisions.OrderByDescending(r => r.Id).Select(r => r.Id).Take(count).ToListAsync(cancellation);
        return await ThoseAsync(ids, cancellation);
    }

    private async Task<IReadOnlyDictionary<Guid, ApprovedText>> TextsAsync(IReadOnlyCollection<Guid> revisionIds, CancellationToken cancellation)
    {
        var texts = revisionIds.Select(id => cache.Get<ApprovedText>(id)).OfType<ApprovedText>().ToDictionary(text => text.RevisionId);
        foreach (var text in await ReadAsync([.. revisionIds.Where(id => !texts.ContainsKey(id))], cancellation))
            texts[text.RevisionId] = cache.Set(text.RevisionId, text, TimeSpan.FromHours(1));
        return texts;
    }

    private async Task<IEnumerable<ApprovedText>> ReadAsync(List<Guid> revisionIds, CancellationToken cancellation)
    {
        if (revisionIds.Count == 0) return [];
        var rows = await db.Revisions.Where(r => revisionIds.Contains(r.Id))
            .Select(r => new { r.Id, r.Number, r.Hash, r.ApprovedAt, r.ApprovedByName, r.Snapshot })
            .ToListAsync(cancellation);
        return rows.Select(r => new ApprovedText(r.Id, r.Number, r.Hash, r.ApprovedAt, r.ApprovedByName, RoadmapSnapshots.Read(r.Snapshot)));
    }
}
