using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Tests.Mentoring;

/// <summary>A school with three employees of its own and a coordinator; today is 6 March 2023.</summary>
internal sealed class MentoringScene
{
    public const string Save = "Сохранить";
    public const string Begin = "Начать работу";
    public static readonly DateOnly Today = new(2023, 3, 6);

    private MentoringScene(PortalFactory portal, Organization school, HttpClient coordinator, StaffMember[] staff) =>
        (Portal, School, Coordinator, Mentor, Other, Novice) = (portal, school, coordinator, staff[0], staff[1], staff[2]);

    public PortalFactory Portal { get; }
    public Organization School { get; }
    public HttpClient Coordinator { get; }
    public StaffMember Mentor { get; }
    public StaffMember Other { get; }
    public StaffMember Novice { get; }

    public static async Task<MentoringScene> CreateAsync(DatabaseKind kind) => await CreateAsync(await PortalFactory.SharedAsync(kind));

    public static async Task<MentoringScene> CreateAsync(PortalFactory portal)
    {
        var school = await portal.Data.SchoolAsync();
        var number = TestData.Next();
        var staff = new[] { "Ёлкина Мария", "Жукова Анна", "Новиков Пётр" }
            .Select(name => StaffMember.Create(Guid.NewGuid(), school.Id, $"{name} Ивановна {number}", "Учитель", mayBePublished: false)).ToArray();
        await portal.QueryAsync(async db =>
        {
            db.Staff.AddRange(staff);
            return await db.SaveChangesAsync();
        });
        return new(portal, school, await portal.Data.SignedInAsync(Role.Coordinator, school), staff);
    }

    public Task<Guid> FormIdAsync(string name) => Portal.QueryAsync(db => db.MentoringForms.Where(f => f.Name == name).Select(f => f.Id).SingleAsync());

    /// <summary>The address of the second step of a new pair.</summary>
    public async Task<string> NewAddressAsync(string form = "педагог – педагог") => $"/mentoring/new?organization={School.Id}&kind={await FormIdAsync(form)}";

    /// <summary>A filled form of a new pair that could begin.</summary>
    public async Task<HtmlForm> FilledAsync(HttpClient? by = null) => (await (by ?? Coordinator).OpenAsync(await NewAddressAsync())).Form(Save)
        .Fill("Вид наставничества", "Традиционное").Fill("Наставник", $"{Mentor.FullName}, Учитель").Check($"{Novice.FullName}, Учитель")
        .Fill("Первый день", "2023-03-01").Fill("Последний день", "2023-12-31")
        .Fill("Номер приказа", "41-од").Fill("Дата приказа", "2023-02-27").Fill("Согласие наставника", "2023-02-27");

    /// <summary>A pair in the database, active where asked for.</summary>
    public async Task<Mentorship> PairAsync(bool active = false, Func<MentorshipTerms, MentorshipTerms>? change = null, string form = "педагог – педагог")
    {
        var terms = new MentorshipTerms(await FormIdAsync(form), MentoringMode.Traditional, new(2023, 3, 1), new(2023, 12, 31))
        {
            MentorId = Mentor.Id, MenteeIds = [Novice.Id],
            Papers = new()
            {
                OrderNumber = "41-од", OrderDate = new(2023, 2, 27), MentorConsent = new(2023, 2, 27),
                MenteeConsent = new(2023, 2, 27), ProcessingConsent = new(2023, 2, 27),
            },
        };
        terms = change is null ? terms : change(terms);
        return await Portal.QueryAsync(async db =>
        {
            var kind = await db.MentoringForms.AsNoTracking().SingleAsync(f => f.Id == terms.FormId);
            var context = new MentorshipContext(kind, [.. new[] { Mentor, Other, Novice }.Select(s => new Employee(s.Id, s.OrganizationId, false))], [], Today);
            var pair = Mentorship.Create(Guid.CreateVersion7(TestClock.Start), School.Id, terms, context).Value;
            if (active) Assert.True(pair.Activate(context).Done);
            db.Mentorships.Add(pair);
            await db.SaveChangesAsync();
            return pair;
        });
    }

    public Task<Mentorship> ReadAsync(Guid id) => Portal.QueryAsync(db => db.Mentorships.Include(m => m.Mentees).SingleAsync(m => m.Id == id));

    /// <summary>What is on record about a pair, in no order of time: the clock stands still.</summary>
    public async Task<List<string>> AuditAsync(Guid id) =>
        [.. (await Portal.QueryAsync(db => db.Audit.Where(a => a.SubjectId == id).Select(a => a.Action + ": " + a.Details).ToListAsync())).Order(StringComparer.Ordinal)];

    public static Guid IdOf(HttpResponseMessage redirect) => Guid.Parse(redirect.Headers.Location!.OriginalString.Split('/').Last());
}
