using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>Puts names of a document into the directories.</summary>
public sealed class NewNames(PortalDbContext db, AuditTrail audit, PortalClock clock)
{
    /// <summary>Adds what is not there yet to the caller's unit of work.</summary>
    /// <param name="names">Organisations with their kinds, people of the person's own organisation without.</param>
    /// <param name="by">Who adds them.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>The refusal when another organisation has such a name already.</returns>
    public async Task<Result> AddAsync(IReadOnlyDictionary<string, OrganizationKind?> names, CurrentUser by, CancellationToken cancellation)
    {
        var organizations = names.Where(name => name.Value is not null && by.May(Permission.ManageOrganizations))
            .Select(name => Organization.Create(clock.NewId(), name.Key, null, name.Value!.Value)).ToList();
        var (full, shortened) = (organizations.ConvertAll(o => o.Name), organizations.ConvertAll(o => o.ShortName));
        var there = await db.Organizations.Where(o => full.Contains(o.Name) || (!o.IsArchived && shortened.Contains(o.ShortName)))
            .Select(o => new { o.Name, o.IsArchived }).ToListAsync(cancellation);
        // Somebody else may have added the very same meanwhile.
        organizations.RemoveAll(o => there.Exists(other => other.Name == o.Name && !other.IsArchived));
        if (there.Find(other => other.IsArchived || !full.Contains(other.Name)) is { } taken) return Taken(taken.Name);
        foreach (var organization in organizations)
        {
            db.Organizations.Add(organization);
            audit.Record(by, "organization.add", organization.Id, $"Добавлена организация {Russian.Quoted(organization.Name)} при импорте дорожной карты");
        }

        foreach (var (name, _) in names.Where(name => name.Value is null && by.May(Permission.ManageStaff)))
        {
            var person = StaffMember.Create(clock.NewId(), by.OrganizationId, name, "", mayBePublished: false);
            db.Staff.Add(person);
            audit.Record(by, "staff.add", person.Id, $"Добавлен сотрудник: {person.FullName}, при импорте дорожной карты");
        }

        return Result.Ok;
    }

    private static Error Taken(string name) => new(
        "import-name-taken",
        $"Организация {Russian.Quoted(name)} уже есть в справочнике или в его архиве. Выберите в списке «Люди и организации» для неё «Оставить текстом» и создайте черновик снова.");
}
