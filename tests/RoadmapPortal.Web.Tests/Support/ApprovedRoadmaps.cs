using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Tests.Support;

/// <summary>Roadmaps in force whose rows are answered by the schools of one test alone.</summary>
internal static class ApprovedRoadmaps
{
    /// <summary>A roadmap approved now; what it asks of schools is asked of <paramref name="schools"/>.</summary>
    public static async Task<Roadmap> ApprovedAsync(
        this PortalFactory portal, PortalUser lead, IReadOnlyCollection<Organization> schools, params ActivityText[] rows) =>
        await portal.ApprovedAsync(lead, schools, roadmap => roadmap, rows);

    /// <summary>As above, changed by <paramref name="change"/> before it is approved.</summary>
    public static async Task<Roadmap> ApprovedAsync(
        this PortalFactory portal, PortalUser lead, IReadOnlyCollection<Organization> schools, Func<Roadmap, Roadmap> change, params ActivityText[] rows)
    {
        var roadmap = await portal.Data.RoadmapAsync(lead, draft => Approved(change(draft)), rows);
        await using var scope = portal.Services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<PortalClock>();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var snapshot = RoadmapSnapshots.Write(RoadmapSnapshots.Take(roadmap, 1, _ => "МКУ «Центр проверки»"));
        db.Revisions.Add(Revision.Create(
            clock.NewId(), roadmap.Id, 1, snapshot, RoadmapSnapshots.Hash(snapshot), "%PDF-1.7"u8.ToArray(), clock.Now, lead.Id, lead.DisplayName));
        var kinds = schools.Select(s => (s.Id, s.Kind)).ToList();
        foreach (var activity in roadmap.Sections.SelectMany(s => s.Activities))
        {
            foreach (var planned in OccurrencePlan.For(activity.Windows, activity.Addressees.Resolve(roadmap.OwnerId, kinds)))
                db.Occurrences.Add(Occurrence.Create(
                    clock.NewId(), roadmap.Id, activity.Key, planned.OrganizationId, planned.Window, activity.Due, clock.Today));
        }

        await db.SaveChangesAsync();
        return roadmap;
    }

    private static Roadmap Approved(Roadmap roadmap)
    {
        Assert.True(roadmap.Submit().Done);
        Assert.True(roadmap.Approve().Done);
        return roadmap;
    }
}
