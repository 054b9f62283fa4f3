using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Search;

namespace RoadmapPortal.Web.Data;

/// <summary>
/// Whoever saves a text of a roadmap or approves one saves with it, in the same transaction, what search knows of it: nobody can forget to.
/// </summary>
internal sealed class SearchInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        ChangesOf((PortalDbContext)eventData.Context!).Count == 0 ? result : throw new NotSupportedException("Texts of roadmaps are saved asynchronously.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (PortalDbContext)eventData.Context!;
        foreach (var change in ChangesOf(db)) await ApplyAsync(db, change, cancellationToken);
        return result;
    }

    /// <summary>What is about to be saved: the fields by row, null for a row that goes.</summary>
    private static List<TextChange> ChangesOf(PortalDbContext db)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var working = new Dictionary<Guid, TextChange>();
        TextChange Of(Guid roadmapId) => working.TryGetValue(roadmapId, out var known) ? known : working[roadmapId] = new(roadmapId, IsApproved: false);
        var sections = db.ChangeTracker.Entries<Section>().ToDictionary(e => e.Entity.Id, e => e.Entity);
        // In the order of the document: what fits a query equally well is found in the order in which it was first saved.
        foreach (var entry in changed.OrderBy(e => e.Entity is Activity row ? (sections[row.SectionId].Position, row.Position) : (-1, 0)))
        {
            if (entry is { Entity: Roadmap roadmap, State: not EntityState.Deleted }) Of(roadmap.Id).Fields[""] = SearchFields.OfRoadmap(roadmap);
            if (entry is { Entity: Section section, State: EntityState.Modified }) Of(section.RoadmapId).Set(section, section.Activities);
            if (entry is { Entity: Activity activity }) Of(sections[activity.SectionId].RoadmapId).Set(sections[activity.SectionId], [activity]);
        }

        foreach (var gone in changed.Where(e => e is { Entity: Activity, State: EntityState.Deleted }).Select(e => (Activity)e.Entity))
            Of(sections[gone.SectionId].RoadmapId).Fields[gone.Key] = null;
        var approved = changed.Where(e => e is { Entity: Revision, State: EntityState.Added }).Select(e => TextChange.Of((Revision)e.Entity));
        return [.. working.Values, .. approved];
    }

    private static async Task ApplyAsync(PortalDbContext db, TextChange change, CancellationToken cancellation)
    {
        var keys = change.Fields.Keys.ToList();
        var known = await db.SearchEntries
            .Where(e => e.RoadmapId == change.RoadmapId && e.IsApproved == change.IsApproved && (change.IsApproved || keys.Contains(e.ActivityKey)))
            .ToDictionaryAsync(e => e.ActivityKey, cancellation);
        foreach (var (key, fields) in change.Fields)
        {
            if (fields is null) continue;
            if (!known.Remove(key, out var entry)) db.SearchEntries.Add(entry = change.NewEntry(key));
            entry.Set(fields);
        }

        db.SearchEntries.RemoveRange(known.Values);
    }
}

/// <summary>The texts of one roadmap that search must learn: some of the working text, or all of a revision.</summary>
internal sealed record TextChange(Guid RoadmapId, bool IsApproved)
{
    /// <summary>The fields by the key of the row, empty for the roadmap itself; null for a row that goes.</summary>
    public Dictionary<string, IReadOnlyList<SearchField>?> Fields { get; } = [];

    public void Set(Section section, IEnumerable<Activity> rows)
    {
        foreach (var row in rows) Fields[row.Key] = SearchFields.OfRow(section, row);
    }

    public SearchEntry NewEntry(string key) => new() { RoadmapId = RoadmapId, ActivityKey = key, IsApproved = IsApproved };

    /// <summary>A whole working text.</summary>
    public static TextChange Of(Roadmap roadmap)
    {
        var change = new TextChange(roadmap.Id, IsApproved: false) { Fields = { [""] = SearchFields.OfRoadmap(roadmap) } };
        foreach (var section in roadmap.Sections) change.Set(section, section.Activities);
        return change;
    }

    /// <summary>A whole approved text.</summary>
    public static TextChange Of(Revision revision)
    {
        var snapshot = RoadmapSnapshots.Read(revision.Snapshot);
        var change = new TextChange(revision.RoadmapId, IsApproved: true) { Fields = { [""] = SearchFields.OfRoadmap(snapshot) } };
        foreach (var section in snapshot.Sections)
            foreach (var row in section.Activities) change.Fields[row.Key] = SearchFields.OfRow(section, row);
        return change;
    }
}
