using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>The order that puts a roadmap into force as its appendix.</summary>
public sealed class OrdersController(RoadmapStore store, EditingQueries pages) : EditorController(store, pages)
{
    /// <summary>The order as it stands, or one made ready to be checked and saved.</summary>
    [HttpGet("/roadmaps/{id:guid}/edit/order")]
    public async Task<IActionResult> Order(Guid id, CancellationToken cancellation)
    {
        if (await Store.FindAsync(id, Me, cancellation) is not { } roadmap) return NotFound();
        if (!roadmap.IsEditable) return Closed(roadmap);
        var form = OrderForm.Of(roadmap.Order ?? await Pages.DraftOrderAsync(roadmap, cancellation));
        form.Seen = SavedMeanwhile.Fingerprint(OrderForm.Of(roadmap.Order).Values());
        return View(OrderPage.Of(form, roadmap));
    }

    [HttpPost("/roadmaps/{id:guid}/edit/order")]
    public async Task<IActionResult> Order(Guid id, OrderForm form, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap is not { } roadmap) return NotFound();
        var page = OrderPage.Of(form, roadmap);
        if (!IsValid(form, new OrderValidator(), nameof(page.Form))) return Invalid(nameof(Order), page);
        var saved = OrderForm.Of(roadmap.Order).Values().ToList();
        if (IsStale(form.Seen, form.Values(), saved, out var differences))
        {
            form.Seen = SavedMeanwhile.Fingerprint(saved);
            return Refused(SavedMeanwhile.Error, nameof(Order), page with { Saved = await Pages.SavedAsync(id, differences, cancellation) });
        }

        if (roadmap.ChangeOrder(form.ToOrder()).Error is { } error) return Refused(error, nameof(Order), page);
        await change.SaveAsync("roadmap.order", page.IsNew ? "Составлен приказ" : "Изменён приказ", cancellation);
        TempData.BannerSuccess("Приказ сохранён: он напечатается перед дорожной картой.");
        return LocalRedirect(Workplace(id));
    }

    /// <summary>Adds, moves or removes a row of the form and shows what will be printed; saves nothing.</summary>
    [HttpPost("/roadmaps/{id:guid}/edit/order/clauses")]
    public async Task<IActionResult> Clauses(Guid id, OrderForm form, string? then, CancellationToken cancellation)
    {
        if (await Store.FindAsync(id, Me, cancellation) is not { } roadmap) return NotFound();
        if (!roadmap.IsEditable) return Closed(roadmap);
        // What cannot be read stays on the page with its error; rows that change places are shown as they are now.
        if (!ModelState.IsValid) return Invalid(nameof(Order), OrderPage.Of(form, roadmap));
        form.Arrange(then);
        ModelState.Clear();
        return View(nameof(Order), OrderPage.Of(form, roadmap));
    }

    [HttpPost("/roadmaps/{id:guid}/edit/order/delete")]
    public async Task<IActionResult> DeleteOrder(Guid id, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap is not { Order: not null } roadmap) return NotFound();
        if (roadmap.ChangeOrder(null).Error is { } error) return await RefusedAsync(roadmap, error, cancellation);
        await change.SaveAsync("roadmap.order", "Убран приказ", cancellation);
        TempData.BannerSuccess("Приказ убран. Теперь дорожную карту утверждают подписью: проверьте гриф утверждения в реквизитах.");
        return LocalRedirect(Workplace(id));
    }
}
