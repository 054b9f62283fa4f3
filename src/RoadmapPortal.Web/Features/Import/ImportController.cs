using System.Text;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>Upload → preview → confirm.</summary>
[Requires(Permission.EditRoadmaps)]
public sealed class ImportController(PendingImports pending) : PortalController
{
    private const string PastedName = "вставленный текст";
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
        var name = form.File is { } file ? Path.GetFileName(file.FileName) : PastedName;
        var content = await ContentAsync(form, cancellation);
        if (RoadmapImporter.Read(content, name).Error is { } refusal) return Unreadable(refusal, form);
        return RedirectToAction(nameof(Preview), new { id = await pending.AddAsync(name, content, Me, cancellation) });
    }

    [HttpGet("/roadmaps/import/{id:guid}")]
    public async Task<IActionResult> Preview(Guid id, CancellationToken cancellation) =>
        await pending.FindAsync(id, Me, cancellation) is { } preview ? View(preview) : await MissingAsync(id, cancellation);

    [HttpPost("/roadmaps/import/{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(Guid id, ConfirmForm form, CancellationToken cancellation)
    {
        if (await pending.FindAsync(id, Me, cancellation) is not { } preview) return await MissingAsync(id, cancellation);
        if (!IsValid(form, ConfirmRules, nameof(preview.Form))) return Invalid(nameof(Preview), preview);
        if (await pending.ConfirmAsync(preview, form, Me, cancellation) is not { } confirmed) return NotFound();
        if (confirmed.Error is { } refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return Invalid(nameof(Preview), preview);
        }

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

    /// <summary>The document of a preview is gone once its draft is made: the way back leads to the draft.</summary>
    private async Task<IActionResult> MissingAsync(Guid id, CancellationToken cancellation) =>
        await pending.HasDraftAsync(id, Me, cancellation) ? Redirect($"/roadmaps/{id}/edit") : NotFound();

    private ViewResult Unreadable(Error refusal, ImportForm form)
    {
        ModelState.AddModelError(form.File is null ? nameof(form.Text) : nameof(form.File), refusal.Message);
        var view = Invalid(nameof(Index), form);
        if (refusal == ImportErrors.TooLarge) Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return view;
    }

    private static async Task<byte[]> ContentAsync(ImportForm form, CancellationToken cancellation)
    {
        if (form.File is null) return Encoding.UTF8.GetBytes(form.Text!);
        using var content = new MemoryStream((int)form.File.Length);
        await form.File.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
