using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>Upload → preview, mended where it is wrong → confirm.</summary>
[Requires(Permission.EditRoadmaps)]
public sealed class ImportController(PendingImports pending) : PortalController
{
    /// <summary>One list for each line of the longest document, and the rest of the page.</summary>
    private const int MostValues = 3 * RoadmapImporter.MaxLines;

    private static readonly ImportFormValidator UploadRules = new();
    private static readonly ConfirmFormValidator ConfirmRules = new();

    [HttpGet("/roadmaps/import")]
    public IActionResult Index() => View(new ImportForm());

    [HttpPost("/roadmaps/import")]
    [RefuseLarger(ImportLimits.RequestBytes), RequestSizeLimit(ImportLimits.RequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.RequestBytes, ValueLengthLimit = ImportLimits.RequestBytes)]
    public async Task<IActionResult> Upload(ImportForm form, CancellationToken cancellation)
    {
        if (!IsValid(form, UploadRules)) return Invalid(nameof(Index), form);
        if (form.File?.Length > ImportLimits.FileBytes) return Unreadable(ImportErrors.TooLarge, form);
        var added = await pending.AddAsync(await ImportUpload.OfAsync(form, cancellation), Me, cancellation);
        return added.Error is { } refusal ? Unreadable(refusal, form) : RedirectToAction(nameof(Preview), new { id = added.Value });
    }

    [HttpGet("/roadmaps/import/{id:guid}")]
    public async Task<IActionResult> Preview(Guid id, CancellationToken cancellation) =>
        await pending.ProgressAsync(id, Me, cancellation) switch
        {
            { State: PendingImportState.Waiting or PendingImportState.Converting } progress => Converting(progress),
            { State: PendingImportState.Failed } progress => View("Failed", progress),
            _ => await pending.FindAsync(id, Me, cancellation) is { } preview ? View(preview) : await MissingAsync(id, cancellation),
        };

    /// <summary>Keeps what is chosen on the page, all of it, whichever button is pressed.</summary>
    [HttpPost("/roadmaps/import/{id:guid}/corrections"), RequestFormLimits(ValueCountLimit = MostValues)]
    public async Task<IActionResult> Correct(Guid id, ConfirmForm form, CancellationToken cancellation)
    {
        if (await pending.FindAsync(id, Me, cancellation) is not { } preview) return await MissingAsync(id, cancellation);
        var chosen = await pending.ChooseAsync(preview, form, Me, cancellation);
        if (chosen.Error is { } refusal) return Wrong(refusal, preview);
        return ModelState.IsValid ? Redirect($"/roadmaps/import/{id}#{ImportEdits.Place(form)}") : Invalid(nameof(Preview), chosen.Value);
    }

    [HttpPost("/roadmaps/import/{id:guid}/corrections/reset"), RequestFormLimits(ValueCountLimit = MostValues)]
    public async Task<IActionResult> Reset(Guid id, ConfirmForm form, CancellationToken cancellation)
    {
        if (await pending.FindAsync(id, Me, cancellation) is not { } preview) return await MissingAsync(id, cancellation);
        (form.Columns, form.Lines, form.Names) = ([], [], []);
        var chosen = await pending.ChooseAsync(preview, form, Me, cancellation);
        await pending.ResetAsync(chosen.Done ? chosen.Value : preview, Me, cancellation);
        return Redirect($"/roadmaps/import/{id}#columns");
    }

    [HttpPost("/roadmaps/import/{id:guid}/confirm"), RequestFormLimits(ValueCountLimit = MostValues)]
    public async Task<IActionResult> Confirm(Guid id, ConfirmForm form, CancellationToken cancellation)
    {
        if (await pending.FindAsync(id, Me, cancellation) is not { } seen) return await MissingAsync(id, cancellation);
        var chosen = await pending.ChooseAsync(seen, form, Me, cancellation);
        if (chosen.Error is { } unreadable) return Wrong(unreadable, seen);
        var preview = chosen.Value;
        if (!preview.Choices.ReadsLike(seen.Choices)) return NotSeenYet(id, form);
        if (!IsValid(form, ConfirmRules, nameof(preview.Form))) return Invalid(nameof(Preview), preview);
        if (await pending.ConfirmAsync(preview, form, Me, cancellation) is not { } confirmed) return NotFound();
        if (confirmed.Error is { } refusal) return Wrong(refusal, preview);
        TempData.BannerSuccess(ImportTexts.Done(preview));
        return Redirect($"/roadmaps/{id}/edit");
    }

    [HttpPost("/roadmaps/import/{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id, CancellationToken cancellation)
    {
        await pending.DiscardAsync(id, Me, cancellation);
        TempData.BannerSuccess("Импорт отменён, дорожная карта не создана.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The browser asks again by itself, with or without scripts.</summary>
    private ViewResult Converting(PendingProgress progress)
    {
        Response.Headers["Refresh"] = "2";
        return View("Converting", progress);
    }

    /// <summary>A draft is made only of what was seen.</summary>
    private RedirectResult NotSeenYet(Guid id, ConfirmForm form)
    {
        TempData.BannerWarning("Исправления применены, документ прочитан заново. Посмотрите, что получилось, и создайте черновик.");
        return Redirect($"/roadmaps/import/{id}#{ImportEdits.Place(form)}");
    }

    /// <summary>The document of a preview is gone once its draft is made: the way back leads to the draft.</summary>
    private async Task<IActionResult> MissingAsync(Guid id, CancellationToken cancellation) =>
        await pending.HasDraftAsync(id, Me, cancellation) ? Redirect($"/roadmaps/{id}/edit") : NotFound();

    private ViewResult Wrong(Error refusal, ImportPreview preview)
    {
        ModelState.AddModelError("", refusal.Message);
        return Invalid(nameof(Preview), preview);
    }

    private ViewResult Unreadable(Error refusal, ImportForm form)
    {
        ModelState.AddModelError(form.File is null ? nameof(form.Text) : nameof(form.File), refusal.Message);
        var view = Invalid(nameof(Index), form);
        if (refusal == ImportErrors.TooLarge) Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return view;
    }
}
