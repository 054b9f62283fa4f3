using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>Beginning a roadmap, its working page and its header.</summary>
public sealed class EditingController(RoadmapStore store, EditingQueries pages, PortalDbContext db, AuditTrail audit, PortalClock clock)
    : EditorController(store, pages)
{
    private const string FirstSection = "Новый раздел";
    private const int PlanningMonth = 9;

    [HttpGet("/roadmaps/new")]
    public async Task<IActionResult> New(CancellationToken cancellation)
    {
        // From autumn on people plan the next year.
        var year = clock.Today.Month < PlanningMonth ? clock.Today.Year : clock.Today.Year + 1;
        var form = new NewForm { OwnerId = Me.OrganizationId, Period = new PeriodForm { FromMonth = 1, FromYear = year, ToMonth = 12, ToYear = year } };
        return View(await NewPageAsync(form, cancellation));
    }

    [HttpPost("/roadmaps/new")]
    public async Task<IActionResult> New(NewForm form, CancellationToken cancellation)
    {
        var page = await NewPageAsync(form, cancellation);
        if (!IsValid(form, new NewValidator(page), nameof(page.Form))) return Invalid(nameof(New), page);
        var header = form.ToHeader(await Pages.DraftApprovalAsync(form.Approval!.Value, form.OwnerId!.Value, cancellation));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var slug = await Store.FreeSlugAsync(header, cancellation);
        var roadmap = Roadmap.Create(clock.NewId(), slug, form.OwnerId!.Value, Me.Id, header, clock.Now);
        roadmap.AddSection(clock.NewId(), "", FirstSection);
        db.Roadmaps.Add(roadmap);
        await audit.SaveAsync(Me, "roadmap.add", roadmap.Id, $"Составлена дорожная карта {Russian.Quoted(roadmap.Title)}", cancellation);
        await transaction.CommitAsync(cancellation);
        TempData.BannerSuccess("Черновик создан. Добавьте разделы и мероприятия.");
        return LocalRedirect(Workplace(roadmap.Id));
    }

    [HttpGet("/roadmaps/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await Store.FindAsync(id, Me, cancellation) is not { } roadmap) return NotFound();
        return roadmap.IsEditable ? View(await Pages.EditAsync(roadmap, cancellation)) : Closed(roadmap);
    }

    [HttpGet("/roadmaps/{id:guid}/edit/header")]
    public async Task<IActionResult> Header(Guid id, CancellationToken cancellation)
    {
        if (await Store.FindAsync(id, Me, cancellation) is not { } roadmap) return NotFound();
        return roadmap.IsEditable ? View(await Pages.HeaderAsync(HeaderForm.Of(roadmap), roadmap, cancellation)) : Closed(roadmap);
    }

    [HttpPost("/roadmaps/{id:guid}/edit/header")]
    public async Task<IActionResult> Header(Guid id, HeaderForm form, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap is not { } roadmap) return NotFound();
        var page = await Pages.HeaderAsync(form, roadmap, cancellation);
        if (!IsValid(form, new HeaderValidator(page), nameof(page.Form))) return Invalid(nameof(Header), page);
        form.Endorsements.ForEach(e => e.Complete(page.Partners));
        var saved = HeaderForm.Of(roadmap);
        if (IsStale(form.Seen, form.Values(), saved.Values(), out var differences))
        {
            form.Seen = saved.Seen;
            return Refused(SavedMeanwhile.Error, nameof(Header), page with { Saved = await Pages.SavedAsync(id, differences, cancellation) });
        }

        if (roadmap.Change(form.ToHeader(roadmap), form.ToOtherColumns()).Error is { } error) return Refused(error, nameof(Header), page);
        await change.SaveAsync("roadmap.header", "Изменены реквизиты и колонки", cancellation);
        TempData.BannerSuccess("Реквизиты сохранены.");
        return LocalRedirect(Workplace(id));
    }

    private async Task<NewPage> NewPageAsync(NewForm form, CancellationToken cancellation) =>
        new(form, await Pages.OwnersAsync(Me.OrganizationId, cancellation));
}
