using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Documents.Import.Directories;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Files;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;
using RoadmapPortal.Web.Mail;
using Xunit;

namespace RoadmapPortal.TestSupport;

/// <summary>
/// A portal with something of everything: three schools, roadmaps in every state, reports with files, pairs, mails, uploads.
/// Whatever is not for everybody carries one of its <see cref="Secrets"/>, so that a test can ask where it comes out.
/// </summary>
public sealed class LivedInPortal
{
    private LivedInPortal(PortalFactory portal) => Portal = portal;

    public PortalFactory Portal { get; }

    public PortalUser Administrator { get; private set; } = null!;
    public PortalUser Methodologist { get; private set; } = null!;
    public PortalUser Director { get; private set; } = null!;

    /// <summary>The head of the organisation that roadmaps ask.</summary>
    public PortalUser Partner { get; private set; } = null!;

    /// <summary>The head of one that nobody asks.</summary>
    public PortalUser OtherPartner { get; private set; } = null!;

    /// <summary>One for each of <see cref="Secrets.OfSchools"/>, and those that came later.</summary>
    public List<LivedInSchool> Schools { get; } = [];

    /// <summary>In force, with a next text that is being written.</summary>
    public Roadmap InForce { get; private set; } = null!;

    /// <summary>Waits for the partner and the director.</summary>
    public Roadmap InReview { get; private set; } = null!;

    /// <summary>Returned by the director.</summary>
    public Roadmap Returned { get; private set; } = null!;

    /// <summary>Returned by the partner.</summary>
    public Roadmap Refused { get; private set; } = null!;

    public Guid Mail { get; private set; }
    public Guid RoadmapUpload { get; private set; }
    public Guid WaitingUpload { get; private set; }
    public Guid FailedUpload { get; private set; }
    public Guid DirectoryUpload { get; private set; }
    public Guid Audience { get; private set; }
    public Guid DocumentKind { get; private set; }
    public Guid MentoringForm { get; private set; }

    private DateOnly Today => DateOnly.FromDateTime(Portal.Clock.GetUtcNow().Date);

    public static async Task<LivedInPortal> CreateAsync(PortalFactory portal)
    {
        var lived = new LivedInPortal(portal);
        await lived.PeopleAsync();
        foreach (var root in Secrets.OfSchools) await lived.SchoolAsync(root);
        await lived.MonthAsync(rows: 1);
        return lived;
    }

    /// <summary>One more month: more schools, and more of everything; the newest roadmaps, reports and pairs have this many rows, files, mentees.</summary>
    public async Task GrowAsync(int rows)
    {
        for (var i = 0; i < rows; i++) await SchoolAsync("Дельтагор");
        await MonthAsync(rows);
    }

    /// <summary>The person who is looked at in each role: of the schools the first.</summary>
    public PortalUser In(Role role) => role switch
    {
        Role.Administrator => Administrator,
        Role.Methodologist => Methodologist,
        Role.Director => Director,
        Role.Partner => Partner,
        _ => Schools[0].Coordinator,
    };

    private async Task MonthAsync(int rows)
    {
        await RoadmapsAsync(rows);
        foreach (var school in Schools) await LifeAsync(school, rows);
        await CentreAsync(rows);
        // What nobody has reported on is late from now on.
        Portal.Clock.Advance(TimeSpan.FromDays(31));
    }

    private async Task PeopleAsync()
    {
        var data = Portal.Data;
        var centre = await data.CentreAsync();
        (Administrator, Methodologist, Director) = (await data.UserAsync(Role.Administrator, centre),
            await data.UserAsync(Role.Methodologist, centre, $"{Secrets.Lead} Пётр Ильич"), await data.UserAsync(Role.Director, centre));
        Partner = await data.UserAsync(Role.Partner, await ServiceAsync("Северного"));
        OtherPartner = await data.UserAsync(Role.Partner, await ServiceAsync("Южного"));
        MentoringForm = await Portal.QueryAsync(db => db.MentoringForms.Where(f => f.Name == "педагог – педагог").Select(f => f.Id).SingleAsync());
    }

