using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Dictionaries;

/// <summary>The list of one dictionary and the page of an entry: the same for all of them.</summary>
public abstract class DictionaryController<TEntry>(DictionaryWords words, PortalDbContext db, AuditTrail audit, PortalClock clock) : PortalController
    where TEntry : DictionaryEntry
{
    private static readonly Error Taken = new("entry-name-taken", "Такая запись уже есть, возможно, в архиве.");
    private static readonly Error Changed = new("entry-changed", "Пока вы правили, эту запись изменил кто-то другой. Сравните и сохраните ещё раз.");

    protected abstract TEntry Create(Guid id, string name);

    [HttpGet("")]
    public async Task<IActionResult> Index(DictionaryFilter filter, CancellationToken cancellation)
    {
        // A filter that cannot be read asks for nothing; it is no error of a form.
        ModelState.Clear();
        return View(await ListAsync(filter, new DictionaryForm(), cancellation));
    }

    [HttpPost("")]
    public async Task<IActionResult> Add(DictionaryForm form, CancellationToken cancellation)
    {
        if (!IsValid(form, new DictionaryValidator(), "Form")) return Invalid(nameof(Index), await ListAsync(new(), form, cancellation));
        var name = FormText.Clean(form.Name);
        if (await IsTakenAsync(name, null, cancellation)) return Refused(Taken, nameof(Index), await ListAsync(new(), form, cancellation));
        var entry = Create(clock.NewId(), name);
        db.Set<TEntry>().Add(entry);
        await audit.SaveAsync(Me, $"{words.Subject}.add", entry.Id, $"Добавлено: {Russian.Quoted(entry.Name)}", cancellation);
        TempData.BannerSuccess($"{Russian.Quoted(entry.Name)} добавлено.");
        return Redirect(words.Address);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) is { } entry
        ? View(new DictionaryEntryPage(words, new DictionaryForm { Name = entry.Name, Version = entry.Version }, id, entry.IsArchived))
        : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, DictionaryForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } entry) return NotFound();
        var page = new DictionaryEntryPage(words, form, id, entry.IsArchived);
        if (!IsValid(form, new DictionaryValidator(), nameof(page.Form))) return Invalid(nameof(Edit), page);
        if (form.Version != entry.Version)
        {
            ModelState.Remove($"{nameof(page.Form)}.{nameof(form.Version)}");
            form.Version = entry.Version;
            return Refused(Changed, nameof(Edit), page with { Saved = entry.Name });
        }

        var (old, name) = (entry.Name, FormText.Clean(form.Name));
        if (await IsTakenAsync(name, id, cancellation)) return Refused(Taken, nameof(Edit), page);
        entry.Rename(name);
        await audit.SaveAsync(Me, $"{words.Subject}.change", id, $"Переименовано: {Russian.Quoted(old)} → {Russian.Quoted(name)}", cancellation);
        TempData.BannerSuccess("Сохранено.");
        return Redirect(words.Address);
    }

    [HttpPost("{id:guid}/archive")]
    public Task<IActionResult> Archive(Guid id, CancellationToken cancellation) => ArchiveAsync(id, archived: true, cancellation);

    [HttpPost("{id:guid}/restore")]
    public Task<IActionResult> Restore(Guid id, CancellationToken cancellation) => ArchiveAsync(id, archived: false, cancellation);

    private async Task<IActionResult> ArchiveAsync(Guid id, bool archived, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } entry) return NotFound();
        entry.Archive(archived);
        await audit.SaveAsync(Me, $"{words.Subject}.{(archived ? "archive" : "restore")}", id, entry.Name, cancellation);
        TempData.BannerSuccess(archived ? $"{Russian.Quoted(entry.Name)} в архиве: больше не предлагается." : $"{Russian.Quoted(entry.Name)} снова предлагается.");
        return Redirect(words.Address);
    }

    private async Task<DictionaryListPage> ListAsync(DictionaryFilter filter, DictionaryForm form, CancellationToken cancellation)
    {
        var entries = db.Set<TEntry>().AsNoTracking();
        foreach (var word in SearchFold.Words(filter.Text)) entries = entries.Where(e => e.SearchText.Contains(word));
        if (!filter.Archived) entries = entries.Where(e => !e.IsArchived);
        var rows = entries.OrderBy(e => e.IsArchived).ThenBy(e => e.Name).Select(e => new DictionaryRow(e.Id, e.Name, e.IsArchived));
        return new(words, filter, await rows.PageAsync(filter.Page, cancellation), form);
    }

    private Task<TEntry?> FindAsync(Guid id, CancellationToken cancellation) => db.Set<TEntry>().FirstOrDefaultAsync(e => e.Id == id, cancellation);

    /// <summary>«молодые педагоги» and «Молодые педагоги» are one entry.</summary>
    private Task<bool> IsTakenAsync(string name, Guid? except, CancellationToken cancellation)
    {
        var folded = SearchFold.Of(name);
        return db.Set<TEntry>().AnyAsync(e => e.SearchText == folded && e.Id != except, cancellation);
    }
}
