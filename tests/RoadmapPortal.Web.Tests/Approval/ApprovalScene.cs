using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Tests.Approval;

/// <summary>A centre with a methodologist, a director and one roadmap on its way.</summary>
internal sealed class ApprovalScene
{
    private ApprovalScene(PortalFactory portal, PortalUser methodist, PortalUser director, Roadmap roadmap)
    {
        Portal = portal;
        MethodistAccount = methodist;
        DirectorAccount = director;
        Id = roadmap.Id;
    }

    public PortalFactory Portal { get; }
    public PortalUser MethodistAccount { get; }
    public PortalUser DirectorAccount { get; }
    public Guid Id { get; }
    public HttpClient Methodist { get; private set; } = null!;
    public HttpClient Director { get; private set; } = null!;

    public static async Task<ApprovalScene> CreateAsync(DatabaseKind kind, params ActivityText[] rows) =>
        await CreateAsync(await PortalFactory.SharedAsync(kind), rows);

    public static async Task<ApprovalScene> CreateAsync(PortalFactory portal, params ActivityText[] rows)
    {
        var centre = await portal.Data.CentreAsync();
        var methodist = await portal.Data.UserAsync(Role.Methodologist, centre);
        var director = await portal.Data.UserAsync(Role.Director, centre);
        ActivityText[] texts = rows.Length > 0 ? rows : [new("Провести семинар", "март 2023", Responsible: "Методисты"), new("Подготовить справку", "Постоянно")];
        var roadmap = await portal.Data.RoadmapAsync(methodist, texts);
        return new ApprovalScene(portal, methodist, director, roadmap)
        {
            Methodist = await portal.Data.SignInAsync(methodist),
            Director = await portal.Data.SignInAsync(director),
        };
    }

    public string Path(string rest = "") => $"/roadmaps/{Id}{rest}";

    public async Task<HtmlPage> PageAsync(HttpClient client) => await HtmlPage.ReadAsync(await client.GetAsync(Path("/approval")));

    public async Task<HttpResponseMessage> SubmitAsync() => await (await PageAsync(Methodist)).Form("Отправить на согласование").SendAsync(Methodist);

    public async Task<HttpResponseMessage> ApproveAsync(int revision = 1, string password = TestData.Password) =>
        await (await PageAsync(Director)).Form($"Утвердить редакцию № {revision}").Fill("Ваш пароль", password).SendAsync(Director);

    public async Task<HttpResponseMessage> ReviseAsync() => await (await PageAsync(Methodist)).Form("Начать новую редакцию").SendAsync(Methodist);

    /// <summary>Changes the working text as the editor's pages do.</summary>
    public async Task EditAsync(Func<Roadmap, Result> verb)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var by = new CurrentUser(MethodistAccount.Id, MethodistAccount.DisplayName, MethodistAccount.Role, MethodistAccount.OrganizationId);
        await using var change = await scope.ServiceProvider.GetRequiredService<RoadmapStore>().BeginChangeAsync(Id, by, CancellationToken.None);
        Assert.Null(verb(change!.Roadmap).Error);
        await change.SaveAsync("roadmap.edit", "Проверка", CancellationToken.None);
    }

    /// <summary>Gives a row another text and leaves the rest of it alone.</summary>
    public Task RewordAsync(int row, string text, string? deadline = null) => EditAsync(roadmap =>
    {
        var activity = roadmap.Activities.ElementAt(row);
        var texts = new ActivityText(text, deadline ?? activity.DeadlineText, activity.AudienceText, activity.ResponsibleText, activity.Result);
        return roadmap.ChangeActivity(activity.Id, texts, activity.ManualWindows, activity.Addressees);
    });

    public Task<Roadmap> RoadmapAsync() =>
        Portal.QueryAsync(async db =>
        {
            var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).FirstAsync(r => r.Id == Id);
            roadmap.Sort();
            return roadmap;
        });

    public Task<List<Revision>> RevisionsAsync() => Portal.QueryAsync(db => db.Revisions.Where(r => r.RoadmapId == Id).OrderBy(r => r.Number).ToListAsync());

    public Task<List<Occurrence>> OccurrencesAsync() => Portal.QueryAsync(db => db.Occurrences.Where(o => o.RoadmapId == Id).ToListAsync());

    /// <summary>What the audit trail has of the roadmap, in any order: the clock of the tests stands still.</summary>
    public Task<List<string>> AuditAsync() => Portal.QueryAsync(db => db.Audit.Where(e => e.SubjectId == Id).Select(e => e.Action).ToListAsync());
}