    private Task<Organization> ServiceAsync(string district) => Portal.Data.OrganizationAsync($"ТМС {district} района", OrganizationKind.TerritorialMethodService);

    private async Task SchoolAsync(string root)
    {
        var organization = await Portal.Data.SchoolAsync($"Школа {root}а № {Schools.Count + 1}");
        var school = new LivedInSchool(root, organization, await Portal.Data.UserAsync(Role.Coordinator, organization, $"{root}ов Пётр Ильич"));
        Schools.Add(school);
        await SaveAsync((db, clock) => db.CalendarFeeds.Add(
            new CalendarFeed { UserId = school.Coordinator.Id, KeyHash = CalendarFeed.HashOf(school.CalendarKey), CreatedAt = clock.Now }));
    }

    private async Task RoadmapsAsync(int rows)
    {
        List<Organization> schools = [.. Schools.Select(s => s.Organization)];
        InForce = await Portal.ApprovedAsync(Methodologist, schools, Rows("Провести семинар", rows));
        for (var again = 0; again < rows; again++) await Portal.ApproveAgainAsync(InForce, Methodologist);
        await NextTextAsync(InForce);
        var services = new List<Guid> { Partner.OrganizationId };
        while (services.Count < rows) services.Add((await ServiceAsync($"{TestData.Next()}-го")).Id);
        InReview = await Portal.Data.RoadmapAsync(Methodologist, roadmap => Asking(roadmap, services), Rows($"{Secrets.Review} семинар", rows));
        Returned = await Portal.Data.RoadmapAsync(Methodologist, roadmap => Remarked(roadmap, rows), Rows($"{Secrets.Draft} семинар", rows));
        Refused = await Portal.Data.RoadmapAsync(Methodologist, roadmap => RefusedBy(Partner, Asking(roadmap, services)), Rows("Изучить опыт", rows));
    }

