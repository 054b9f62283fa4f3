using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>Mentoring pairs in all states, by the domain's own verbs and saved at once.</summary>
internal sealed class DemoMentoring(PortalDbContext db, AuditTrail audit, PortalClock clock)
{
    private const int NoticeDays = 10;

    private readonly List<Mentorship> active = [];
    private Dictionary<string, MentoringForm> forms = [];
    private Dictionary<string, StaffMember> staff = [];

    public async Task LoadAsync(CurrentUser by, CancellationToken cancellation)
    {
        forms = await db.MentoringForms.AsNoTracking().ToDictionaryAsync(f => f.Name, cancellation);
        var people = await db.Staff.AsNoTracking().ToListAsync(cancellation);
        // Of a school alone: there surnames are nobody else's.
        staff = DemoCentre.Schools.SelectMany(s => s.Staff).ToDictionary(p => p.Surname, p => people.Single(s => s.FullName == p.Name));
        foreach (var (number, (school, pair)) in DemoPairs.All.Index())
        {
            var made = Made(DemoCentre.Schools[school - 1], pair, number + 41);
            db.Mentorships.Add(made);
            audit.Record(by, "mentorship.add", made.Id, "Запись создана");
            if (made.Status != MentorshipStatus.Preparation) audit.Record(by, "mentorship.activate", made.Id, "Начата");
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private Mentorship Made(DemoSchool school, DemoPair pair, int order)
    {
        var (form, today) = (forms[pair.Form], clock.Today);
        var terms = Terms(school, pair, form, order);
        var context = new MentorshipContext(
            form, [.. staff.Values.Select(s => new Employee(s.Id, s.OrganizationId, s.IsArchived))],
            [.. active.Where(other => other.Terms.MenteeIds.Intersect(terms.MenteeIds).Any())], today);
        var made = Mentorship.Create(clock.NewId(), staff[school.Marker].OrganizationId, terms, context).OrThrow();
        if (!pair.HasPapers) return made;
        made.Activate(context).OrThrow();
        if (pair.Result is { } result) made.Complete(today.AddDays(pair.To), result, today).OrThrow();
        else if (pair.Reason is { } reason) made.Terminate(today.AddDays(pair.EndedOn - NoticeDays), today.AddDays(pair.EndedOn), reason, agreed: false, today).OrThrow();
        else active.Add(made);
        return made;
    }

    private MentorshipTerms Terms(DemoSchool school, DemoPair pair, MentoringForm form, int order)
    {
        var start = clock.Today.AddDays(pair.From);
        var signed = start.AddDays(-NoticeDays);
        var isEmployee = staff.TryGetValue(pair.Mentor, out var mentor);
        return new(form.Id, pair.Mode, start, clock.Today.AddDays(pair.To))
        {
            MentorId = mentor?.Id, OutsideMentor = isEmployee ? "" : pair.Mentor, CuratorId = staff[school.Marker].Id, Content = pair.Content,
            MenteeIds = form.HasMinorMentees ? [] : [.. pair.Mentees.Select(name => staff[name].Id)],
            MinorMentees = form.HasMinorMentees ? pair.Mentees : [],
            Payment = pair.HasPapers && isEmployee ? "Доплата по приказу" : "",
            Papers = pair.HasPapers
                ? new()
                {
                    OrderNumber = $"{order}-од", OrderDate = signed, MentorConsent = signed, MenteeConsent = signed, ProcessingConsent = signed,
                    ContractSupplement = isEmployee ? signed : null,
                }
                : new(),
        };
    }
}
