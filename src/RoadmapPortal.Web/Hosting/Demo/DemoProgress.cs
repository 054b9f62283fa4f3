using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Files;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>What organisations have reported until today, each by its habit.</summary>
internal sealed class DemoProgress(PortalDbContext db, AuditTrail audit, FileStore files, PortalClock clock, PortalSettings settings)
{
    /// <param name="people">The accounts: a coordinator reports for the school, the methodologist for the centre.</param>
    /// <param name="over">The roadmap of last year: to it everybody has reported.</param>
    public async Task MarkAsync(IReadOnlyList<CurrentUser> people, Guid over, CancellationToken cancellation)
    {
        var occurrences = await db.Occurrences.Where(o => !o.IsWithdrawn).ToListAsync(cancellation);
        foreach (var of in occurrences.GroupBy(o => o.OrganizationId))
        {
            var by = people.First(person => person.OrganizationId == of.Key && person.Role is Role.Coordinator or Role.Methodologist);
            var school = DemoCentre.Schools.FirstOrDefault(s => s.Coordinator.Name == by.Name);
            var place = school is null ? 0 : DemoCentre.Schools.ToList().IndexOf(school) + 1;
            OccurrenceUpdate? last = null;
            foreach (var (n, occurrence) in of.OrderBy(o => o.WindowTo).ThenBy(o => o.ActivityKey, StringComparer.Ordinal).Index())
            {
                var status = occurrence.RoadmapId == over ? DemoHabits.AtTheEnd(n + place) : DemoHabits.Now(school?.Habit, Stage(occurrence), n + place);
                if (Mark(occurrence, status, n + place, by, school?.Coordinator) is { Status: OccurrenceStatus.Done } done) last = done;
            }

            if (school is not null && last is not null) await ProveAsync(last, school, cancellation);
        }

        await audit.SaveAsync(null, "demo.marks", over, "Отмечен ход выполнения", cancellation);
        db.ChangeTracker.Clear();
    }

    private DemoStage Stage(Occurrence occurrence) => occurrence.Window switch
    {
        null => DemoStage.Current,
        { } window when window.To < occurrence.ApprovedOn => DemoStage.BeforeApproval,
        { } window when window.To < clock.Today => DemoStage.Ended,
        { } window when window.From > clock.Today => DemoStage.Upcoming,
        _ => DemoStage.Current,
    };

    private OccurrenceUpdate? Mark(Occurrence occurrence, OccurrenceStatus? status, int n, CurrentUser by, DemoPerson? coordinator)
    {
        if (status is not { } marked) return null;
        var day = DayOf(occurrence, n);
        var at = At(day, n);
        var words = DemoHabits.Words(marked, n) + (coordinator is null ? "" : $" Координатор – {coordinator.ShortName}");
        return occurrence.Mark(new OccurrenceMark(marked, day, words) { NewTerm = marked == OccurrenceStatus.Postponed ? day.AddDays(30) : null }, Guid.CreateVersion7(at), by.Id, by.Name, at, clock.Today).OrThrow();
    }

    /// <summary>A day or two before the last one; never before the first, before the approval or after today.</summary>
    private DateOnly DayOf(Occurrence occurrence, int n)
    {
        var (first, wanted) = occurrence.Window is { } window ? (window.From, window.To.AddDays(-n % 4)) : (occurrence.ApprovedOn, clock.Today.AddDays(-n % 9));
        var day = wanted > clock.Today ? clock.Today.AddDays(-n % 5) : wanted;
        return DemoDates.Earlier(new[] { day, first, occurrence.ApprovedOn.AddDays(3) }.Max(), clock.Today);
    }

    private DateTimeOffset At(DateOnly day, int n)
    {
        var local = day.ToDateTime(new TimeOnly(9 + (n % 8), n * 7 % 60));
        var at = new DateTimeOffset(local, settings.TimeZone.GetUtcOffset(local)).ToUniversalTime();
        return at < clock.Now ? at : clock.Now;
    }

    private async Task ProveAsync(OccurrenceUpdate update, DemoSchool school, CancellationToken cancellation)
    {
        using var content = new MemoryStream(DemoEvidence.Pdf(school, update));
        var stored = await files.SaveAsync(content, cancellation);
        db.Evidence.Add(EvidenceFile.Create(
            clock.NewId(), update.OccurrenceId, update.Id, DemoEvidence.FileName(school), "application/pdf", stored.Size, stored.Hash, stored.Name));
    }
}
