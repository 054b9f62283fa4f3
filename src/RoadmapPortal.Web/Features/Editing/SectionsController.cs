using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>The sections of a roadmap.</summary>
public sealed class SectionsController(RoadmapStore store, EditingQueries pages, PortalClock clock) : EditorController(store, pages)
{
    [HttpGet("/roadmaps/{id:guid}/sections/new")]
    public async Task<IActionResult> NewSection(Guid id, CancellationToken cancellation)
    {
        if (await Store.FindAsync(id, Me, cancellation) is not { } roadmap) return NotFound();
        return roadmap.IsEditable ? View("Section", new SectionPage(new SectionForm(), RoadmapCrumb.Of(roadmap), null)) : Closed(roadmap);
    }

    [HttpPost("/roadmaps/{id:guid}/sections/new")]
    public async Task<IActionResult> NewSection(Guid id, SectionForm form, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change is null) return NotFound();
        var page = new SectionPage(form, RoadmapCrumb.Of(change.Roadmap), null);
        if (!IsValid(form, new SectionValidator(), nameof(page.Form))) return Invalid("Section", page);
        var added = change.Roadmap.AddSection(clock.NewId(), FormText.Clean(form.Number), FormText.Clean(form.Title));
        if (added.Error is { } error) return Refused(error, "Section", page);
        await change.SaveAsync("section.add", $"Добавлен раздел {Russian.Quoted(added.Value.Title)}", cancellation);
        TempData.BannerSuccess("Раздел добавлен.");
        return LocalRedirect(Workplace(id, $"section-{added.Value.Id}"));
    }

    [HttpGet("/roadmaps/{id:guid}/sections/{sectionId:guid}")]
    public async Task<IActionResult> Section(Guid id, Guid sectionId, CancellationToken cancellation)
    {
        if (await Store.FindAsync(id, Me, cancellation) is not { } roadmap || roadmap.FindSection(sectionId) is not { } section) return NotFound();
        return roadmap.IsEditable ? View(new SectionPage(SectionForm.Of(section, roadmap.Numbering), RoadmapCrumb.Of(roadmap), sectionId)) : Closed(roadmap);
    }

    [HttpPost("/roadmaps/{id:guid}/sections/{sectionId:guid}")]
    public async Task<IActionResult> Section(Guid id, Guid sectionId, SectionForm form, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap.FindSection(sectionId) is not { } section) return NotFound();
        var page = new SectionPage(form, RoadmapCrumb.Of(change.Roadmap), sectionId);
        if (!IsValid(form, new SectionValidator(), nameof(page.Form))) return Invalid(nameof(Section), page);
        var (numbering, saved) = (change.Roadmap.Numbering, SectionForm.Of(section, change.Roadmap.Numbering));
        if (IsStale(form.Seen, form.Values(numbering), saved.Values(numbering), out var differences))
        {
            form.Seen = saved.Seen;
            return Refused(SavedMeanwhile.Error, nameof(Section), page with { Saved = await Pages.SavedAsync(id, differences, cancellation) });
        }

        var changed = change.Roadmap.ChangeSection(sectionId, FormText.Clean(form.Number), FormText.Clean(form.Title));
        if (changed.Error is { } error) return Refused(error, nameof(Section), page);
        await change.SaveAsync("section.change", $"Изменён раздел {Russian.Quoted(section.Title)}", cancellation);
        TempData.BannerSuccess("Раздел сохранён.");
        return LocalRedirect(Workplace(id, $"section-{sectionId}"));
    }

    [HttpPost("/roadmaps/{id:guid}/sections/{sectionId:guid}/move")]
    public async Task<IActionResult> MoveSection(Guid id, Guid sectionId, int by, CancellationToken cancellation)
    {
        if (by is not (-1 or 1)) return BadRequest();
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap.FindSection(sectionId) is not { } section) return NotFound();
        if (change.Roadmap.MoveSection(sectionId, by).Error is { } error) return await RefusedAsync(change.Roadmap, error, cancellation);
        await change.SaveAsync("section.move", $"Перемещён раздел {Russian.Quoted(section.Title)}", cancellation);
        return LocalRedirect(Workplace(id, $"section-{sectionId}"));
    }

    [HttpPost("/roadmaps/{id:guid}/sections/{sectionId:guid}/delete")]
    public async Task<IActionResult> DeleteSection(Guid id, Guid sectionId, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap.FindSection(sectionId) is not { } section) return NotFound();
        if (change.Roadmap.RemoveSection(sectionId).Error is { } error) return await RefusedAsync(change.Roadmap, error, cancellation);
        await change.SaveAsync("section.delete", $"Удалён раздел {Russian.Quoted(section.Title)}", cancellation);
        TempData.BannerSuccess($"Раздел {Russian.Quoted(section.Title)} удалён.");
        return LocalRedirect(Workplace(id));
    }
}
