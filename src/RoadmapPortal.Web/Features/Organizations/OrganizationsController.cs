using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Organizations;

/// <summary>The centre, its partners and the schools that answer for activities.</summary>
[Requires(Permission.ManageOrganizations)]
public sealed class OrganizationsController(PortalDbContext db, OrganizationQueries queries, AuditTrail audit, PortalClock clock) : PortalController
{
    private static readonly Error Taken = new("organization-name-taken", "Организация с таким названием уже есть. Введите другое название или найдите её в списке (возможно, в архиве).");
    private static readonly Error ShortTaken = new("organization-short-name-taken",
        "С таким кратким названием организация уже есть, в таблицах их не различить. Введите другое краткое название, например «СОШ № 3».");

    private static readonly Error Changed = new("organization-changed", "Пока вы правили, эту запись изменил кто-то другой. Сравните и сохраните ещё раз.");

    private static readonly Error KindOfAccounts = new("organization-kind-of-accounts",
        "Вид не изменён: у людей этой организации роли, которые к новому виду не подходят. Сначала смените им роль или отключите их учётные записи.");

    [HttpGet("/organizations")]
    public async Task<IActionResult> Index(OrganizationFilter filter, CancellationToken cancellation)
    {
        // A filter that cannot be read asks for nothing; it is no error of a form.
        ModelState.Clear();
        return View(await queries.ListAsync(filter, cancellation));
    }

    [HttpGet("/organizations/new")]
    public IActionResult New() => View(nameof(Edit), new OrganizationPage(new OrganizationForm(), null));

    [HttpPost("/organizations/new")]
    public async Task<IActionResult> New(OrganizationForm form, CancellationToken cancellation)
    {
        var page = new OrganizationPage(form, null);
        if (!IsValid(form, new OrganizationValidator(), nameof(page.Form))) return Invalid(nameof(Edit), page);
        if (await queries.IsTakenAsync(form.Name, null, cancellation)) return Refused(Taken, nameof(Edit), page);
        if (await queries.IsShortNameTakenAsync(form, null, cancellation)) return Refused(ShortTaken, nameof(Edit), page);
        var organization = Organization.Create(clock.NewId(), form.Name, form.ShortName, form.Kind!.Value);
        db.Organizations.Add(organization);
        await audit.SaveAsync(Me, "organization.add", organization.Id, $"Добавлена организация {Russian.Quoted(organization.Name)}", cancellation);
        TempData.BannerSuccess($"Организация {Russian.Quoted(organization.ShortName)} добавлена.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/organizations/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await db.Organizations.FindAsync([id], cancellation) is { } organization
            ? View(await queries.PageAsync(OrganizationForm.Of(organization), organization, cancellation) with { MaySeeUsers = Me.May(Permission.ManageUsers) })
            : NotFound();

    [HttpPost("/organizations/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, OrganizationForm form, CancellationToken cancellation)
    {
        if (await db.Organizations.FindAsync([id], cancellation) is not { } organization) return NotFound();
        var page = await queries.PageAsync(form, organization, cancellation);
        if (!IsValid(form, new OrganizationValidator(), nameof(page.Form))) return Invalid(nameof(Edit), page);
        if (form.Version != organization.Version)
        {
            ModelState.Remove($"{nameof(page.Form)}.{nameof(form.Version)}");
            form.Version = organization.Version;
            return Refused(Changed, nameof(Edit), page with { Saved = organization });
        }

        if (await queries.IsTakenAsync(form.Name, id, cancellation)) return Refused(Taken, nameof(Edit), page);
        if (await queries.IsShortNameTakenAsync(form, id, cancellation)) return Refused(ShortTaken, nameof(Edit), page);
        if (!await queries.SuitsAccountsAsync(id, form.Kind!.Value, cancellation)) return Refused(KindOfAccounts, nameof(Edit), page);
        organization.Change(form.Name, form.ShortName, form.Kind!.Value);
        await audit.SaveAsync(Me, "organization.change", id, $"Изменена организация {Russian.Quoted(organization.Name)}", cancellation);
        TempData.BannerSuccess("Сохранено.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/organizations/{id:guid}/archive")]
    public Task<IActionResult> Archive(Guid id, CancellationToken cancellation) => ArchiveAsync(id, archived: true, cancellation);

    [HttpPost("/organizations/{id:guid}/restore")]
    public Task<IActionResult> Restore(Guid id, CancellationToken cancellation) => ArchiveAsync(id, archived: false, cancellation);

    private async Task<IActionResult> ArchiveAsync(Guid id, bool archived, CancellationToken cancellation)
    {
        if (await db.Organizations.FindAsync([id], cancellation) is not { } organization) return NotFound();
        organization.Archive(archived);
        await audit.SaveAsync(Me, archived ? "organization.archive" : "organization.restore", id, organization.Name, cancellation);
        TempData.BannerSuccess(archived ? "Организация в архиве: её больше не предлагают для выбора." : "Организация снова в списках.");
        return RedirectToAction(nameof(Index));
    }
}
