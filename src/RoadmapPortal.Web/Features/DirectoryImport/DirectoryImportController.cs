using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Import.Directories;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.DirectoryImport;

public sealed class DirectoryUploadForm
{
    [Display(Name = "Книга Excel")]
    public IFormFile? File { get; init; }
}

public sealed class DirectoryUploadValidator : AbstractValidator<DirectoryUploadForm>
{
    public DirectoryUploadValidator() => RuleFor(f => f.File).NotNull().WithMessage("Выберите файл.");
}

/// <summary>Organisations and staff from a workbook: upload → what will change → confirm.</summary>
[Requires(Permission.ManageOrganizations)]
public sealed class DirectoryImportController(DirectoryImports imports, PortalClock clock) : PortalController
{
    /// <summary>A request up to this size is read to its end, so that the person gets a sentence and not a broken connection.</summary>
    private const int RequestBytes = 5 * WorkbookReader.MaxBytes;

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly DirectoryUploadValidator Rules = new();

    [HttpGet("/organizations/import")]
    public IActionResult Index() => View(new DirectoryUploadForm());

    [HttpGet("/organizations/import/template.xlsx")]
    public IActionResult Template() => File(DirectoryTemplate.Write("RoadmapPortal", clock.Now), WorkbookType, "Организации и сотрудники.xlsx");

    [HttpPost("/organizations/import")]
    [RefuseLarger(RequestBytes), RequestSizeLimit(RequestBytes), RequestFormLimits(MultipartBodyLengthLimit = RequestBytes)]
    public async Task<IActionResult> Upload(DirectoryUploadForm form, CancellationToken cancellation)
    {
        if (!IsValid(form, Rules)) return Invalid(nameof(Index), form);
        if (form.File!.Length > WorkbookReader.MaxBytes) return Unreadable(WorkbookErrors.TooLarge, form);
        using var content = new MemoryStream((int)form.File.Length);
        await form.File.CopyToAsync(content, cancellation);
        if (DirectoryImporter.Read(content.ToArray()).Error is { } refusal) return Unreadable(refusal, form);
        var id = await imports.AddAsync(Path.GetFileName(form.File.FileName), content.ToArray(), Me, cancellation);
        return RedirectToAction(nameof(Preview), new { id });
    }

    [HttpGet("/organizations/import/{id:guid}")]
    public async Task<IActionResult> Preview(Guid id, CancellationToken cancellation) =>
        await imports.FindAsync(id, Me, cancellation) is { } preview ? View(preview) : NotFound();

    [HttpPost("/organizations/import/{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(Guid id, string? seen, CancellationToken cancellation)
    {
        if (await imports.FindAsync(id, Me, cancellation) is not { } preview) return Gone();
        if (await imports.ConfirmAsync(preview, seen, Me, cancellation) is not { } confirmed) return Gone();
        if (confirmed.Error is { } refusal) return Refused(refusal, nameof(Preview), preview);
        TempData.BannerSuccess(DirectoryTexts.Done(preview.Plan));
        return Redirect(preview.Plan.Organizations.Count > 0 ? "/organizations" : "/people");
    }

    [HttpPost("/organizations/import/{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id, CancellationToken cancellation)
    {
        await imports.DiscardAsync(id, Me, cancellation);
        TempData.BannerSuccess("Загрузка отменена, файл удалён. Справочники не изменились.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The second of two clicks: the first has done it.</summary>
    private RedirectResult Gone()
    {
        TempData.BannerWarning("Этого файла больше нет: он уже загружен или его загрузку отменили.");
        return Redirect("/organizations");
    }

    private ViewResult Unreadable(Error refusal, DirectoryUploadForm form)
    {
        ModelState.AddModelError(nameof(form.File), refusal.Message);
        var view = Invalid(nameof(Index), form);
        if (refusal == WorkbookErrors.TooLarge) Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return view;
    }
}
