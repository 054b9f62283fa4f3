using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Organizations;

public sealed record OrganizationRow(Guid Id, string Name, string ShortName, OrganizationKind Kind, bool IsArchived);

public sealed record OrganizationPage(OrganizationForm Form, Guid? Id, bool IsArchived)
{
    /// <summary>What somebody else saved meanwhile, to compare with what was typed.</summary>
    public Organization? Saved { get; init; }
}

/// <summary>The centre, its partners and the schools that answer for activities.</summary>
[Requires(Permission.ManageOrganizations)]
public sealed class OrganizationsController(PortalDbContext db, AuditTrail audit, PortalClock clock) : PortalController
{
    private static readonly Error Taken = new("organization-name-taken", "Организация с таким названием уже есть.");
    private static readonly Error Changed = new("organization-changed", "Пока вы правили, эту запись изменил кто-то другой. Сравните и сохраните ещё раз.");

    [HttpGet("/organizations")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await db.Organizations.AsNoTracking()
        .OrderBy(o => o.IsArchived).ThenBy(o => o.Kind).ThenBy(o => o.Name)
        .Select(o => new OrganizationRow(o.Id, o.Name, o.ShortName, o.Kind, o.IsArchived)).ToListAsync(cancellation));

    [HttpGet("/organizations/new")]
    public IActionResult New() => View("Edit", new OrganizationPage(new OrganizationForm(), null, false));

    [HttpPost("/organizations/new")]
    public async Task<IActionResult> New(OrganizationForm form, CancellationToken cancellation)
    {
        var page = new OrganizationPage(form, null, false);
        if (!IsValid(form, new OrganizationValidator(), nameof(page.Form))) return Invalid("Edit", page);
        if (await IsTakenAsync(form.Name, null, cancellation)) return Refused(Taken, "Edit", page);
        var organization = Organization.Create(clock.NewId(), form.Name, form.ShortName, form.Kind!.Value);
        db.Organizations.Add(organization);
        await audit.SaveAsync(Me, "organization.add", organization.Id, $"Добавлена организация «{organization.Name}»", cancellation);
        TempData.BannerSuccess($"Организация «{organization.ShortName}» добавлена.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/organizations/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await db.Organizations.FindAsync([id], cancellation) is { } organization
            ? View(new OrganizationPage(FormOf(organization), id, organization.IsArchived))
            : NotFound();

    [HttpPost("/organizations/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, OrganizationForm form, CancellationToken cancellation)
    {
        if (await db.Organizations.FindAsync([id], cancellation) is not { } organization) return NotFound();
        var page = new OrganizationPage(form, id, organization.IsArchived);
        if (!IsValid(form, new OrganizationValidator(), nameof(page.Form))) return Invalid(nameof(Edit), page);
        if (form.Version != organization.Version)
        {
            ModelState.Remove($"{nameof(page.Form)}.{nameof(form.Version)}");
            form.Version = organization.Version;
            return Refused(Changed, nameof(Edit), page with { Saved = organization });
        }

        if (await IsTakenAsync(form.Name, id, cancellation)) return Refused(Taken, nameof(Edit), page);
        organization.Change(form.Name, form.ShortName, form.Kind!.Value);
        await audit.SaveAsync(Me, "organization.change", id, $"Изменена организация «{organization.Name}»", cancellation);
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

    private Task<bool> IsTakenAsync(string name, Guid? except, CancellationToken cancellation) =>
        db.Organizations.AnyAsync(o => o.Name == name.Trim() && o.Id != except, cancellation);

    private static OrganizationForm FormOf(Organization organization) => new()
    {
        Name = organization.Name, ShortName = organization.ShortName, Kind = organization.Kind, Version = organization.Version,
    };
}
