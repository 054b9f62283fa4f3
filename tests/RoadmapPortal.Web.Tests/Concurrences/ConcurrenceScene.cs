using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Approval;

namespace RoadmapPortal.Web.Tests.Concurrences;

/// <summary>A roadmap of the centre that asks two partner organisations, each with a head who has an account.</summary>
internal sealed class ConcurrenceScene
{
    public const string Concur = "Согласовать";
    public const string Return = "Вернуть методисту";

    public required ApprovalScene Roadmap { get; init; }
    public required Organization North { get; init; }
    public required Organization South { get; init; }
    public required HttpClient NorthHead { get; init; }
    public required HttpClient SouthHead { get; init; }

    public Guid Id => Roadmap.Id;
    public PortalFactory Portal => Roadmap.Portal;

    public static async Task<ConcurrenceScene> CreateAsync(DatabaseKind kind, bool submitted = true)
    {
        var roadmap = await ApprovalScene.CreateAsync(kind);
        var data = roadmap.Portal.Data;
        var north = await data.OrganizationAsync($"ТМС Северного района {TestData.Next()}", OrganizationKind.TerritorialMethodService);
        var south = await data.OrganizationAsync($"ТМС Южного района {TestData.Next()}", OrganizationKind.TerritorialMethodService);
        await roadmap.EditAsync(r => r.Change(new RoadmapHeader(r.Title, r.Period)
        {
            Approval = r.Approval,
            Endorsements =
            [
                new("Руководитель ТМС", "Северного района", null, null, null) { AskedId = north.Id },
                new("Руководитель ТМС", "Южного района", null, null, null) { AskedId = south.Id },
            ],
        }));
        var scene = new ConcurrenceScene
        {
            Roadmap = roadmap,
            North = north,
            South = south,
            NorthHead = await data.SignedInAsync(Role.Partner, north),
            SouthHead = await data.SignedInAsync(Role.Partner, south),
        };
        if (submitted) await roadmap.SubmitAsync();
        return scene;
    }

    public string Path(string rest = "") => $"/concurrences/{Id}{rest}";

    public Task<HtmlPage> PageAsync(HttpClient head) => head.OpenAsync(Path());

    public async Task<HtmlForm> ConcurFormAsync(HttpClient head, string password = TestData.Password) =>
        (await PageAsync(head)).Form(Concur).Fill("Ваш пароль", password);

    public async Task<HttpResponseMessage> ConcurAsync(HttpClient head, string password = TestData.Password) => await (await ConcurFormAsync(head, password)).SendAsync(head);

    public string RecordPath(Organization organization, string rest = "") => $"/roadmaps/{Id}/approval/concurrences/{organization.Id}{rest}";

    public Task<List<Concurrence>> RowsAsync() =>
        Portal.QueryAsync(db => db.Concurrences.Where(c => c.RoadmapId == Id).OrderBy(c => c.Round).ThenBy(c => c.Title).ToListAsync());

    public async Task<Concurrence> LastAsync(Organization organization) => (await RowsAsync()).Last(c => c.OrganizationId == organization.Id);
}
