using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>The rows of a roadmap. The form has three buttons: save, save and go on, and show how the text is understood.</summary>
public sealed class ActivitiesController(RoadmapStore store, EditingQueries pages, PortalClock clock) : EditorController(store, pages)
{
    private const string GoOn = "go-on";

    [HttpGet("/roadmaps/{id:guid}/sections/{sectionId:guid}/activities/new")]
    public Task<IActionResult> NewActivity(Guid id, Guid sectionId, CancellationToken cancellation) =>
        ShowAsync(id, roadmap => (roadmap.FindSection(sectionId), null), new ActivityForm(), cancellation);

    [HttpPost("/roadmaps/{id:guid}/sections/{sectionId:guid}/activities/new")]
    public async Task<IActionResult> NewActivity(Guid id, Guid sectionId, ActivityForm form, string? then, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap is not { } roadmap || roadmap.FindSection(sectionId) is not { } section) return NotFound();
        var page = await Pages.ActivityAsync(roadmap, section, null, form, cancellation);
        if (!IsValid(form, new ActivityValidator(page), nameof(page.Form))) return Invalid("Activity", page);
        var added = roadmap.AddActivity(clock.NewId(), sectionId, form.ToText(roadmap.Columns, null), form.ToWindows(), form.ToAddressees());
        if (added.Error is { } error) return Refused(error, "Activity", page);
        await change.SaveAsync("activity.add", $"Добавлено мероприятие {RowLink.Of(added.Value).Name}", cancellation);
        TempData.BannerSuccess($"Мероприятие {RowLink.Of(added.Value).Name} добавлено.");
        return LocalRedirect(then == GoOn ? Request.Path : Workplace(id, $"row-{added.Value.Key}"));
    }

    /// <summary>Shows how the typed text is understood; saves nothing.</summary>
    [HttpPost("/roadmaps/{id:guid}/sections/{sectionId:guid}/activities/new/reading")]
    public Task<IActionResult> NewActivityReading(Guid id, Guid sectionId, ActivityForm form, string? forResponsible, string? forAudience, CancellationToken cancellation) =>
        ShowAsync(id, roadmap => (roadmap.FindSection(sectionId), null), Replaced(form, forResponsible, forAudience), cancellation);

    [HttpGet("/roadmaps/{id:guid}/activities/{activityId:guid}")]
    public Task<IActionResult> Activity(Guid id, Guid activityId, CancellationToken cancellation) =>
        ShowAsync(id, roadmap => Row(roadmap, activityId), null, cancellation);

    [HttpPost("/roadmaps/{id:guid}/activities/{activityId:guid}")]
    public async Task<IActionResult> Activity(Guid id, Guid activityId, ActivityForm form, string? then, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap is not { } roadmap) return NotFound();
        if (Row(roadmap, activityId) is not ({ } section, { } activity)) return await GoneAsync(roadmap, form, cancellation);
        var page = await Pages.ActivityAsync(roadmap, section, activity, form, cancellation);
        if (!IsValid(form, new ActivityValidator(page), nameof(page.Form))) return Invalid(nameof(Activity), page);
        var saved = page.ValuesOf(ActivityForm.Of(activity)).ToList();
        if (IsStale(form.Seen, page.ValuesOf(form), saved, out var differences))
        {
            form.Seen = SavedMeanwhile.Fingerprint(saved);
            return Refused(SavedMeanwhile.Error, nameof(Activity), page with { Saved = await Pages.SavedAsync(id, differences, cancellation) });
        }

        var changed = roadmap.ChangeActivity(activityId, form.ToText(roadmap.Columns, activity), form.ToWindows(), form.ToAddressees());
        if (changed.Error is { } error) return Refused(error, nameof(Activity), page);
        await change.SaveAsync("activity.change", $"Изменено мероприятие {RowLink.Of(activity).Name}", cancellation);
        TempData.BannerSuccess($"Мероприятие {RowLink.Of(activity).Name} сохранено.");
        var next = roadmap.Activities.SkipWhile(a => a.Id != activityId).ElementAtOrDefault(1);
        return LocalRedirect(then == GoOn && next is not null ? $"/roadmaps/{id}/activities/{next.Id}" : Workplace(id, $"row-{activity.Key}"));
    }

    /// <inheritdoc cref="NewActivityReading"/>
    [HttpPost("/roadmaps/{id:guid}/activities/{activityId:guid}/reading")]
    public Task<IActionResult> ActivityReading(Guid id, Guid activityId, ActivityForm form, string? forResponsible, string? forAudience, CancellationToken cancellation) =>
        ShowAsync(id, roadmap => Row(roadmap, activityId), Replaced(form, forResponsible, forAudience), cancellation);

    [HttpPost("/roadmaps/{id:guid}/activities/{activityId:guid}/move")]
    public async Task<IActionResult> MoveActivity(Guid id, Guid activityId, int by, CancellationToken cancellation)
    {
        if (by is not (-1 or 1)) return BadRequest();
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap.FindActivity(activityId) is not { } activity) return NotFound();
        if (change.Roadmap.MoveActivity(activityId, by).Error is { } error) return await RefusedAsync(change.Roadmap, error, cancellation);
        await change.SaveAsync("activity.move", $"Перемещено мероприятие {RowLink.Of(activity).Name}", cancellation);
        return LocalRedirect(Workplace(id, $"row-{activity.Key}"));
    }

    [HttpPost("/roadmaps/{id:guid}/activities/{activityId:guid}/delete")]
    public async Task<IActionResult> DeleteActivity(Guid id, Guid activityId, CancellationToken cancellation)
    {
        await using var change = await Store.BeginChangeAsync(id, Me, cancellation);
        if (change?.Roadmap is not { } roadmap || Row(roadmap, activityId) is not ({ } section, { } activity)) return NotFound();
        if (roadmap.RemoveActivity(activityId).Error is { } error) return await RefusedAsync(roadmap, error, cancellation);
        await change.SaveAsync("activity.delete", $"Удалено мероприятие {RowLink.Of(activity).Name}: {Russian.Quoted(activity.Text)}", cancellation);
        TempData.BannerSuccess($"Мероприятие {RowLink.Of(activity).Name} удалено.");
        return LocalRedirect(Workplace(id, $"section-{section.Id}"));
    }

    /// <summary>The form with the look-alike that somebody chose for one of the cells.</summary>
    private ActivityForm Replaced(ActivityForm form, string? forResponsible, string? forAudience)
    {
        (form.Responsible, form.Audience) = (Replacement.Apply(forResponsible, form.Responsible), Replacement.Apply(forAudience, form.Audience));
        // The page would show what was posted instead of what it has become.
        ModelState.Remove($"{nameof(ActivityPage.Form)}.{nameof(form.Responsible)}");
        ModelState.Remove($"{nameof(ActivityPage.Form)}.{nameof(form.Audience)}");
        return form;
    }

    /// <summary>Shows the form with what is typed, or else with what is saved.</summary>
    private async Task<IActionResult> ShowAsync(
        Guid id, Func<Roadmap, (Section? Section, Activity? Activity)> find, ActivityForm? typed, CancellationToken cancellation)
    {
        if (await Store.FindAsync(id, Me, cancellation) is not { } roadmap || find(roadmap) is not ({ } section, var activity)) return NotFound();
        if (!roadmap.IsEditable) return Closed(roadmap);
        var page = await Pages.ActivityAsync(roadmap, section, activity, typed ?? ActivityForm.Of(activity!), cancellation);
        if (typed is null) page.Form.Seen = SavedMeanwhile.Fingerprint(page.ValuesOf(page.Form));
        return View("Activity", page);
    }

    /// <summary>404 for a row that is not there (any more), and what was typed offered as a new row, so that it is not lost.</summary>
    private async Task<IActionResult> GoneAsync(Roadmap roadmap, ActivityForm form, CancellationToken cancellation)
    {
        if (!roadmap.IsEditable || roadmap.Sections is not [.., var section] || string.IsNullOrWhiteSpace(form.Text)) return NotFound();
        ModelState.AddModelError("", "Этого мероприятия больше нет: его удалили, пока вы его правили. Ниже то, что вы ввели: сохраните его новой строкой или вернитесь к карте.");
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(nameof(Activity), await Pages.ActivityAsync(roadmap, section, null, form, cancellation));
    }

    private static (Section? Section, Activity? Activity) Row(Roadmap roadmap, Guid activityId) =>
        roadmap.FindActivity(activityId) is { } activity ? (roadmap.FindSection(activity.SectionId), activity) : default;
}
