using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Files;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>Fills an empty database with the demonstration centre: by the same verbs that people use, so that it cannot show what they cannot reach.</summary>
public sealed class DemoLoader(
    PortalDbContext db, UserManager<PortalUser> users, AuditTrail audit, PortalClock clock, PortalSettings settings, PortalLinks links, FileStore files)
{
    /// <summary>The last record: all of it is there.</summary>
    private const string Loaded = "demo.load";

    private readonly Dictionary<string, Organization> organizations = [];
    private readonly List<CurrentUser> people = [];

    /// <returns>False when the database is not empty: then nothing is changed.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await RefuseHalfAsync(cancellation);
        if (await db.Organizations.AnyAsync(cancellation) || await db.Users.AnyAsync(cancellation)) return false;
        await AddPeopleAsync(cancellation);
        await new DemoMentoring(db, audit, clock).LoadAsync(One(Role.Methodologist), cancellation);
        var story = new DemoStory(new DemoActs(db, settings, links, One), organizations.ToDictionary(o => o.Key, o => o.Value.Id), clock.Today);
        await story.TellThePastAsync(cancellation);
        await new DemoProgress(db, audit, files, clock, settings).MarkAsync(people, story.Over, cancellation);
        await story.CompleteAsync(cancellation);
        // Nobody waits for mails about what happened months ago.
        await db.Outbox.ExecuteDeleteAsync(cancellation);
        await story.TellThePresentAsync(cancellation);
        audit.Record(null, Loaded, organizations[DemoCentre.Centre].Id, "Загружен демонстрационный центр");
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Whoever stops the first start in its midst leaves a part of the centre behind, in which much looks like a fault.</summary>
    private async Task RefuseHalfAsync(CancellationToken cancellation)
    {
        var administrator = DemoCentre.Accounts[0].Email;
        if (await db.Users.AnyAsync(u => u.Email == administrator, cancellation) && !await db.Audit.AnyAsync(a => a.Action == Loaded, cancellation))
            throw new SettingException("Portal:DemoData", "загрузка демонстрационного центра оборвалась на полпути. Удалите эту базу данных и запустите портал снова");
    }

    private CurrentUser One(Role role) => people.First(person => person.Role == role);

    private async Task AddPeopleAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var (name, shortName, kind) in DemoCentre.Organizations)
            organizations[shortName] = Organization.Create(clock.NewId(), name, shortName, kind);
        db.Organizations.AddRange(organizations.Values);
        db.Audiences.AddRange(DemoDirectories.Audiences.Select(name => TargetAudience.Create(clock.NewId(), name)));
        db.DocumentKinds.AddRange(DemoDirectories.DocumentKinds.Select(name => ResultDocumentKind.Create(clock.NewId(), name)));
        db.Staff.AddRange(DemoDirectories.Staff.Select(s => Employ(s.Organization, s.Person)));
        db.Staff.AddRange(DemoCentre.Accounts.Select(a => Employ(a.Organization, new DemoPerson(a.Name, a.Post, MayBePublished: a.Role == Role.Director))));
        await db.SaveChangesAsync(cancellation);
        await AddAccountsAsync();
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private StaffMember Employ(string organization, DemoPerson person) => StaffMember.Create(
        clock.NewId(), organizations[organization].Id, person.Name, person.Post, person.MayBePublished, consentOn: person.MayBePublished ? clock.Today.AddDays(-300) : null);

    /// <summary>One password, so one hash: it is slow on purpose.</summary>
    private async Task AddAccountsAsync()
    {
        string? hash = null;
        foreach (var account in DemoCentre.Accounts)
        {
            var user = new PortalUser
            {
                Id = clock.NewId(), UserName = account.Email, Email = account.Email, DisplayName = account.Name,
                Role = account.Role, OrganizationId = organizations[account.Organization].Id,
            };
            user.PasswordHash = hash ??= users.PasswordHasher.HashPassword(user, DemoCentre.Password);
            var result = await users.CreateAsync(user);
            if (!result.Succeeded) throw new InvalidOperationException($"{account.Email}: {result.Errors.First().Description}");
            people.Add(new CurrentUser(user.Id, account.Name, account.Role, user.OrganizationId));
        }
    }
}
