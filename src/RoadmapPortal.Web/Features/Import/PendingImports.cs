using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>Documents between upload and confirmation.</summary>
public sealed class PendingImports(PortalDbContext db, PendingFiles files, RoadmapImport import)
{
    /// <summary>Keeps a document that could be read.</summary>
    public Task<Guid> AddAsync(string fileName, byte[] content, CurrentUser user, CancellationToken cancellation) =>
        files.AddAsync(PendingImportKind.Roadmap, fileName, content, user, cancellation);

    /// <returns>Null when there is none, it is another person's, or it can be read no longer.</returns>
    public async Task<ImportPreview?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var pending = await files.FindAsync(PendingImportKind.Roadmap, id, user, cancellation);
        if (pending is null || RoadmapImporter.Read(pending.Content, pending.FileName) is not { Done: true } read) return null;
        var hash = DraftSource.HashOf(pending.Content);
        return new ImportPreview(pending.Id, pending.FileName, read.Value)
        {
            Hash = hash,
            Earlier = await db.Roadmaps.VisibleTo(user, db).Where(r => r.SourceHash == hash).OrderBy(r => r.CreatedAt)
                .Select(r => new EarlierImport(r.Id, r.Title)).ToListAsync(cancellation),
        };
    }

    /// <summary>
    /// Makes the draft and forgets the document in one transaction. The draft takes over the id of the document, and whoever removes the
    /// document makes the draft: a second click finds the draft of the first.
    /// </summary>
    /// <returns>The id of the draft, or the refusal; null when there is neither document nor draft.</returns>
    public async Task<Result<Guid>?> ConfirmAsync(ImportPreview preview, ConfirmForm form, CurrentUser user, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await files.RemoveAsync(PendingImportKind.Roadmap, preview.Id, user, cancellation))
            return await HasDraftAsync(preview.Id, user, cancellation) ? preview.Id : null;
        var source = new DraftSource(preview.Text, FormText.Clean(form.Title), form.Period.ToPeriod(), preview.Hash);
        var saved = await import.SaveAsync(preview.Id, source, user, cancellation);
        if (saved.Error is { } refusal) return refusal;
        await transaction.CommitAsync(cancellation);
        return preview.Id;
    }

    public async Task<bool> HasDraftAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        await db.Roadmaps.VisibleTo(user, db).AnyAsync(r => r.Id == id && r.LeadId == user.Id, cancellation);

    public Task DiscardAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        files.RemoveAsync(PendingImportKind.Roadmap, id, user, cancellation);
}
