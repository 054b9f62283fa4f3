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

/// <summary>What occurrences are counted by.</summary>
[Flags]
public enum CountBy
{
    Roadmap = 0,
    Activity = 1,
    Organization = 2,
    Window = 4,
}

/// <summary>How a window lies to the approval and to today: besides mark and due kind, all that its state depends on.</summary>
[Flags]
public enum WindowPosition
{
    Undated = 0,
    Dated = 1,
    BeforeApproval = 2,
    Begun = 4,
    Ended = 8,
}

/// <summary>The occurrences of one place, counted; what they are not counted by is empty.</summary>
public sealed record OccurrenceCount(Guid RoadmapId, string ActivityKey, Guid OrganizationId, ScheduleWindow? Window, ProgressCount Count);

/// <summary>Reads what roadmaps in force ask for. Each method needs the same number of queries however many rows there are.</summary>
public sealed class OccurrenceReader(PortalDbContext db, CompiledQueries compiled, RevisionReader revisions, PortalClock clock)
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

    /// <summary>Some of them, e.g. those of the rows on one page.</summary>
    public Task<IReadOnlyList<OccurrenceRow>> ThoseAsync(IQueryable<Occurrence> occurrences, CancellationToken cancellation) =>
        ReadAsync(occurrences.Where(o => !o.IsWithdrawn), cancellation);

    /// <summary>What the occurrences of several roadmaps amount to, by the key of their row; rows that ask for nothing are absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, Dictionary<string, ProgressCount>>> CountAsync(IReadOnlyDictionary<Guid, ApprovedText> texts, CancellationToken cancellation)
    {
        var counts = texts.Keys.ToDictionary(id => id, _ => new Dictionary<string, ProgressCount>());
        await foreach (var alike in compiled.Occurrences(db, [.. texts.Keys], clock.Today).WithCancellation(cancellation))
        {
            var rows = counts[alike.RoadmapId];
            var state = StateOf(alike.Status, alike.Position, alike.Due, texts[alike.RoadmapId]);
            rows[alike.ActivityKey] = rows.GetValueOrDefault(alike.ActivityKey, ProgressCount.None) + ProgressCount.Of(alike.Status, state, alike.Count);
        }

        return counts;
    }

    /// <summary>What occurrences amount to. The database counts those that stand alike, so that a thousand schools cost little more than one.</summary>
    /// <param name="occurrences">Which ones; withdrawn ones never count.</param>
    /// <param name="by">What is counted apart, always also the roadmap.</param>
    /// <param name="texts">The approved texts of the roadmaps that count.</param>
    /// <param name="cancellation">Ends the query.</param>
    public async Task<IReadOnlyList<OccurrenceCount>> CountAsync(
        IQueryable<Occurrence> occurrences, CountBy by, IReadOnlyDictionary<Guid, ApprovedText> texts, CancellationToken cancellation)
    {
        var (ids, today) = (texts.Keys.ToList(), clock.Today);
        var (byActivity, byOrganization, byWindow) = (by.HasFlag(CountBy.Activity), by.HasFlag(CountBy.Organization), by.HasFlag(CountBy.Window));
        var groups = await occurrences.Where(o => !o.IsWithdrawn && ids.Contains(o.RoadmapId))
            .GroupBy(o => new
            {
                o.RoadmapId,
                ActivityKey = byActivity ? o.ActivityKey : "",
                OrganizationId = byOrganization ? (Guid?)o.OrganizationId : null,
                From = byWindow ? o.WindowFrom : null,
                To = byWindow ? o.WindowTo : null,
                o.Status,
                o.Due,
                Position = (o.WindowTo != null ? WindowPosition.Dated : 0) | (o.WindowTo < o.ApprovedOn ? WindowPosition.BeforeApproval : 0)
                    | (o.WindowFrom <= today ? WindowPosition.Begun : 0) | (o.WindowTo < today ? WindowPosition.Ended : 0),
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        return
        [
            .. groups.GroupBy(
                g => (g.Key.RoadmapId, g.Key.ActivityKey, g.Key.OrganizationId, Window: Window(g.Key.From, g.Key.To)),
                g => ProgressCount.Of(g.Key.Status, StateOf(g.Key.Status, g.Key.Position, g.Key.Due, texts[g.Key.RoadmapId]), g.Count),
                (place, counts) => new OccurrenceCount(
                    place.RoadmapId, place.ActivityKey, place.OrganizationId ?? Guid.Empty, place.Window, counts.Aggregate(ProgressCount.Add))),
        ];
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

    /// <summary>Where all stand whose windows lie alike: where one stands whose window is a day that lies so.</summary>
    private OccurrenceState StateOf(OccurrenceStatus status, WindowPosition position, DueKind due, ApprovedText text)
    {
        var day = clock.Today.AddDays(position.HasFlag(WindowPosition.Ended) ? -1 : position.HasFlag(WindowPosition.Begun) ? 0 : 1);
        var approvedOn = position.HasFlag(WindowPosition.BeforeApproval) ? day.AddDays(1) : day;
        return StateOf(status, position.HasFlag(WindowPosition.Dated) ? new ScheduleWindow(day, day) : null, due, approvedOn, text);
    }

    private static ScheduleWindow? Window(DateOnly? from, DateOnly? to) => from is { } first && to is { } last ? new ScheduleWindow(first, last) : null;
}
