using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Approval;
using RoadmapPortal.Web.Identity;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>Fills an empty database with the demonstration centre: by the same verbs that people use, so that it cannot show what they cannot reach.</summary>
public sealed class DemoLoader(PortalDbContext db, UserManager<PortalUser> users, AuditTrail audit, PortalClock clock, PortalSettings settings, PortalLinks links)
{
    private readonly Dictionary<string, Organization> organizations = [];
    private readonly Dictionary<Role, CurrentUser> people = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await db.Organizations.AnyAsync(cancellation)) return;
        await AddPeopleAsync(cancellation);
        var mentoring = await AddAsync(DemoRoadmaps.Mentoring(clock.Today), cancellation);
        await ApproveInThePastAsync(mentoring, cancellation);
        await MarkAsync(mentoring.Id, cancellation);
        await SubmitAsync(await AddAsync(DemoRoadmaps.Network(clock.Today, organizations[DemoCentre.Partner].Id), cancellation), audit, cancellation);
        await AddAsync(DemoRoadmaps.Staffing(clock.Today), cancellation);
        await new DemoMentoring(db, audit, clock).LoadAsync(organizations.Values.ToDictionary(o => o.ShortName), people[Role.Methodologist], cancellation);
    }

    private async Task AddPeopleAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var (name, shortName, kind) in DemoCentre.Organizations)
            organizations[name] = Organization.Create(clock.NewId(), name, shortName, kind);
        db.Organizations.AddRange(organizations.Values);
        db.Audiences.AddRange(DemoDirectories.Audiences.Select(name => TargetAudience.Create(clock.NewId(), name)));
        db.DocumentKinds.AddRange(DemoDirectories.DocumentKinds.Select(name => ResultDocumentKind.Create(clock.NewId(), name)));
        db.Staff.AddRange(DemoDirectories.Staff.Select(person =>
            StaffMember.Create(clock.NewId(), organizations[person.Organization].Id, person.Name, person.Post, person.MayBePublished)));
        await audit.SaveAsync(null, "demo.load", organizations[DemoCentre.Centre].Id, "Загружен демонстрационный центр", cancellation);
        foreach (var account in DemoCentre.Accounts) await AddAccountAsync(account);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task AddAccountAsync(DemoAccount account)
    {
        var organization = organizations[account.Organization];
        var user = new PortalUser
        {
            Id = clock.NewId(), UserName = account.Email, Email = account.Email, DisplayName = account.Name,
            Role = account.Role, OrganizationId = organization.Id,
        };
        var result = await users.CreateAsync(user, DemoCentre.Password);
        if (!result.Succeeded) throw new InvalidOperationException($"{account.Email}: {result.Errors.First().Description}");
        db.Staff.Add(StaffMember.Create(clock.NewId(), organization.Id, account.Name, account.Post, mayBePublished: false));
        people.TryAdd(account.Role, new CurrentUser(user.Id, account.Name, account.Role, organization.Id));
    }

    private async Task<Roadmap> AddAsync(DemoRoadmap demo, CancellationToken cancellation)
    {
        var lead = people[Role.Methodologist];
        var slug = await new RoadmapStore(db, audit, clock).FreeSlugAsync(demo.Header, cancellation);
        var roadmap = Roadmap.Create(clock.NewId(), slug, lead.OrganizationId, lead.Id, demo.Header, clock.Now);
        foreach (var (title, rows) in demo.Sections)
        {
            var section = roadmap.AddSection(clock.NewId(), "", title).Value;
            foreach (var row in rows) roadmap.AddActivity(clock.NewId(), section.Id, row);
        }

        db.Roadmaps.Add(roadmap);
        await audit.SaveAsync(lead, "roadmap.create", roadmap.Id, "Создана дорожная карта", cancellation);
        return roadmap;
    }

    private async Task SubmitAsync(Roadmap roadmap, AuditTrail trail, CancellationToken cancellation)
    {
        roadmap.Submit();
        await trail.SaveAsync(people[Role.Methodologist], "roadmap.submit", roadmap.Id, "Отправлена на согласование", cancellation);
    }

    /// <summary>As if the director had approved it three days after the period began: otherwise everything would be «до утверждения».</summary>
    private async Task ApproveInThePastAsync(Roadmap roadmap, CancellationToken cancellation)
    {
        var day = Earlier(roadmap.PeriodFrom.AddDays(3), clock.Today);
        var then = new PortalClock(new FixedDayTimeProvider(day, settings.TimeZone), settings);
        var trail = new AuditTrail(db, then);
        await SubmitAsync(roadmap, trail, cancellation);
        db.ChangeTracker.Clear();
        var approval = new RoadmapApproval(db, new RoadmapStore(db, trail, then), new Notices(db, links, then), then);
        var text = SignedText.Of(roadmap, await OrganizationDirectory.ReadAsync(db, cancellation));
        var approved = await approval.ApproveAsync(roadmap.Id, text.Hash, people[Role.Director], cancellation);
        if (approved?.Error is { } error) throw new InvalidOperationException(error.Message);
        db.ChangeTracker.Clear();
    }

    /// <summary>Two schools of three have reported on what has ended, one is late: as it is in life.</summary>
    private async Task MarkAsync(Guid roadmapId, CancellationToken cancellation)
    {
        var silent = organizations.Values.Last().Id;
        var occurrences = await db.Occurrences.Where(o => o.RoadmapId == roadmapId && o.OrganizationId != silent).ToListAsync(cancellation);
        foreach (var occurrence in occurrences)
        {
            if (occurrence.WindowTo is { } end && end < clock.Today) Mark(occurrence, OccurrenceStatus.Done, end, "Выполнено в срок.");
            else if (occurrence.WindowFrom is { } start && start <= clock.Today) Mark(occurrence, OccurrenceStatus.InProgress, start, "Работа начата.");
        }

        await audit.SaveAsync(people[Role.Methodologist], "demo.marks", roadmapId, "Отмечен ход выполнения", cancellation);
    }

    private void Mark(Occurrence occurrence, OccurrenceStatus status, DateOnly day, string comment)
    {
        var by = people[occurrence.OrganizationId == people[Role.Coordinator].OrganizationId ? Role.Coordinator : Role.Methodologist];
        var marked = occurrence.Mark(new OccurrenceMark(status, day, comment), clock.NewId(), by.Id, by.Name, clock.Now, clock.Today);
        if (marked.Error is { } error) throw new InvalidOperationException(error.Message);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
