using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>Keeps pairs and groups: papers first, then the work, then its end.</summary>
[Requires(Permission.ManageMentoring), ViewFolder("Mentoring")]
public sealed class MentorshipsController(
    MentorshipFormQuery forms, MentorshipPageQuery pages, MentorshipKeeping keeping, PortalClock clock) : PortalController
{
    [HttpGet("/mentoring/new")]
    public async Task<IActionResult> New(Guid? organization, Guid? kind, CancellationToken cancellation)
    {
        if (organization is not { } where || kind is not { } form) return View("Start", await forms.StartAsync(organization, Me, cancellation));
        return await forms.NewAsync(where, form, new MentorshipForm(), Me, cancellation) is { } page ? View("Edit", page) : NotFound();
    }

    [HttpPost("/mentoring/new")]
    public async Task<IActionResult> Add([FromQuery] Guid organization, [FromQuery] Guid kind, MentorshipForm form, CancellationToken cancellation)
    {
        if (await forms.NewAsync(organization, kind, form, Me, cancellation) is not { } page) return NotFound();
        if (!IsValid(form, new MentorshipValidator(page, clock.Today), nameof(page.Form))) return Invalid("Edit", page);
        var added = await keeping.AddAsync(organization, form.ToTerms(), Me, cancellation);
        if (added.Error is { } error) return Refused(error, "Edit", page);
        TempData.BannerSuccess("Запись создана. Проверьте, чего не хватает, чтобы начать работу.");
        return Redirect($"/mentoring/{added.Value}");
    }

    [HttpGet("/mentoring/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await forms.EditAsync(id, null, Me, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("/mentoring/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, MentorshipForm form, CancellationToken cancellation)
    {
        if (await forms.EditAsync(id, form, Me, cancellation) is not { } page) return NotFound();
        var unchanged = page with { Differences = [] };
        if (!IsValid(form, new MentorshipValidator(page, clock.Today), nameof(page.Form))) return Invalid(nameof(Edit), unchanged);
        var changed = await keeping.ChangeAsync(id, form.Version, form.ToTerms(), page.Differences.Select(d => d.Name), Me, cancellation);
        if (changed is not { } result) return NotFound();
        if (result.Error == MentorshipKeeping.Changed) return await ShowBothAsync(id, form, cancellation);
        if (result.Error is { } error) return Refused(error, nameof(Edit), unchanged);
        TempData.BannerSuccess("Сохранено.");
        return Redirect($"/mentoring/{id}");
    }

    [HttpPost("/mentoring/{id:guid}/activate")]
    public async Task<IActionResult> Activate(Guid id, CancellationToken cancellation) =>
        await AnswerAsync(id, await keeping.ActivateAsync(id, Me, cancellation), "Работа начата: приказ и обязательные согласия внесены, пересечений с другими парами нет.", page => page, cancellation);

    [HttpPost("/mentoring/{id:guid}/complete")]
    public async Task<IActionResult> Complete(Guid id, CompletionForm complete, CancellationToken cancellation)
    {
        if (!IsValid(complete, new CompletionValidator(clock.Today), nameof(MentorshipPage.Complete)))
            return await pages.FindAsync(id, Me, cancellation) is { } page ? Invalid("Card", page with { Complete = complete }) : NotFound();
        var result = await keeping.CompleteAsync(id, complete.EndedOn!.Value, FormText.Clean(complete.Outcome), Me, cancellation);
        return await AnswerAsync(id, result, "Работа завершена. Запись осталась в реестре.", page => page with { Complete = complete }, cancellation);
    }

    [HttpPost("/mentoring/{id:guid}/terminate")]
    public async Task<IActionResult> Terminate(Guid id, TerminationForm terminate, CancellationToken cancellation)
    {
        if (!IsValid(terminate, new TerminationValidator(clock.Today), nameof(MentorshipPage.Terminate)))
            return await pages.FindAsync(id, Me, cancellation) is { } page ? Invalid("Card", page with { Terminate = terminate }) : NotFound();
        var (notice, end) = (terminate.NoticeOn!.Value, terminate.EndedOn!.Value);
        var result = await keeping.TerminateAsync(id, notice, end, FormText.Clean(terminate.Outcome), terminate.Agreed, Me, cancellation);
        return await AnswerAsync(id, result, "Работа прекращена досрочно. Запись осталась в реестре.", page => page with { Terminate = terminate }, cancellation);
    }

    [HttpPost("/mentoring/{id:guid}/archive")]
    public async Task<IActionResult> Archive(Guid id, CancellationToken cancellation) =>
        await AnswerAsync(id, await keeping.ArchiveAsync(id, archived: true, Me, cancellation), "Запись в архиве.", page => page, cancellation);

    [HttpPost("/mentoring/{id:guid}/restore")]
    public async Task<IActionResult> Restore(Guid id, CancellationToken cancellation) =>
        await AnswerAsync(id, await keeping.ArchiveAsync(id, archived: false, Me, cancellation), "Запись снова в реестре.", page => page, cancellation);

    private async Task<IActionResult> AnswerAsync(
        Guid id, Result? result, string done, Func<MentorshipPage, MentorshipPage> typed, CancellationToken cancellation)
    {
        if (result is not { } answer) return NotFound();
        if (answer.Error is { } error) return Refused(error, "Card", typed((await pages.FindAsync(id, Me, cancellation))!));
        TempData.BannerSuccess(done);
        return Redirect($"/mentoring/{id}");
    }

    /// <summary>409 with what is saved now beside what was typed; a second save is deliberate and goes through.</summary>
    private async Task<IActionResult> ShowBothAsync(Guid id, MentorshipForm form, CancellationToken cancellation)
    {
        if (await forms.EditAsync(id, form, Me, cancellation) is not { } page) return NotFound();
        ModelState.Remove($"{nameof(page.Form)}.{nameof(form.Version)}");
        form.Version = page.SavedVersion;
        return Refused(MentorshipKeeping.Changed, nameof(Edit), page);
    }
}
