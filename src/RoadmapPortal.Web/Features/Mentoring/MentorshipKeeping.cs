using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>Carries out the verbs of pairs. Changes within one organisation follow one another, so no two of them can let an overlap pass.</summary>
public sealed class MentorshipKeeping(PortalDbContext db, AuditTrail audit, PortalClock clock)
{
    /// <summary>Somebody else saved after the form was opened.</summary>
    public static readonly Error Changed = new("mentorship-changed",
        "Пока вы правили, эту запись изменил кто-то другой. В полях – то, что ввели вы; ниже видно, что сохранено. Нажмите «Сохранить» ещё раз, чтобы заменить сохранённое своим.");

    /// <summary>Adds a pair in preparation to an organisation that is <paramref name="by"/>'s.</summary>
    public async Task<Result<Guid>> AddAsync(Guid organizationId, MentorshipTerms terms, CurrentUser by, CancellationToken cancellation)
    {
        var added = Mentorship.Create(clock.NewId(), organizationId, terms, await ContextAsync(terms, null, cancellation));
        if (added.Error is { } error) return error;
        db.Mentorships.Add(added.Value);
        await audit.SaveAsync(by, "mentorship.add", added.Value.Id, "Запись создана", cancellation);
        return added.Value.Id;
    }

    /// <summary>Null when there is no such pair or it is invisible to <paramref name="by"/>; <see cref="Changed"/> when <paramref name="version"/> is old.</summary>
    /// <param name="fields">The names of the fields that change, for the record: names of people stay out of it.</param>
    public Task<Result?> ChangeAsync(
        Guid id, Guid version, MentorshipTerms terms, IEnumerable<string> fields, CurrentUser by, CancellationToken cancellation) => ActAsync(
            id, by, "mentorship.change", $"Изменено: {string.Join(", ", fields.Select(f => f.ToLowerInvariant()))}",
            async pair => pair.Version != version ? Changed : pair.Change(terms, await ContextAsync(terms, id, cancellation)), cancellation);

    public Task<Result?> ActivateAsync(Guid id, CurrentUser by, CancellationToken cancellation) => ActAsync(
        id, by, "mentorship.activate", "Начата", async pair => pair.Activate(await ContextAsync(pair.Terms, id, cancellation)), cancellation);

    public Task<Result?> CompleteAsync(Guid id, DateOnly endedOn, string result, CurrentUser by, CancellationToken cancellation) => ActAsync(
        id, by, "mentorship.complete", $"Завершена {endedOn:dd.MM.yyyy}", pair => Task.FromResult(pair.Complete(endedOn, result, clock.Today)), cancellation);

    public Task<Result?> TerminateAsync(
        Guid id, DateOnly noticeOn, DateOnly endedOn, string reason, bool agreed, CurrentUser by, CancellationToken cancellation) => ActAsync(
        id, by, "mentorship.terminate", $"Прекращена досрочно {endedOn:dd.MM.yyyy}, уведомление {noticeOn:dd.MM.yyyy}{(agreed ? ", по согласию сторон" : "")}",
        pair => Task.FromResult(pair.Terminate(noticeOn, endedOn, reason, agreed, clock.Today)), cancellation);

    public Task<Result?> ArchiveAsync(Guid id, bool archived, CurrentUser by, CancellationToken cancellation) => ActAsync(
        id, by, archived ? "mentorship.archive" : "mentorship.restore", archived ? "Убрана в архив" : "Возвращена из архива",
        pair => Task.FromResult(archived ? pair.Archive() : pair.Restore()), cancellation);

    /// <summary>What the rules need to know beside the pair itself.</summary>
    public async Task<MentorshipContext> ContextAsync(MentorshipTerms terms, Guid? pair, CancellationToken cancellation)
    {
        var (employees, mentees) = (terms.Employees.ToList(), terms.MenteeIds.ToList());
        return new(
            await db.MentoringForms.AsNoTracking().FirstAsync(f => f.Id == terms.FormId, cancellation),
            await db.Staff.Where(s => employees.Contains(s.Id)).Select(s => new Employee(s.Id, s.OrganizationId, s.IsArchived)).ToListAsync(cancellation),
            await db.Mentorships.AsNoTracking().Include(m => m.Mentees)
                .Where(m => m.Status == MentorshipStatus.Active && m.Id != pair && m.Mentees.Any(x => mentees.Contains(x.StaffId))).ToListAsync(cancellation),
            clock.Today);
    }

    private async Task<Result?> ActAsync(
        Guid id, CurrentUser by, string action, string details, Func<Mentorship, Task<Result>> verb, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // The organisation's row is written as it is: that locks it until the end of the transaction on both databases.
        var locked = await db.Organizations.WithMentoringFor(by).Where(o => db.Mentorships.Any(m => m.Id == id && m.OrganizationId == o.Id))
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.IsArchived, x => x.IsArchived), cancellation);
        if (locked == 0) return null;
        var pair = await db.Mentorships.Include(m => m.Mentees).FirstAsync(m => m.Id == id, cancellation);
        var result = await verb(pair);
        if (!result.Done) return result;
        // Another mentee is a change of the pair too: its version must tell.
        if (db.ChangeTracker.Entries<Mentee>().Any(e => e.State is EntityState.Added or EntityState.Deleted)) db.Entry(pair).State = EntityState.Modified;
        if (await audit.SaveAsync(by, action, id, details, cancellation)) await transaction.CommitAsync(cancellation);
        return result;
    }
}
