using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>The way of a roadmap to those who concur, to the director and back, and the revisions it left.</summary>
[Requires(Permission.ReadRoadmaps)]
public sealed class ApprovalController(
    RoadmapStore store, RoadmapApproval approval, ApprovalQuery query, RevisionsQuery revisions, SignIn signIn,
    Notices notices, PortalClock clock) : PortalController
{
    private static readonly ReturnFormValidator ReturnRules = new();
    private static readonly ApproveFormValidator ApproveRules = new();
    private static readonly CancelFormValidator CancelRules = new();

    [HttpGet("/roadmaps/{id:guid}/approval")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellation) =>
        await query.FindAsync(id, Me, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("/roadmaps/{id:guid}/approval/submit"), Requires(Permission.EditRoadmaps)]
    public async Task<IActionResult> Submit(Guid id, CancellationToken cancellation) =>
        await ChangeAsync(
            id, r => r.Submit(), "roadmap.submit", "Отправлена на согласование",
            "Дорожная карта отправлена на согласование. Пока её не утвердят или не вернут, править её нельзя.", cancellation,
            tell: roadmap => notices.SubmittedAsync(roadmap, cancellation));

    [HttpPost("/roadmaps/{id:guid}/approval/recall"), Requires(Permission.EditRoadmaps)]
    public async Task<IActionResult> Recall(Guid id, CancellationToken cancellation) =>
        await ChangeAsync(
            id, r => r.Recall(), "roadmap.recall", "Отозвана с согласования",
            "Дорожная карта отозвана: её снова можно править. Согласования, если они были, придётся получить заново.", cancellation);

    [HttpPost("/roadmaps/{id:guid}/approval/return"), Requires(Permission.ApproveRoadmaps)]
    public async Task<IActionResult> Return(Guid id, ReturnForm form, CancellationToken cancellation)
    {
        if (await query.FindAsync(id, Me, cancellation) is not { } page) return NotFound();
        if (!IsValid(form, ReturnRules)) return Invalid(nameof(Index), page);
        return await ChangeAsync(
            id, r => r.Return(form.Text), "roadmap.return", $"Возвращена с замечанием: {form.Text}",
            "Дорожная карта возвращена методисту с вашим замечанием.", cancellation,
            tell: roadmap => notices.ReturnedAsync(roadmap, cancellation));
    }

    [HttpPost("/roadmaps/{id:guid}/approval/approve"), Requires(Permission.ApproveRoadmaps)]
    public async Task<IActionResult> Approve(Guid id, ApproveForm form, CancellationToken cancellation)
    {
        if (await query.FindAsync(id, Me, cancellation) is not { } page) return NotFound();
        if (!IsValid(form, ApproveRules)) return Invalid(nameof(Index), page);
        if (!await signIn.ConfirmAsync(Me, form.Password!))
        {
            ModelState.AddModelError(nameof(form.Password), ApproveFormValidator.WrongPassword);
            return Invalid(nameof(Index), page);
        }

        return await approval.ApproveAsync(id, form.Hash ?? "", Me, cancellation) is { } approved
            ? await AnswerAsync(id, approved.Error, "Дорожная карта утверждена: документ сохранён, организации увидят свои мероприятия в разделе «Мои отчёты».", cancellation)
            : NotFound();
    }

    [HttpPost("/roadmaps/{id:guid}/approval/revise"), Requires(Permission.EditRoadmaps)]
    public async Task<IActionResult> Revise(Guid id, CancellationToken cancellation) =>
        await ChangeAsync(
            id, r => r.Revise(), "roadmap.revise", "Начата новая редакция",
            "Начата новая редакция: внесите изменения и отправьте на согласование. Действует прежняя, пока директор не утвердит новую.", cancellation,
            next: $"/roadmaps/{id}/edit");

    [HttpPost("/roadmaps/{id:guid}/approval/drop-revision"), Requires(Permission.EditRoadmaps)]
    public async Task<IActionResult> DropRevision(Guid id, CancellationToken cancellation) =>
        await approval.DropRevisionAsync(id, Me, cancellation) is { } result
            ? await AnswerAsync(id, result.Error, "Новая редакция удалена: рабочий текст снова совпадает с действующим.", cancellation)
            : NotFound();

    [HttpPost("/roadmaps/{id:guid}/delete"), Requires(Permission.EditRoadmaps)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (await approval.DeleteAsync(id, Me, cancellation) is not { } deleted) return NotFound();
        return await AnswerAsync(id, deleted.Error, deleted.Done ? $"Черновик {Russian.Quoted(deleted.Value)} удалён." : "", cancellation, next: "/roadmaps");
    }

    [HttpPost("/roadmaps/{id:guid}/approval/complete"), Requires(Permission.EditRoadmaps)]
    public async Task<IActionResult> Complete(Guid id, CancellationToken cancellation) =>
        await ChangeAsync(
            id, r => r.Complete(clock.Today), "roadmap.complete", "Завершена",
            "Дорожная карта завершена. Она остаётся на публичной странице, отчёты по ней можно дополнять.", cancellation);

    [HttpPost("/roadmaps/{id:guid}/approval/cancel"), Requires(Permission.ApproveRoadmaps)]
    public async Task<IActionResult> Cancel(Guid id, CancelForm form, CancellationToken cancellation)
    {
        if (await query.FindAsync(id, Me, cancellation) is not { } page) return NotFound();
        if (!IsValid(form, CancelRules)) return Invalid(nameof(Index), page);
        return await approval.CancelAsync(id, form.Text, Me, cancellation) is { } result
            ? await AnswerAsync(id, result.Error, "Дорожная карта отменена: на публичной странице стоит пометка «Отменена», отчётов по ней больше не ждут.", cancellation)
            : NotFound();
    }

    [HttpGet("/roadmaps/{id:guid}/revisions")]
    public async Task<IActionResult> Revisions(Guid id, CancellationToken cancellation) =>
        await revisions.FindAsync(id, Me, cancellation) is { } page ? View(page) : NotFound();

    private async Task<IActionResult> ChangeAsync(
        Guid id, Func<Roadmap, Result> verb, string action, string details, string done, CancellationToken cancellation,
        Func<Roadmap, Task>? tell = null, string? next = null)
    {
        Result result;
        await using (var change = await store.BeginChangeAsync(id, Me, cancellation))
        {
            if (change is null) return NotFound();
            result = verb(change.Roadmap);
            if (result.Done && tell is not null) await tell(change.Roadmap);
            if (result.Done) await change.SaveAsync(action, details, cancellation);
        }

        return await AnswerAsync(id, result.Error, done, cancellation, next);
    }

    /// <summary>Shows the page as it stands now, or the one where the work goes on, with what was done or why it was refused.</summary>
    private async Task<IActionResult> AnswerAsync(Guid id, Error? refusal, string done, CancellationToken cancellation, string? next = null)
    {
        if (refusal is not null)
            return await query.FindAsync(id, Me, cancellation) is { } page ? Refused(refusal, nameof(Index), page) : NotFound();
        TempData.BannerSuccess(done);
        return next is null ? RedirectToAction(nameof(Index), new { id }) : LocalRedirect(next);
    }
}
