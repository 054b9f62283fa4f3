using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>What the methodologist does about requests to concur: records what was signed on paper, takes back what is not needed.</summary>
[Requires(Permission.EditRoadmaps)]
[ViewFolder("Approval")]
public sealed class ConcurrenceRecordsController(
    PortalDbContext db, RoadmapStore store, ApprovalQuery query, Notices notices, PortalClock clock) : PortalController
{
    [HttpGet("/roadmaps/{id:guid}/approval/concurrences/{organizationId:guid}")]
    public async Task<IActionResult> Paper(Guid id, Guid organizationId, CancellationToken cancellation) =>
        await store.FindAsync(id, Me, cancellation) is { } roadmap && await PageAsync(roadmap, organizationId, null, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("/roadmaps/{id:guid}/approval/concurrences/{organizationId:guid}")]
    public async Task<IActionResult> Paper(Guid id, Guid organizationId, PaperForm form, CancellationToken cancellation)
    {
        await using var change = await store.BeginChangeAsync(id, Me, cancellation);
        if (change is null || await PageAsync(change.Roadmap, organizationId, form, cancellation) is not { } page) return NotFound();
        if (!IsValid(form, new PaperValidator(clock.Today), nameof(page.Form))) return Invalid(nameof(Paper), page);
        var hash = SignedText.ToConcurWith(change.Roadmap, await OrganizationDirectory.ReadAsync(db, cancellation)).Hash;
        if (change.Roadmap.Concur(organizationId, form.ToSignature(hash), DecisionOfMine(), clock.Today).Error is { } error) return Refused(error, nameof(Paper), page);
        await notices.ConcurredAsync(change.Roadmap, cancellation);
        await change.SaveAsync("concurrence.paper", $"Согласовано на бумаге, {page.Organization}: {FormText.Clean(form.Name)}, {form.Date:dd.MM.yyyy}", cancellation);
        TempData.BannerSuccess("Согласование на бумаге внесено.");
        return LocalRedirect($"/roadmaps/{id}/approval");
    }

    [HttpPost("/roadmaps/{id:guid}/approval/concurrences/{organizationId:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, Guid organizationId, CancellationToken cancellation)
    {
        Error? refusal;
        await using (var change = await store.BeginChangeAsync(id, Me, cancellation))
        {
            var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
            if (change is null || !directory.Has(organizationId)) return NotFound();
            refusal = change.Roadmap.WithdrawConcurrence(organizationId, DecisionOfMine()).Error;
            if (refusal is null) await notices.ConcurredAsync(change.Roadmap, cancellation);
            if (refusal is null) await change.SaveAsync("concurrence.withdraw", $"Отозван запрос на согласование, {directory.NameOf(organizationId)}", cancellation);
        }

        if (refusal is not null) return await query.FindAsync(id, Me, cancellation) is { } page ? Refused(refusal, "Index", page) : NotFound();
        TempData.BannerSuccess("Запрос отозван: утвердить карту можно и без этого согласования.");
        return LocalRedirect($"/roadmaps/{id}/approval");
    }

    private Decision DecisionOfMine() => new(Me.Id, Me.Name, clock.Now);

    /// <returns>Null when the roadmap has no endorsement of that organisation.</returns>
    private async Task<PaperPage?> PageAsync(Roadmap roadmap, Guid organizationId, PaperForm? typed, CancellationToken cancellation)
    {
        if (roadmap.Endorsements.FirstOrDefault(e => e.AskedId == organizationId) is not { } stamp) return null;
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        return new PaperPage(typed ?? PaperForm.Of(stamp), roadmap.Id, roadmap.Title, directory.NameOf(organizationId));
    }
}
