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
    /// <summary>
    /// The page, or null when there is no such roadmap or it is invisible to the person. What is in force is shown as it was approved, since
    /// an organisation may have another name by now; so is a text under revision to those who may not read it.
    /// </summary>
    public async Task<RoadmapPage?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var head = await db.Roadmaps.VisibleTo(user, db).Where(r => r.Id == id)
            .Select(r => new { r.Slug, r.Status, r.RevisionNumber, r.Unrecognized, Lead = db.Users.First(u => u.Id == r.LeadId).DisplayName, HasSource = db.RoadmapSources.Any(f => f.RoadmapId == r.Id) })
            .FirstOrDefaultAsync(cancellation);
        if (head is null) return null;
        var inForce = await revisions.InForceAsync(id, cancellation);
        var working = head.Status.IsUnderWork() ? await store.FindAsync(id, user, cancellation) : null;
        if (working is null && inForce is null) return null;
        var status = working?.Status ?? WithoutDrafts(head.Status);
        return new RoadmapPage
        {
            Id = id,
            Text = working is null ? inForce!.Snapshot : RoadmapSnapshots.Take(working, 0, (await OrganizationDirectory.ReadAsync(db, cancellation)).NameOf),
            Status = status,
            Deadlines = working?.Activities.ToDictionary(a => a.Key, DeadlineNote.Of)
                ?? inForce!.Snapshot.Sections.SelectMany(s => s.Activities).ToDictionary(a => a.Key, DeadlineNote.Of),
            InForce = Note(inForce),
            Remark = working?.Remark,
            Lead = user.SeesDrafts() ? head.Lead : null,
            HasSource = user.SeesDrafts() && head.HasSource,
            Unrecognized = user.SeesDrafts() ? head.Unrecognized : [],
            Actions = [.. RoadmapActions.For(user, id, head.Slug, status, head.RevisionNumber)],
        };
    }

    /// <summary>The status to those who see no drafts: a text under revision is approved to them.</summary>
    public static RoadmapStatus WithoutDrafts(RoadmapStatus status) => status.IsUnderWork() ? RoadmapStatus.Approved : status;

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
        yield return new("Документы", $"/roadmaps/{id}/documents");
        if (mayEdit && status == RoadmapStatus.Approved) yield return new("Новая редакция", $"/roadmaps/{id}/approval#decision");
        if (revision > 0 && user.SeesDrafts()) yield return new("Редакции", $"/roadmaps/{id}/revisions");
        if (revision > 0) yield return new("Публичная страница", $"/network/roadmaps/{slug}");
    }
}
