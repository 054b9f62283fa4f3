using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Roadmaps;

/// <summary>One roadmap with what may be done with it.</summary>
public sealed class RoadmapPageQuery(PortalDbContext db, RoadmapStore store, RevisionReader revisions, PortalClock clock)
{
    /// <summary>The page, or null when there is no such roadmap or it is invisible to the person.</summary>
    public async Task<RoadmapPage?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        await WorkingTextAsync(id, user, cancellation) ?? await ApprovedTextAsync(id, user, cancellation);

    /// <summary>The status to those who see no drafts: a text under revision is approved to them.</summary>
    public static RoadmapStatus WithoutDrafts(RoadmapStatus status) =>
        status is RoadmapStatus.Draft or RoadmapStatus.InReview or RoadmapStatus.Returned ? RoadmapStatus.Approved : status;

    private async Task<RoadmapPage?> WorkingTextAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, user, cancellation) is not { } roadmap) return null;
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        var inForce = await revisions.InForceAsync(id, cancellation);
        return new RoadmapPage
        {
            Id = id,
            // What was approved is shown as it was approved: an organisation may have another name by now.
            Text = roadmap.IsInForce && inForce is not null ? inForce.Snapshot : RoadmapSnapshots.Take(roadmap, 0, directory.NameOf),
            Status = roadmap.Status,
            Deadlines = roadmap.Activities.ToDictionary(a => a.Key, DeadlineNote.Of),
            InForce = Note(inForce),
            Remark = roadmap.Remark,
            Lead = !user.SeesDrafts() ? null : await db.Users.Where(u => u.Id == roadmap.LeadId).Select(u => u.DisplayName).FirstOrDefaultAsync(cancellation),
            Unrecognized = user.SeesDrafts() ? roadmap.Unrecognized : [],
            Actions = [.. RoadmapActions.For(user, id, roadmap.Slug, roadmap.Status, roadmap.RevisionNumber)],
        };
    }

    private async Task<RoadmapPage?> ApprovedTextAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var roadmap = await db.Roadmaps.AsNoTracking().VisibleTo(user, db).Where(r => r.Id == id)
            .Select(r => new { r.Slug, r.Status, r.RevisionNumber }).FirstOrDefaultAsync(cancellation);
        if (roadmap is null || await revisions.InForceAsync(id, cancellation) is not { } text) return null;
        var status = WithoutDrafts(roadmap.Status);
        return new RoadmapPage
        {
            Id = id,
            Text = text.Snapshot,
            Status = status,
            Deadlines = text.Snapshot.Sections.SelectMany(s => s.Activities).ToDictionary(a => a.Key, DeadlineNote.Of),
            InForce = Note(text),
            Actions = [.. RoadmapActions.For(user, id, roadmap.Slug, status, roadmap.RevisionNumber)],
        };
    }

    private RevisionNote? Note(ApprovedText? text) => text is null ? null : new(text.Number, clock.DayOf(text.ApprovedAt), text.ApprovedByName);
}

/// <summary>What may be done with a roadmap in its state, by role.</summary>
internal static class RoadmapActions
{
    public static IEnumerable<PageAction> For(CurrentUser user, Guid id, string slug, RoadmapStatus status, int revision)
    {
        var mayEdit = user.May(Permission.EditRoadmaps);
        var isOpen = status is RoadmapStatus.Draft or RoadmapStatus.Returned;
        if (mayEdit && isOpen) yield return new("Править", $"/roadmaps/{id}/edit", IsForemost: true);
        if (mayEdit && isOpen) yield return new("Отправить на согласование", $"/roadmaps/{id}/approval");
        if (user.May(Permission.ApproveRoadmaps) && status == RoadmapStatus.InReview)
            yield return new("Рассмотреть", $"/roadmaps/{id}/approval", IsForemost: true);
        if (mayEdit && status == RoadmapStatus.InReview) yield return new("Ход согласования", $"/roadmaps/{id}/approval", IsForemost: true);
        if (user.May(Permission.Concur) && status == RoadmapStatus.InReview) yield return new("К согласованию", $"/concurrences/{id}", IsForemost: true);
        if (revision > 0 && user.May(Permission.ReadProgress)) yield return new("Ход выполнения", $"/roadmaps/{id}/progress", IsForemost: status == RoadmapStatus.Approved);
        yield return new("PDF", $"/roadmaps/{id}.pdf");
        if (mayEdit && status == RoadmapStatus.Approved) yield return new("Новая редакция", $"/roadmaps/{id}/approval#decision");
        if (revision > 0 && user.SeesDrafts()) yield return new("Редакции", $"/roadmaps/{id}/revisions");
        if (revision > 0) yield return new("Публичная страница", $"/network/roadmaps/{slug}");
    }
}
