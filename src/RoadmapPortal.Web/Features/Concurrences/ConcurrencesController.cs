using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Concurrences;

/// <summary>What a partner organisation is asked to concur with, and its answers.</summary>
[Requires(Permission.Concur)]
public sealed class ConcurrencesController(ConcurrenceQueries queries, RoadmapConcurrence concurrence, SignIn signIn) : PortalController
{
    private static readonly ConcurFormValidator ConcurRules = new();
    private static readonly RefuseFormValidator RefuseRules = new();

    [HttpGet("/concurrences")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await queries.ListAsync(Me, cancellation));

    [HttpGet("/concurrences/{id:guid}")]
    public async Task<IActionResult> Decide(Guid id, CancellationToken cancellation) =>
        await queries.FindAsync(id, Me, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("/concurrences/{id:guid}/concur")]
    public async Task<IActionResult> Concur(Guid id, ConcurForm form, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, Me, cancellation) is not { } page) return NotFound();
        if (!IsValid(form, ConcurRules)) return Invalid(nameof(Decide), page);
        if (!await signIn.ConfirmAsync(Me, form.Password!))
        {
            ModelState.AddModelError(nameof(form.Password), ConcurFormValidator.WrongPassword);
            return Invalid(nameof(Decide), page);
        }

        var refusal = await concurrence.ConcurAsync(id, form.Hash ?? "", Me, cancellation);
        return await AnswerAsync(id, refusal, "Дорожная карта согласована: ваша фамилия и дата появятся в грифе согласования.", cancellation);
    }

    [HttpPost("/concurrences/{id:guid}/refuse")]
    public async Task<IActionResult> Refuse(Guid id, RefuseForm form, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, Me, cancellation) is not { } page) return NotFound();
        if (!IsValid(form, RefuseRules)) return Invalid(nameof(Decide), page);
        var refusal = await concurrence.RefuseAsync(id, form.Text, Me, cancellation);
        return await AnswerAsync(id, refusal, "Дорожная карта возвращена методисту с вашим замечанием. Когда её исправят, она снова придёт к вам.", cancellation);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Error? refusal, string done, CancellationToken cancellation)
    {
        if (refusal is not null)
            return await queries.FindAsync(id, Me, cancellation) is { } page ? Refused(refusal, nameof(Decide), page) : NotFound();
        TempData.BannerSuccess(done);
        return RedirectToAction(nameof(Index));
    }
}
