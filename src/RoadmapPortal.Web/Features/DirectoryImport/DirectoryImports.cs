using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Import.Directories;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.DirectoryImport;

/// <summary>A file that waits for its confirmation, and what it will do.</summary>
public sealed record DirectoryPreview(Guid Id, string FileName, DirectoryPlan Plan);

/// <summary>Files of organisations and staff between upload and confirmation.</summary>
public sealed class DirectoryImports(PortalDbContext db, PendingFiles files, AuditTrail audit, PortalClock clock)
{
    private static readonly Error Moved = new(
        "directory-import-moved", "Пока вы смотрели, справочники изменились, и загрузка сделала бы другое. Проверьте список ещё раз и подтвердите.");

    public Task<Guid> AddAsync(string fileName, byte[] content, CurrentUser user, CancellationToken cancellation) =>
        files.AddAsync(PendingImportKind.Directories, fileName, content, user, cancellation);

    /// <returns>Null when there is no such file of this person.</returns>
    public async Task<DirectoryPreview?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var pending = await files.FindAsync(PendingImportKind.Directories, id, user, cancellation);
        return pending is not null && DirectoryImporter.Read(pending.Content) is { Done: true } read
            ? new(pending.Id, pending.FileName, await PlanAsync(read.Value, cancellation))
            : null;
    }

    public Task DiscardAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        files.RemoveAsync(PendingImportKind.Directories, id, user, cancellation);

    /// <summary>Does what the preview shows and forgets the file, all in one transaction.</summary>
    /// <returns>The refusal when the plan is no longer the one that was <paramref name="seen"/>; null for the second of two clicks.</returns>
    public async Task<Result?> ConfirmAsync(DirectoryPreview preview, string? seen, CurrentUser user, CancellationToken cancellation)
    {
        if (preview.Plan.Fingerprint != seen) return Moved;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await files.RemoveAsync(PendingImportKind.Directories, preview.Id, user, cancellation)) return null;
        var added = await ApplyAsync(preview.Plan.Organizations, preview.FileName, user, cancellation);
        await ApplyAsync(preview.Plan.Staff, added, preview.FileName, user, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Ok;
    }

    private async Task<DirectoryPlan> PlanAsync(DirectoryFile file, CancellationToken cancellation) => DirectoryPlanner.Plan(
        file,
        await db.Organizations.AsNoTracking().OrderBy(o => o.Id)
            .Select(o => new KnownOrganization(
                o.Id, o.Name, o.ShortName, o.Kind, o.IsArchived, db.Users.Where(u => u.OrganizationId == o.Id && !u.IsDisabled).Select(u => u.Role).ToList())).ToListAsync(cancellation),
        await db.Staff.AsNoTracking().OrderBy(s => s.Id)
            .Select(s => new KnownPerson(s.Id, s.OrganizationId, s.FullName, s.Post, s.Email, s.MayBePublished, s.ConsentOn, s.IsArchived)).ToListAsync(cancellation));

    private async Task<Dictionary<string, Guid>> ApplyAsync(
        IReadOnlyList<PlannedOrganization> planned, string file, CurrentUser user, CancellationToken cancellation)
    {
        var added = new Dictionary<string, Guid>();
        var ids = planned.Select(o => o.Existing).OfType<Guid>().ToList();
        var existing = await db.Organizations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellation);
        foreach (var line in planned)
        {
            if (line.Existing is { } id)
            {
                existing[id].Change(line.Name, line.ShortName, line.Kind);
                audit.Record(user, "organization.change", id, $"Изменена организация {Russian.Quoted(line.Name)} из файла {Russian.Quoted(file)}");
                continue;
            }

            var organization = Organization.Create(clock.NewId(), line.Name, line.ShortName, line.Kind);
            db.Organizations.Add(organization);
            added[line.Name] = organization.Id;
            audit.Record(user, "organization.add", organization.Id, $"Добавлена организация {Russian.Quoted(line.Name)} из файла {Russian.Quoted(file)}");
        }

        return added;
    }

    private async Task ApplyAsync(
        IReadOnlyList<PlannedPerson> planned, Dictionary<string, Guid> added, string file, CurrentUser user, CancellationToken cancellation)
    {
        var ids = planned.Select(s => s.Existing).OfType<Guid>().ToList();
        var existing = await db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
        foreach (var line in planned)
        {
            if (line.Existing is { } id)
            {
                existing[id].Change(line.FullName, line.Post, line.MayBePublished, line.Email, line.ConsentOn);
                audit.Record(user, "staff.change", id, $"Изменена карточка: {line.FullName}, из файла {Russian.Quoted(file)}");
                continue;
            }

            var person = StaffMember.Create(
                clock.NewId(), line.OrganizationId ?? added[line.Organization], line.FullName, line.Post, line.MayBePublished, line.Email, line.ConsentOn);
            db.Staff.Add(person);
            audit.Record(user, "staff.add", person.Id, $"Добавлен сотрудник: {person.FullName}, из файла {Russian.Quoted(file)}");
        }
    }
}
