using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Mentoring;

public sealed record MentoringFormRow(Guid Id, string Name, bool HasMinorMentees, bool IsArchived, int Pairs);

public sealed record MentoringFormPage(MentoringFormForm Form, Guid? Id, bool IsUsed)
{
    /// <summary>What somebody else saved meanwhile, to compare with what was typed.</summary>
    public MentoringForm? Saved { get; init; }
}

public sealed class MentoringFormForm
{
    [Display(Name = "Название")]
    public string Name { get; set; } = "";

    [Display(Name = "Наставляемые – обучающиеся")]
    public bool HasMinorMentees { get; set; }

    [Display(Name = "В архиве: не предлагать для новых пар")]
    public bool IsArchived { get; set; }

    public Guid Version { get; set; }
}

public sealed class MentoringFormValidator : AbstractValidator<MentoringFormForm>
{
    public MentoringFormValidator() => RuleFor(f => f.Name)
        .Must(name => FormText.OrNull(name) is not null).WithMessage("Введите название.").AtMost(MentoringForm.NameMaxLength, "Название");
}

/// <summary>The list of forms of mentoring that pairs choose from.</summary>
[Requires(Permission.ManageDictionaries), ViewFolder("Mentoring")]
public sealed class MentoringFormsController(PortalDbContext db, AuditTrail audit, PortalClock clock) : PortalController
{
    private static readonly Error Taken = new("mentoring-form-name-taken", "Такая форма наставничества уже есть.");
    private static readonly Error Changed = new("mentoring-form-changed", "Пока вы правили, эту запись изменил кто-то другой. Сравните и сохраните ещё раз.");

    [HttpGet("/mentoring/forms")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Forms", await db.MentoringForms.AsNoTracking()
        .OrderBy(f => f.IsArchived).ThenBy(f => f.HasMinorMentees).ThenBy(f => f.Name)
        .Select(f => new MentoringFormRow(f.Id, f.Name, f.HasMinorMentees, f.IsArchived, db.Mentorships.Count(m => m.FormId == f.Id))).ToListAsync(cancellation));

    [HttpGet("/mentoring/forms/new")]
    public IActionResult New() => View("Form", new MentoringFormPage(new(), null, false));

    [HttpPost("/mentoring/forms/new")]
    public async Task<IActionResult> New(MentoringFormForm form, CancellationToken cancellation)
    {
        var page = new MentoringFormPage(form, null, false);
        if (!IsValid(form, new MentoringFormValidator(), nameof(page.Form))) return Invalid("Form", page);
        if (await IsTakenAsync(form.Name, null, cancellation)) return Refused(Taken, "Form", page);
        var added = MentoringForm.Create(clock.NewId(), FormText.Clean(form.Name), form.HasMinorMentees);
        db.MentoringForms.Add(added);
        await audit.SaveAsync(Me, "mentoring-form.add", added.Id, $"Добавлена форма наставничества {Russian.Quoted(added.Name)}", cancellation);
        TempData.BannerSuccess($"Форма {Russian.Quoted(added.Name)} добавлена.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/mentoring/forms/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) => await db.MentoringForms.FindAsync([id], cancellation) is { } form
        ? View("Form", new MentoringFormPage(
            new() { Name = form.Name, HasMinorMentees = form.HasMinorMentees, IsArchived = form.IsArchived, Version = form.Version },
            id, await IsUsedAsync(id, cancellation)))
        : NotFound();

    [HttpPost("/mentoring/forms/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, MentoringFormForm form, CancellationToken cancellation)
    {
        if (await db.MentoringForms.FindAsync([id], cancellation) is not { } saved) return NotFound();
        var page = new MentoringFormPage(form, id, await IsUsedAsync(id, cancellation));
        if (!IsValid(form, new MentoringFormValidator(), nameof(page.Form))) return Invalid("Form", page);
        if (form.Version != saved.Version)
        {
            ModelState.Remove($"{nameof(page.Form)}.{nameof(form.Version)}");
            form.Version = saved.Version;
            return Refused(Changed, "Form", page with { Saved = saved });
        }

        if (await IsTakenAsync(form.Name, id, cancellation)) return Refused(Taken, "Form", page);
        var changed = saved.Change(FormText.Clean(form.Name), page.IsUsed ? saved.HasMinorMentees : form.HasMinorMentees, form.IsArchived, page.IsUsed);
        if (changed.Error is { } error) return Refused(error, "Form", page);
        await audit.SaveAsync(Me, "mentoring-form.change", id, $"Изменена форма наставничества {Russian.Quoted(saved.Name)}", cancellation);
        TempData.BannerSuccess("Сохранено.");
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> IsUsedAsync(Guid id, CancellationToken cancellation) => db.Mentorships.AnyAsync(m => m.FormId == id, cancellation);

    private Task<bool> IsTakenAsync(string name, Guid? except, CancellationToken cancellation)
    {
        var clean = FormText.Clean(name);
        return db.MentoringForms.AnyAsync(f => f.Name == clean && f.Id != except, cancellation);
    }
}
