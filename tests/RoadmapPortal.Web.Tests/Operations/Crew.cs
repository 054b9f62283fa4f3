using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.Web.Identity;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>The people of an installation, and what the coordinator's school is asked for.</summary>
internal sealed record Crew(PortalUser Methodist, PortalUser Director, PortalUser Coordinator, IReadOnlyList<Guid> Asked)
{
    private const int Rows = 60;

    public static async Task<Crew> HireAsync(Installation installation)
    {
        await using var portal = installation.Start();
        var (centre, school) = (await portal.Data.CentreAsync(), await portal.Data.SchoolAsync());
        var methodist = await portal.Data.UserAsync(Role.Methodologist, centre);
        var rows = Enumerable.Range(1, Rows).Select(i => new ActivityText($"Составить список {i}", "Март 2023 г.", Responsible: "Руководители ОО"));
        var roadmap = await portal.ApprovedAsync(methodist, [school], [.. rows]);
        var asked = await portal.QueryAsync(db => db.Occurrences.Where(o => o.RoadmapId == roadmap.Id).Select(o => o.Id).ToListAsync());
        return new Crew(methodist, await portal.Data.UserAsync(Role.Director, centre), await portal.Data.UserAsync(Role.Coordinator, school), asked);
    }

    public async Task<Team> SignInAsync(RunningPortal portal) =>
        new(await portal.SignInAsync(Methodist), await portal.SignInAsync(Director), await portal.SignInAsync(Coordinator), Asked);
}

/// <summary>The same people, signed in.</summary>
internal sealed record Team(HttpClient Methodist, HttpClient Director, HttpClient Coordinator, IReadOnlyList<Guid> Asked)
{
    public async Task DoOneOfEachAsync(Work work)
    {
        await CarryAsync(work);
        await ReportAsync(work);
    }

    public Task CarryAsync(Work work) => work.CarryAsync(Methodist, Director, TestData.Password);

    public Task ReportAsync(Work work) => work.ReportAsync(Coordinator, Asked[work.Reported.Count % Asked.Count]);
}
