using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Approval;
using RoadmapPortal.Web.Features.Concurrences;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>What the people of the demonstration do with a roadmap, each act on a day of its own and by the portal's own code.</summary>
internal sealed class DemoActs(PortalDbContext db, PortalSettings settings, PortalLinks links, Func<Role, CurrentUser> one)
{
    public async Task<Guid> WriteAsync(DemoRoadmap demo, DateOnly day, CancellationToken cancellation)
    {
        var (lead, clock) = (one(Role.Methodologist), On(day));
        var slug = await Store(clock).FreeSlugAsync(demo.Header, cancellation);
        var roadmap = Roadmap.Create(clock.NewId(), slug, lead.OrganizationId, lead.Id, demo.Header, clock.Now);
        foreach (var section in demo.Sections)
        {
            var added = roadmap.AddSection(clock.NewId(), section.Number, section.Title).OrThrow();
            foreach (var row in section.Rows) roadmap.AddActivity(clock.NewId(), added.Id, row, addressees: section.Addressees).OrThrow();
        }

        db.Roadmaps.Add(roadmap);
        await new AuditTrail(db, clock).SaveAsync(lead, "roadmap.create", roadmap.Id, "Создана дорожная карта", cancellation);
        db.ChangeTracker.Clear();
        return roadmap.Id;
    }

    public Task SubmitAsync(Guid id, DateOnly day, CancellationToken cancellation) => ChangeAsync(
        id, day, "roadmap.submit", "Отправлена на согласование", roadmap => roadmap.Submit(), cancellation,
        (notices, roadmap) => notices.SubmittedAsync(roadmap, cancellation));

    /// <summary>Opens an approved text and adds a row to its last section.</summary>
    public Task ReviseAsync(Guid id, ActivityText addition, DateOnly day, CancellationToken cancellation) => ChangeAsync(
        id, day, "roadmap.revise", "Начата новая редакция",
        roadmap =>
        {
            roadmap.Revise().OrThrow();
            roadmap.AddActivity(On(day).NewId(), roadmap.Sections[^1].Id, addition).OrThrow();
            return Result.Ok;
        },
        cancellation);

    public async Task ConcurAsync(Guid id, DateOnly day, CancellationToken cancellation)
    {
        var (clock, partner) = (On(day), one(Role.Partner));
        var roadmap = (await Store(clock).FindAsync(id, partner, cancellation))!;
        var text = SignedText.ToConcurWith(roadmap, await OrganizationDirectory.ReadAsync(db, cancellation));
        (await new RoadmapConcurrence(db, Store(clock), NoticesOn(clock), clock).ConcurAsync(id, text.Hash, partner, cancellation)).OrThrow();
        db.ChangeTracker.Clear();
    }

    /// <summary>The methodologist records a concurrence that came on paper.</summary>
    public async Task ConcurOnPaperAsync(Guid id, Guid organization, string name, DateOnly day, CancellationToken cancellation)
    {
        var (clock, lead) = (On(day), one(Role.Methodologist));
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        await ChangeAsync(
            id, day, "concurrence.paper", $"Согласовано на бумаге, {directory.NameOf(organization)}",
            roadmap => roadmap.Concur(
                organization,
                new ConcurrenceSignature(name, Post: null, day, SignedText.ToConcurWith(roadmap, directory).Hash) { PaperNote = "Подписанный лист хранится в приёмной" },
                new Decision(lead.Id, lead.Name, clock.Now), day),
            cancellation, (notices, roadmap) => notices.ConcurredAsync(roadmap, cancellation));
    }

    public async Task RefuseAsync(Guid id, string remark, DateOnly day, CancellationToken cancellation)
    {
        var clock = On(day);
        (await new RoadmapConcurrence(db, Store(clock), NoticesOn(clock), clock).RefuseAsync(id, remark, one(Role.Partner), cancellation)).OrThrow();
        db.ChangeTracker.Clear();
    }

    public async Task ApproveAsync(Guid id, DateOnly day, CancellationToken cancellation)
    {
        var (clock, director) = (On(day), one(Role.Director));
        var roadmap = (await Store(clock).FindAsync(id, director, cancellation))!;
        var text = SignedText.Of(roadmap, await OrganizationDirectory.ReadAsync(db, cancellation), day);
        var approved = await new RoadmapApproval(db, Store(clock), NoticesOn(clock), new RoadmapPrints(clock, links), clock).ApproveAsync(id, text.Hash, director, cancellation);
        approved!.Value.OrThrow();
        db.ChangeTracker.Clear();
    }

    public Task CompleteAsync(Guid id, DateOnly day, CancellationToken cancellation) =>
        ChangeAsync(id, day, "roadmap.complete", "Завершена", roadmap => roadmap.Complete(day), cancellation);

    public async Task CancelAsync(Guid id, string reason, DateOnly day, CancellationToken cancellation)
    {
        var clock = On(day);
        var cancelled = await new RoadmapApproval(db, Store(clock), NoticesOn(clock), new RoadmapPrints(clock, links), clock).CancelAsync(id, reason, one(Role.Director), cancellation);
        cancelled!.Value.OrThrow();
        db.ChangeTracker.Clear();
    }

    private async Task ChangeAsync(
        Guid id, DateOnly day, string action, string details, Func<Roadmap, Result> verb, CancellationToken cancellation,
        Func<Notices, Roadmap, Task>? tell = null)
    {
        var clock = On(day);
        await using (var change = await Store(clock).BeginChangeAsync(id, one(Role.Methodologist), cancellation))
        {
            verb(change!.Roadmap).OrThrow();
            if (tell is not null) await tell(NoticesOn(clock), change.Roadmap);
            await change.SaveAsync(action, details, cancellation);
        }

        db.ChangeTracker.Clear();
    }

    private PortalClock On(DateOnly day) => new(new FixedDayTimeProvider(day, settings.TimeZone), settings);

    private RoadmapStore Store(PortalClock clock) => new(db, new AuditTrail(db, clock), clock);

    private Notices NoticesOn(PortalClock clock) => new(db, links, clock);
}
