using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Files;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Tasks;

/// <summary>Records a mark with its files: all of it or nothing.</summary>
public sealed class TaskReporting(PortalDbContext db, OccurrenceReader occurrences, FileStore store, AuditTrail audit, PortalClock clock)
{
    /// <summary>Somebody else marked the same occurrence after the form was opened.</summary>
    public static readonly Error Changed = new("occurrence-changed",
        "Пока вы заполняли форму, отметку уже поставил кто-то другой. Сравните обе и сохраните ещё раз, если нужна ваша.");

    /// <summary>Saves a valid form.</summary>
    /// <returns>The refusal, or null when it is saved.</returns>
    public async Task<Error?> SaveAsync(Guid id, ReportForm form, CurrentUser by, CancellationToken cancellation)
    {
        var occurrence = await db.Occurrences.FirstAsync(o => o.Id == id && o.OrganizationId == by.OrganizationId, cancellation);
        var mark = new OccurrenceMark(form.Status!.Value, form.Date!.Value, FormText.Clean(form.Comment)) { NewTerm = form.NewTerm };
        if (occurrence.Says(mark) && form.Files.Count == 0) return null;
        if (occurrence.Version != form.Version) return Changed;
        var marked = occurrence.Mark(mark, clock.NewId(), by.Id, by.Name, clock.Now, clock.Today);
        if (marked.Error is { } refusal) return refusal;

        var stored = new List<StoredFile>();
        var saved = false;
        try
        {
            foreach (var file in form.Files) db.Evidence.Add(await StoreAsync(file, marked.Value, stored, cancellation));
            // Not to be cancelled any more: a save that was cut off may have been carried out, and then its files must stay.
            await audit.SaveAsync(by, "occurrence.report", id, Details(mark, stored.Count), CancellationToken.None);
            saved = true;
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
        finally
        {
            if (!saved) stored.ForEach(store.Discard);
        }
    }

    /// <summary>Marks as done what was due before the roadmap was approved; anything else among <paramref name="ids"/> is left alone.</summary>
    /// <returns>How many were marked.</returns>
    public async Task<int> MarkDoneBeforeApprovalAsync(IReadOnlyCollection<Guid> ids, CurrentUser by, CancellationToken cancellation)
    {
        var rows = await occurrences.OfOrganizationAsync(by.OrganizationId, cancellation);
        var open = rows.Where(row => row.State == OccurrenceState.BeforeApproval && ids.Contains(row.Id)).Select(row => row.Id).ToList();
        var mark = new OccurrenceMark(OccurrenceStatus.Done, clock.Today, "Выполнено до утверждения дорожной карты");
        var count = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var occurrence in await db.Occurrences.Where(o => open.Contains(o.Id)).ToListAsync(cancellation))
        {
            if (!occurrence.Mark(mark, clock.NewId(), by.Id, by.Name, clock.Now, clock.Today).Done) continue;
            await audit.SaveAsync(by, "occurrence.report", occurrence.Id, $"{Details(mark, 0)}, до утверждения", cancellation);
            count++;
        }

        await transaction.CommitAsync(cancellation);
        return count;
    }

    private async Task<EvidenceFile> StoreAsync(IFormFile file, OccurrenceUpdate update, List<StoredFile> stored, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        var kind = FileKinds.Of(content, file.FileName) ?? throw new InvalidOperationException("The file was not checked.");
        var saved = await store.SaveAsync(content, cancellation);
        stored.Add(saved);
        return EvidenceFile.Create(
            clock.NewId(), update.OccurrenceId, update.Id, EvidenceNames.Shown(file.FileName), kind.ContentType, saved.Size, saved.Hash, saved.Name);
    }

    private static string Details(OccurrenceMark mark, int files) =>
        $"{mark.Status.Label().Text}, {mark.Date:dd.MM.yyyy}" + (files == 0 ? "" : $", файлов: {files}");
}
