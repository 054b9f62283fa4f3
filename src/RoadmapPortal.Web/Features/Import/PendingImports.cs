using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Conversion;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>Documents between upload and confirmation.</summary>
public sealed class PendingImports(PortalDbContext db, PendingFiles files, ImportNames names, RoadmapImport import)
{
    /// <summary>Keeps a document that can be read, or will be when it is converted.</summary>
    /// <returns>Its id, or why it is not read.</returns>
    public async Task<Result<Guid>> AddAsync(ImportUpload upload, CurrentUser user, CancellationToken cancellation)
    {
        if (DocumentConverter.IsNeeded(FileFormat.Recognise(upload.Content, upload.FileName)))
            return await files.AddAsync(PendingImportKind.Roadmap, upload.FileName, upload.Content, user, cancellation, PendingImportState.Waiting);
        if (RoadmapImporter.Read(upload.Content, upload.FileName).Error is not { } refusal)
            return await files.AddAsync(PendingImportKind.Roadmap, upload.FileName, upload.Content, user, cancellation);
        return upload.Otherwise is { } plain ? await AddAsync(plain, user, cancellation) : refusal;
    }

    /// <returns>Null when there is none or it is another person's.</returns>
    public Task<PendingProgress?> ProgressAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        files.ProgressAsync(PendingImportKind.Roadmap, id, user, cancellation);

    /// <returns>Null when there is none, it is another person's, or it cannot be read.</returns>
    public async Task<ImportPreview?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var pending = await files.FindAsync(PendingImportKind.Roadmap, id, user, cancellation);
        if (pending is not { State: PendingImportState.Ready }) return null;
        var choices = ImportChoices.Read(pending.Choices);
        if (RoadmapImporter.Read(pending.Readable ?? pending.Content, pending.FileName, choices.Corrections) is not { Done: true } read) return null;
        var source = new ImportSource(pending.FileName, pending.Content);
        return new ImportPreview(pending.Id, pending.FileName, read.Value, choices)
        {
            Source = source,
            Names = await names.FindAsync(read.Value, choices, user, cancellation),
            Earlier = await db.Roadmaps.VisibleTo(user, db).Where(r => r.SourceHash == source.Hash).OrderBy(r => r.CreatedAt)
                .Select(r => new EarlierImport(r.Id, r.Title)).ToListAsync(cancellation),
        };
    }

    /// <summary>Keeps what is chosen; the document is read anew with it.</summary>
    /// <returns>The preview as it is now, or the refusal of corrections with which nothing can be read.</returns>
    public async Task<Result<ImportPreview>> ChooseAsync(ImportPreview preview, ConfirmForm form, CurrentUser user, CancellationToken cancellation)
    {
        var choices = ImportEdits.Apply(preview, form);
        if (choices.Write() == preview.Choices.Write()) return preview;
        var isReadable = choices.ReadsLike(preview.Choices) || await IsReadableAsync(preview.Id, choices, user, cancellation);
        var kept = isReadable ? choices : choices with { Corrections = preview.Choices.Corrections };
        await files.ChooseAsync(PendingImportKind.Roadmap, preview.Id, user, kept.Write(), cancellation);
        if (!isReadable) return ImportTexts.NothingLeft;
        return await FindAsync(preview.Id, user, cancellation) ?? preview;
    }

    /// <summary>Drops what was said of columns, lines and names.</summary>
    public Task ResetAsync(ImportPreview preview, CurrentUser user, CancellationToken cancellation) => files.ChooseAsync(
        PendingImportKind.Roadmap, preview.Id, user, (preview.Choices with { Corrections = ImportCorrections.None }).Write(), cancellation);

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
        var source = new DraftSource(preview.Text, FormText.Clean(form.Title), form.Period.ToPeriod(), preview.Source) { Choices = preview.Choices };
        var saved = await import.SaveAsync(preview.Id, source, user, cancellation);
        if (saved.Error is { } refusal) return refusal;
        await transaction.CommitAsync(cancellation);
        return preview.Id;
    }

    public async Task<bool> HasDraftAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        await db.Roadmaps.VisibleTo(user, db).AnyAsync(r => r.Id == id && r.LeadId == user.Id, cancellation);

    public Task DiscardAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        files.RemoveAsync(PendingImportKind.Roadmap, id, user, cancellation);

    private async Task<bool> IsReadableAsync(Guid id, ImportChoices choices, CurrentUser user, CancellationToken cancellation) =>
        await files.FindAsync(PendingImportKind.Roadmap, id, user, cancellation) is { } pending
        && RoadmapImporter.Read(pending.Readable ?? pending.Content, pending.FileName, choices.Corrections).Done;
}
