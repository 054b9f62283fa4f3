using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>Puts a roadmap into force: revision, PDF and occurrences are made together or not at all.</summary>
public sealed class RoadmapApproval(PortalDbContext db, RoadmapStore store, Notices notices, RoadmapPrints prints, PortalClock clock)
{
    /// <summary>Approves the text that <paramref name="by"/> saw.</summary>
    /// <param name="roadmapId">The roadmap.</param>
    /// <param name="shownHash">The hash that stood on the page: another text is not approved unseen.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="cancellation">Leaves everything as it was.</param>
    /// <returns>The number of the revision or the refusal; null when there is no such roadmap or it is invisible.</returns>
    public async Task<Result<int>?> ApproveAsync(Guid roadmapId, string shownHash, CurrentUser by, CancellationToken cancellation)
    {
        await using var change = await store.BeginChangeAsync(roadmapId, by, cancellation);
        if (change is null) return null;
        var roadmap = change.Roadmap;
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        var text = SignedText.Of(roadmap, directory, clock.Today);
        if (roadmap.Approve() is { Error: { } refusal }) return refusal;
        if (text.Hash != shownHash) return RoadmapErrors.TextChanged;

        db.Revisions.Add(Revision(roadmap, text, by));
        await notices.ApprovedAsync(roadmap, await AskForAsync(roadmap, directory, cancellation), cancellation);
        await change.SaveAsync("roadmap.approve", $"Утверждена редакция №\u00A0{roadmap.RevisionNumber}, SHA-256 {text.Hash}", cancellation);
        return roadmap.RevisionNumber;
    }

    /// <summary>Takes the roadmap out of force; nobody is asked for reports on it any more, what was reported stays.</summary>
    /// <returns>The refusal in it, or none; null when there is no such roadmap or it is invisible.</returns>
    public async Task<Result?> CancelAsync(Guid roadmapId, string reason, CurrentUser by, CancellationToken cancellation)
    {
        await using var change = await store.BeginChangeAsync(roadmapId, by, cancellation);
        if (change is null) return null;
        if (change.Roadmap.Cancel(reason, await ApprovedTextAsync(roadmapId, cancellation)) is { Done: false } refused) return refused;
        foreach (var occurrence in await db.Occurrences.Where(o => o.RoadmapId == roadmapId && !o.IsWithdrawn).ToListAsync(cancellation))
            occurrence.Keep(inForce: false, occurrence.Due);
        await change.SaveAsync("roadmap.cancel", $"Отменена: {reason}", cancellation);
        return Result.Ok;
    }

    /// <summary>Drops the new revision that is being written; the one in force stays as it is.</summary>
    /// <returns>The refusal in it, or none; null when there is no such roadmap or it is invisible.</returns>
    public async Task<Result?> DropRevisionAsync(Guid roadmapId, CurrentUser by, CancellationToken cancellation)
    {
        await using var change = await store.BeginChangeAsync(roadmapId, by, cancellation);
        if (change is null) return null;
        if (change.Roadmap.DropRevision(await ApprovedTextAsync(roadmapId, cancellation)) is { Done: false } refused) return refused;
        await change.SaveAsync("roadmap.drop-revision", "Отказ от новой редакции: восстановлен действующий текст", cancellation);
        return Result.Ok;
    }

    /// <summary>Deletes a draft that was never approved, with what was asked about it; the audit trail keeps its title.</summary>
    /// <returns>The title or the refusal; null when there is no such roadmap or it is invisible.</returns>
    public async Task<Result<string>?> DeleteAsync(Guid roadmapId, CurrentUser by, CancellationToken cancellation)
    {
        await using var change = await store.BeginChangeAsync(roadmapId, by, cancellation);
        if (change is null) return null;
        var title = change.Roadmap.Title.ReplaceLineEndings(" ");
        if (change.Roadmap.Delete().Error is { } refusal) return refusal;
        await db.Concurrences.Where(c => c.RoadmapId == roadmapId).ExecuteDeleteAsync(cancellation);
        await db.SearchEntries.Where(e => e.RoadmapId == roadmapId).ExecuteDeleteAsync(cancellation);
        db.Roadmaps.Remove(change.Roadmap);
        await change.SaveAsync("roadmap.delete", $"Удалён черновик {Russian.Quoted(title)}", cancellation);
        return title;
    }

    private Task<RoadmapText?> ApprovedTextAsync(Guid roadmapId, CancellationToken cancellation) =>
        db.Revisions.Where(r => r.RoadmapId == roadmapId).OrderByDescending(r => r.Number).Select(r => r.Text).FirstOrDefaultAsync(cancellation);

    private Revision Revision(Roadmap roadmap, SignedText text, CurrentUser by)
    {
        var at = clock.Now;
        var print = prints.Approved(roadmap.RevisionNumber, text.Hash, at, by.Name, text.Bytes);
        var pdf = PdfWriter.Write(RoadmapPages.Compose(text.Snapshot, print));
        return Domain.Roadmaps.Revision.Create(
            clock.NewId(), roadmap.Id, roadmap.RevisionNumber, text.Bytes, text.Hash, pdf, roadmap.TakeText(), at, by.Id, by.Name);
    }

    /// <summary>Progress carries over: what the new text still asks for keeps its mark and history, what it dropped is withdrawn.</summary>
    /// <returns>What the text before it did not ask for.</returns>
    private async Task<IReadOnlyCollection<Occurrence>> AskForAsync(Roadmap roadmap, OrganizationDirectory directory, CancellationToken cancellation)
    {
        var known = (await db.Occurrences.Where(o => o.RoadmapId == roadmap.Id).ToListAsync(cancellation))
            .ToDictionary(o => (o.ActivityKey, o.OrganizationId, o.Window));
        var asked = new List<Occurrence>();
        foreach (var expected in ExpectedOccurrence.Of(roadmap, directory.Active))
        {
            if (!known.Remove((expected.ActivityKey, expected.OrganizationId, expected.Window), out var occurrence))
            {
                occurrence = Occurrence.Create(
                    clock.NewId(), roadmap.Id, expected.ActivityKey, expected.OrganizationId, expected.Window, expected.Due, clock.Today);
                db.Occurrences.Add(occurrence);
                asked.Add(occurrence);
            }
            else if (occurrence.IsWithdrawn)
            {
                asked.Add(occurrence);
            }

            occurrence.Keep(inForce: true, expected.Due);
        }

        foreach (var dropped in known.Values) dropped.Keep(inForce: false, dropped.Due);
        return asked;
    }
}
