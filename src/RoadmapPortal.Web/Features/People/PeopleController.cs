using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.People;

/// <summary>The staff of the organisations: a coordinator keeps that of the own one.</summary>
[Requires(Permission.ManageStaff)]
public sealed class PeopleController(PortalDbContext db, StaffQueries queries, AuditTrail audit, PortalClock clock) : PortalController
{
    private static readonly Error Changed = new("staff-changed", "Пока вы правили, эту запись изменил кто-то другой. Сравните и сохраните ещё раз.");
    private static readonly Error OrganizationArchived = new("staff-organization-archived", "Организация в архиве: добавить в неё сотрудника нельзя. Сначала верните её из архива.");

    [HttpGet("/people")]
    public async Task<IActionResult> Index(StaffFilter filter, CancellationToken cancellation)
    {
        // A filter that cannot be read asks for nothing; it is no error of a form.
        ModelState.Clear();
        return View(await queries.ListAsync(filter, Me, cancellation));
    }

    [HttpGet("/people/new")]
    public async Task<IActionResult> New(Guid? organization, CancellationToken cancellation) =>
        View(nameof(Edit), await queries.PageAsync(new StaffForm { OrganizationId = organization }, null, Me, cancellation));

    [HttpPost("/people/new")]
    public async Task<IActionResult> New(StaffForm form, CancellationToken cancellation)
    {
        if (StaffQueries.IsBound(Me)) form.OrganizationId = Me.OrganizationId;
        if (!IsValid(form, new StaffValidator(clock.Today), nameof(StaffPage.Form))) return Invalid(nameof(Edit), await PageAsync(form, null, cancellation));
        if (!await queries.IsInUseAsync(form.OrganizationId!.Value, cancellation)) return Refused(OrganizationArchived, nameof(Edit), await PageAsync(form, null, cancellation));
        var person = StaffMember.Create(
            clock.NewId(), form.OrganizationId.Value, FormText.Clean(form.FullName), FormText.Clean(form.Post), form.MayBePublished, form.Email, form.ConsentOn);
        db.Staff.Add(person);
        await audit.SaveAsync(Me, "staff.add", person.Id, $"Добавлен сотрудник: {person.FullName}", cancellation);
        TempData.BannerSuccess($"{person.FullName}: карточка добавлена.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/people/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await queries.FindAsync(id, Me, cancellation) is { } person ? View(await PageAsync(StaffForm.Of(person), person, cancellation)) : NotFound();

    [HttpPost("/people/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, StaffForm form, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, Me, cancellation) is not { } person) return NotFound();
        form.OrganizationId = person.OrganizationId;
        if (!IsValid(form, new StaffValidator(clock.Today), nameof(StaffPage.Form))) return Invalid(nameof(Edit), await PageAsync(form, person, cancellation));
        if (form.Version != person.Version)
        {
            ModelState.Remove($"{nameof(StaffPage.Form)}.{nameof(form.Version)}");
            form.Version = person.Version;
            return Refused(Changed, nameof(Edit), await PageAsync(form, person, cancellation) with { Saved = person });
        }

        person.Change(FormText.Clean(form.FullName), FormText.Clean(form.Post), form.MayBePublished, form.Email, form.ConsentOn);
        await audit.SaveAsync(Me, "staff.change", id, $"Изменена карточка: {person.FullName}", cancellation);
        TempData.BannerSuccess("Сохранено.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/people/{id:guid}/archive")]
    public Task<IActionResult> Archive(Guid id, CancellationToken cancellation) => ArchiveAsync(id, archived: true, cancellation);

    [HttpPost("/people/{id:guid}/restore")]
    public Task<IActionResult> Restore(Guid id, CancellationToken cancellation) => ArchiveAsync(id, archived: false, cancellation);

    private async Task<IActionResult> ArchiveAsync(Guid id, bool archived, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, Me, cancellation) is not { } person) return NotFound();
        person.Archive(archived);
        await audit.SaveAsync(Me, archived ? "staff.archive" : "staff.restore", id, person.FullName, cancellation);
        TempData.BannerSuccess(archived ? $"{person.FullName}: карточка в архиве." : $"{person.FullName}: карточка снова в списках.");
        return RedirectToAction(nameof(Index));
    }

    private Task<StaffPage> PageAsync(StaffForm form, StaffMember? person, CancellationToken cancellation) =>
        queries.PageAsync(form, person, Me, cancellation);
}
