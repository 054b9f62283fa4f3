using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Tests.Roadmaps;

/// <summary>Brings roadmaps into the states that reading them depends on, past the pages of approval.</summary>
internal static class Approved
{
    public static async Task SubmitAsync(this PortalFactory portal, Guid id) => await portal.ChangeAsync(id, (roadmap, _, _) => roadmap.Submit());

    public static async Task ReturnAsync(this PortalFactory portal, Guid id, string remark) => await portal.ChangeAsync(id, (roadmap, _, _) =>
    {
        roadmap.Submit();
        roadmap.Return(remark);
    });

    /// <summary>Approves the text as the next revision; each row is asked of these organisations once.</summary>
    public static async Task ApproveAsync(this PortalFactory portal, Guid id, params Organization[] answering) => await portal.ChangeAsync(id, (roadmap, db, clock) =>
    {
        roadmap.Submit();
        var number = roadmap.Approve().Value;
        var snapshot = RoadmapSnapshots.Write(RoadmapSnapshots.Take(roadmap, number, _ => "МКУ ЦПО"));
        db.Revisions.Add(Revision.Create(clock.NewId(), id, number, snapshot, RoadmapSnapshots.Hash(snapshot), [], null, clock.Now, roadmap.LeadId, "Утвердилова Анна Борисовна"));
        foreach (var activity in roadmap.Activities)
            foreach (var organization in answering)
                db.Occurrences.Add(Occurrence.Create(clock.NewId(), id, activity.Key, organization.Id, null, DueKind.Never, clock.Today));
    });

    public static async Task ReviseAsync(this PortalFactory portal, Guid id, string title) => await portal.ChangeAsync(id, (roadmap, _, _) =>
    {
        roadmap.Revise();
        roadmap.Change(new RoadmapHeader(title, roadmap.Period));
    });

    private static async Task ChangeAsync(this PortalFactory portal, Guid id, Action<Roadmap, PortalDbContext, PortalClock> change)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).SingleAsync(r => r.Id == id);
        roadmap.Sort();
        change(roadmap, db, scope.ServiceProvider.GetRequiredService<PortalClock>());
        await db.SaveChangesAsync();
    }
}