    /// <summary>Of every four rows the schools answer for the first two, and report on the first.</summary>
    private ActivityText[] Rows(string what, int rows)
    {
        var month = Today.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("ru"));
        return
        [
            .. Enumerable.Range(1, rows).SelectMany(i => new ActivityText[]
            {
                new($"{what} {i}", month, "Молодые педагоги", "Руководители ОО", "Справка"),
                new($"{what} ещё раз {i}", month, "Молодые педагоги", "Руководители ОО", "Справка"),
                new($"{what} по плану {i}", "Ежегодно, до 1 октября", "Наставники", $"{Secrets.Answering} З.Ю.", "Приказ"),
                new($"{what} вместе {i}", "Постоянно", "", "Методисты", "Записи занятий"),
            }),
        ];
    }

    private Task<int> NextTextAsync(Roadmap approved) => Portal.QueryAsync(async db =>
    {
        var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).SingleAsync(r => r.Id == approved.Id);
        Assert.True(roadmap.Revise().Done);
        Assert.True(roadmap.Change(new RoadmapHeader(roadmap.Title, roadmap.Period) { Approval = roadmap.Approval, Note = $"{Secrets.Draft} записка" }).Done);
        return await db.SaveChangesAsync();
    });

    private static Roadmap Remarked(Roadmap roadmap, int clauses)
    {
        var order = new Order(
            "Методический центр", "12-од", new DateOnly(2023, 3, 1), "г. Сочи", "О дорожной карте", "В целях развития наставничества приказываю:",
            [.. Enumerable.Range(1, clauses).Select(i => new OrderClause($"{i}", "Утвердить дорожную карту."))], "Директор", "А.Б. Утвердилова");
        Assert.True(roadmap.ChangeOrder(order).Done);
        Assert.True(roadmap.Submit().Done);
        Assert.True(roadmap.Return($"{Secrets.Remark}: уточните сроки").Done);
        return roadmap;
    }

    private static Roadmap Asking(Roadmap roadmap, IEnumerable<Guid> services)
    {
        var header = new RoadmapHeader(roadmap.Title, roadmap.Period)
        {
            Approval = roadmap.Approval, Endorsements = [.. services.Select(id => new EndorsementStamp("Руководитель ТМС", "района", null, null, null) { AskedId = id })],
        };
        Assert.True(roadmap.Change(header).Done);
        Assert.True(roadmap.Submit().Done);
        return roadmap;
    }

    private static Roadmap RefusedBy(PortalUser partner, Roadmap roadmap)
    {
        var decision = new Decision(partner.Id, partner.DisplayName, TestClock.Start);
        Assert.True(roadmap.RefuseConcurrence(partner.OrganizationId, "ТМС Северного района", $"{Secrets.Refusal}: добавьте район", decision).Done);
        return roadmap;
    }

    /// <summary>Reports with files, pairs and mails of one school.</summary>
    private async Task LifeAsync(LivedInSchool school, int rows)
    {
        var (root, user) = (school.Root, school.Coordinator);
        List<string> reported = [.. InForce.Activities.Where((_, i) => i % 4 == 0).Select(a => a.Key)];
        await using var scope = Portal.Services.CreateAsyncScope();
        var (db, clock, files) = (scope.ServiceProvider.GetRequiredService<PortalDbContext>(),
            scope.ServiceProvider.GetRequiredService<PortalClock>(), scope.ServiceProvider.GetRequiredService<FileStore>());
        var occurrences = await db.Occurrences.Where(o => o.OrganizationId == school.Organization.Id && o.RoadmapId == InForce.Id && reported.Contains(o.ActivityKey)).ToListAsync();
        school.Task = occurrences[0].Id;
        foreach (var occurrence in occurrences.Concat(Enumerable.Repeat(occurrences[0], rows - 1)))
        {
            var update = occurrence.Mark(new(OccurrenceStatus.Done, clock.Today, $"{root}: список составлен"), clock.NewId(), user.Id, user.DisplayName, clock.Now, clock.Today).Value;
            using var content = new MemoryStream(Encoding.UTF8.GetBytes($"%PDF-1.7\n{root}"));
            var stored = await files.SaveAsync(content, CancellationToken.None);
            var file = EvidenceFile.Create(clock.NewId(), occurrence.Id, update.Id, $"{root}.pdf", "application/pdf", stored.Size, stored.Hash, stored.Name);
            db.Evidence.Add(file);
            if (occurrence.Id == school.Task) school.Evidence = file.Id;
        }

        for (var i = 0; i < rows; i++)
        {
            await PairAsync(db, clock, school, mentees: rows);
            var mail = OutboxMessage.Create(
                clock.NewId(), NoticeKind.Assigned, new NoticeReader(user.Id, school.Organization.Id, user.Email!), $"{Secrets.Mail}: назначены мероприятия", $"{Secrets.MailText} {root}", clock.Now);
            db.Outbox.Add(mail);
            Mail = mail.Id;
        }

        await db.SaveChangesAsync();
    }

    private async Task PairAsync(PortalDbContext db, PortalClock clock, LivedInSchool school, int mentees)
    {
        List<StaffMember> staff = [.. Enumerable.Range(0, 1 + mentees).Select(i => StaffMember.Create(
            clock.NewId(), school.Organization.Id, $"{school.Root}ова Анна Петровна {i}", "Учитель", mayBePublished: false))];
        db.Staff.AddRange(staff);
        var day = clock.Today;
        var terms = new MentorshipTerms(MentoringForm, MentoringMode.Traditional, day, day.AddMonths(8))
        {
            MentorId = staff[0].Id, MenteeIds = [.. staff.Skip(1).Select(s => s.Id)], Content = $"{school.Root}: уроки",
            Papers = new() { OrderNumber = "41-од", OrderDate = day, MentorConsent = day, ContractSupplement = day, MenteeConsent = day, ProcessingConsent = day },
        };
        var form = await db.MentoringForms.SingleAsync(f => f.Id == MentoringForm);
        var context = new MentorshipContext(form, [.. staff.Select(s => new Employee(s.Id, s.OrganizationId, false))], [], day);
        var pair = Mentorship.Create(clock.NewId(), school.Organization.Id, terms, context).Value;
        Assert.True(pair.Activate(context).Done);
        db.Mentorships.Add(pair);
        (school.StaffMember, school.Pair) = (staff[0].Id, pair.Id);
    }

    /// <summary>What the centre's people have under way.</summary>
    private async Task CentreAsync(int rows)
    {
        var text = await File.ReadAllBytesAsync(Path.Combine(TestEnvironment.RepositoryRoot, "tests", "RoadmapPortal.Documents.Tests", "Texts", "order.txt"));
        var workbook = DirectoryTemplate.Write("RoadmapPortal", TestClock.Start);
        for (var i = 0; i < rows; i++)
        {
            await SaveAsync((db, clock) =>
            {
                var (audience, kind) = (TargetAudience.Create(clock.NewId(), $"Наставники {TestData.Next()}"), ResultDocumentKind.Create(clock.NewId(), $"Справка {TestData.Next()}"));
                db.AddRange(audience, kind);
                (Audience, DocumentKind) = (audience.Id, kind.Id);
                db.PendingImports.Add(Upload(RoadmapUpload = clock.NewId(), PendingImportKind.Roadmap, text, clock));
                db.PendingImports.Add(Upload(WaitingUpload = clock.NewId(), PendingImportKind.Roadmap, text, clock, PendingImportState.Waiting));
                db.PendingImports.Add(Upload(FailedUpload = clock.NewId(), PendingImportKind.Roadmap, [], clock, PendingImportState.Failed));
                db.PendingImports.Add(Upload(DirectoryUpload = clock.NewId(), PendingImportKind.Directories, workbook, clock));
            });
        }

        await SaveAsync((db, _) => db.RoadmapSources.AddRange(new[] { InForce, InReview, Returned, Refused }.Select(SourceOf)));
    }

    private PendingImport Upload(Guid id, PendingImportKind kind, byte[] content, PortalClock clock, PendingImportState state = PendingImportState.Ready) => new()
    {
        Id = id, Kind = kind, UserId = Methodologist.Id, FileName = $"{Secrets.Upload}.txt", Content = content, CreatedAt = clock.Now, State = state,
        Failure = state == PendingImportState.Failed ? "Файл повреждён." : null,
    };

    private static SourceFile SourceOf(Roadmap roadmap) => new()
    {
        RoadmapId = roadmap.Id, FileName = $"{Secrets.Source}.txt", Content = Encoding.UTF8.GetBytes($"{Secrets.Source}: план"), Hash = new string('a', 64),
        Pointers = roadmap.Activities.ToDictionary(a => a.Id, a => (IReadOnlyList<SourcePlace>)[new SourcePlace($"строка {a.Position + 5}", a.Position + 5)]),
    };

    private async Task SaveAsync(Action<PortalDbContext, PortalClock> change)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        change(db, scope.ServiceProvider.GetRequiredService<PortalClock>());
        await db.SaveChangesAsync();
    }
}

/// <summary>A school with a coordinator, and the newest of what it has.</summary>
public sealed class LivedInSchool(string root, Organization organization, PortalUser coordinator)
{
    /// <summary>The beginning of the words that mark everything of the school: names of people, comments, files.</summary>
    public string Root => root;

    public Organization Organization => organization;
    public PortalUser Coordinator => coordinator;

    /// <summary>The key of the coordinator's calendar.</summary>
    public string CalendarKey => $"key-of-{coordinator.Id:N}";

    public Guid Task { get; internal set; }
    public Guid Evidence { get; internal set; }
    public Guid StaffMember { get; internal set; }
    public Guid Pair { get; internal set; }
}
