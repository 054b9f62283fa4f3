using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Data;

/// <summary>An occurrence, the approved row it belongs to and what it amounts to today.</summary>
public sealed record OccurrenceRow(
    Guid Id,
    Guid OrganizationId,
    ScheduleWindow? Window,
    OccurrenceStatus Status,
    DateOnly? StatusDate,
    OccurrenceState State,
    ApprovedText Text,
    ApprovedRow Activity);

/// <summary>Some or all occurrences of one row, counted.</summary>
public sealed record RowCount(string ActivityKey, ProgressCount Count);

public static class RowCounts
{
    public static ProgressCount Total(this IEnumerable<RowCount> rows) => rows.Aggregate(ProgressCount.None, (sum, row) => sum + row.Count);
}

/// <summary>Reads what roadmaps in force ask for. Each method needs the same number of queries however many rows there are.</summary>
public sealed class OccurrenceReader(PortalDbContext db, RevisionReader revisions, PortalClock clock)
{
    /// <summary>Everything an organisation answers for.</summary>
    public Task<IReadOnlyList<OccurrenceRow>> OfOrganizationAsync(Guid organizationId, CancellationToken cancellation) =>
        ReadAsync(db.Occurrences.Where(o => !o.IsWithdrawn && o.OrganizationId == organizationId), cancellation);

    /// <summary>Everything a roadmap asks for.</summary>
    public Task<IReadOnlyList<OccurrenceRow>> OfRoadmapAsync(Guid roadmapId, CancellationToken cancellation) =>
        ReadAsync(db.Occurrences.Where(o => !o.IsWithdrawn && o.RoadmapId == roadmapId), cancellation);

    /// <summary>Those among <paramref name="chosen"/> that roadmaps in force ask for.</summary>
    public Task<IReadOnlyList<OccurrenceRow>> InForceAsync(IQueryable<Occurrence> chosen, CancellationToken cancellation) =>
        ReadAsync(chosen.Where(o => !o.IsWithdrawn && db.Roadmaps.InForce().Any(r => r.Id == o.RoadmapId)), cancellation);

    /// <summary>One occurrence, also a withdrawn one; null when there is none.</summary>
    public async Task<OccurrenceRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await ReadAsync(db.Occurrences.Where(o => o.Id == id), cancellation)).SingleOrDefault();

    /// <summary>What the occurrences of several roadmaps amount to; the database counts, so that a thousand schools cost no more than one.</summary>
    /// <returns>By roadmap, the counts of its rows in pieces to be added.</returns>
    public async Task<ILookup<Guid, RowCount>> CountAsync(IReadOnlyDictionary<Guid, ApprovedText> texts, CancellationToken cancellation)
    {
        var ids = texts.Keys.ToList();
        var groups = await db.Occurrences.Where(o => !o.IsWithdrawn && ids.Contains(o.RoadmapId))
            .GroupBy(o => new { o.RoadmapId, o.ActivityKey, o.Status, o.WindowFrom, o.WindowTo, o.Due, o.ApprovedOn })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        return groups.ToLookup(
            g => g.Key.RoadmapId,
            g => new RowCount(g.Key.ActivityKey, ProgressCount.Of(
                g.Key.Status,
                StateOf(g.Key.Status, Window(g.Key.WindowFrom, g.Key.WindowTo), g.Key.Due, g.Key.ApprovedOn, texts[g.Key.RoadmapId]),
                g.Count)));
    }

    private async Task<IReadOnlyList<OccurrenceRow>> ReadAsync(IQueryable<Occurrence> occurrences, CancellationToken cancellation)
    {
        var found = await occurrences
            .Select(o => new { o.Id, o.RoadmapId, o.ActivityKey, o.OrganizationId, o.WindowFrom, o.WindowTo, o.Due, o.ApprovedOn, o.Status, o.StatusDate })
            .ToListAsync(cancellation);
        var texts = await revisions.InForceAsync([.. found.Select(o => o.RoadmapId).Distinct()], cancellation);
        return
        [
            .. from o in found
               let text = texts[o.RoadmapId]
               let window = Window(o.WindowFrom, o.WindowTo)
               let state = StateOf(o.Status, window, o.Due, o.ApprovedOn, text)
               select new OccurrenceRow(o.Id, o.OrganizationId, window, o.Status, o.StatusDate, state, text, text.Row(o.ActivityKey)),
        ];
    }

    private OccurrenceState StateOf(OccurrenceStatus status, ScheduleWindow? window, DueKind due, DateOnly approvedOn, ApprovedText text) =>
        OccurrenceStates.Of(status, window, due, approvedOn, text.Period.To, clock.Today);

    private static ScheduleWindow? Window(DateOnly? from, DateOnly? to) => from is { } first && to is { } last ? new ScheduleWindow(first, last) : null;
}
