using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Concurrences;

/// <summary>Reads what concerns the person's own organisation.</summary>
public sealed class ConcurrenceQueries(PortalDbContext db, RoadmapStore store, PortalClock clock)
{
    public async Task<ConcurrencesPage> ListAsync(CurrentUser user, CancellationToken cancellation)
    {
        var own = db.Concurrences.AsNoTracking().Where(c => c.OrganizationId == user.OrganizationId);
        var waiting = await (
            from concurrence in own.Where(c => c.State == ConcurrenceState.Asked)
            join roadmap in db.Roadmaps on concurrence.RoadmapId equals roadmap.Id
            orderby concurrence.AskedAt, concurrence.RoadmapId
            select new WaitingRow(
                roadmap.Id, concurrence.Title, roadmap.PeriodFrom, roadmap.PeriodTo,
                db.Organizations.Where(o => o.Id == roadmap.OwnerId).Select(o => o.ShortName).First(), concurrence.AskedAt))
            .Take(ConcurrencesPage.RowsAtMost).ToListAsync(cancellation);
        var answered = await own.Where(c => c.DecidedAt != null)
            .OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Round)
            .Select(c => new AnsweredRow(
                c.RoadmapId, c.Title, c.State, c.SignedName ?? c.DecidedByName, c.SignedOn, c.DecidedAt!.Value,
                c.State == ConcurrenceState.Refused ? c.Note : null,
                db.Roadmaps.VisibleTo(user, db).Any(r => r.Id == c.RoadmapId)))
            .Take(ConcurrencesPage.RowsAtMost).ToListAsync(cancellation);
        var organization = await db.Organizations.Where(o => o.Id == user.OrganizationId).Select(o => o.ShortName).FirstAsync(cancellation);
        return new(
            organization,
            [.. waiting.Select(w => w with { AskedAt = clock.Local(w.AskedAt) })],
            [.. answered.Select(a => a with { DecidedAt = clock.Local(a.DecidedAt) })]);
    }

    /// <returns>Null when the own organisation was never asked.</returns>
    public async Task<ConcurrencePage?> FindAsync(Guid roadmapId, CurrentUser user, CancellationToken cancellation)
    {
        var rounds = await db.Concurrences.AsNoTracking().Where(c => c.RoadmapId == roadmapId && c.OrganizationId == user.OrganizationId)
            .OrderByDescending(c => c.Round).ToListAsync(cancellation);
        if (rounds is not [var last, ..]) return null;
        return new ConcurrencePage(roadmapId, last.Title, last.State, await TextAsync(roadmapId, user, cancellation))
        {
            Refused = rounds.Find(c => c.State == ConcurrenceState.Refused) is { DecidedByName: { } by, DecidedAt: { } at, Note: { } note } ? (by, clock.DayOf(at), note) : null,
            Given = last is { State: ConcurrenceState.Given, SignedName: { } name, SignedOn: { } day } ? (name, day) : null,
        };
    }

    private async Task<ConcurrenceText?> TextAsync(Guid roadmapId, CurrentUser user, CancellationToken cancellation)
    {
        if (await store.FindAsync(roadmapId, user, cancellation) is not { } roadmap) return null;
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        var stamp = roadmap.Endorsements.FirstOrDefault(e => e.AskedId == user.OrganizationId);
        return new ConcurrenceText(
            Russian.PeriodText(roadmap.PeriodFrom, roadmap.PeriodTo),
            directory.NameOf(roadmap.OwnerId),
            roadmap.Sections.Count,
            roadmap.Activities.Count(),
            stamp is null ? "" : $"{stamp.Post} {stamp.Organization}".Trim(),
            [.. roadmap.CurrentConcurrences().Where(c => c.OrganizationId != user.OrganizationId).Select(c => (directory.NameOf(c.OrganizationId), c.State))],
            SignedText.ToConcurWith(roadmap, directory).Hash);
    }
}
