using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Tasks;

/// <summary>What the own organisation owes, and its marks.</summary>
[Requires(Permission.ReportProgress)]
public sealed class TasksController(TaskQueries queries, TaskReporting reporting, PortalClock clock) : PortalController
{
    [HttpGet("/tasks")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await queries.ListAsync(Me, cancellation));

    [HttpGet("/tasks/{id:guid}")]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellation) =>
        await queries.FindAsync(id, Me, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("/tasks/{id:guid}")]
    [RefuseLarger(ReportForm.MaxRequestBytes), RequestSizeLimit(ReportForm.MaxRequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = ReportForm.MaxRequestBytes)]
    public async Task<IActionResult> Report(Guid id, ReportForm form, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, Me, cancellation) is not { } page) return NotFound();
        if (!IsValid(form, new ReportFormValidator(page.Earliest, clock.Today), nameof(page.Form))) return Invalid(nameof(Report), page with { Form = form });
        var refusal = await reporting.SaveAsync(id, form, Me, cancellation);
        if (refusal == TaskReporting.Changed) return await ShowBothAsync(id, form, cancellation);
        if (refusal is not null) return Refused(refusal, nameof(Report), page with { Form = form });
        TempData.BannerSuccess($"Отметка «{form.Status!.Value.Label().Text}» сохранена: {page.Name}.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/tasks/before-approval")]
    public async Task<IActionResult> BeforeApproval(Guid[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
        {
            ModelState.AddModelError("", "Отметьте хотя бы одно мероприятие.");
            return Invalid(nameof(Index), await queries.ListAsync(Me, cancellation));
        }

        var count = await reporting.MarkDoneBeforeApprovalAsync(ids, Me, cancellation);
        TempData.BannerSuccess($"Отмечено выполненным: {Russian.Plural(count, "мероприятие", "мероприятия", "мероприятий")}.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>409 with what is saved now beside what was typed; a second save is deliberate and goes through.</summary>
    private async Task<IActionResult> ShowBothAsync(Guid id, ReportForm form, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, Me, cancellation) is not { } current) return NotFound();
        ModelState.Remove($"{nameof(current.Form)}.{nameof(form.Version)}");
        form.Version = current.Version;
        return Refused(TaskReporting.Changed, nameof(Report), current with { Form = form, Saved = current.History is [var latest, ..] ? latest : null });
    }
}
