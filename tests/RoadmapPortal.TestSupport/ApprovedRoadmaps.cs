using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;
using Xunit;

namespace RoadmapPortal.TestSupport;

/// <summary>Roadmaps in force whose rows are answered by the schools of one test alone.</summary>
public static class ApprovedRoadmaps
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
        db.Revisions.Add(RevisionOf(roadmap, lead, clock));
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

    /// <summary>Approves the text of a roadmap in force once more, as it stands.</summary>
    public static async Task ApproveAgainAsync(this PortalFactory portal, Roadmap approved, PortalUser lead)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).SingleAsync(r => r.Id == approved.Id);
        Assert.True(roadmap.Revise().Done);
        db.Revisions.Add(RevisionOf(Approved(roadmap), lead, scope.ServiceProvider.GetRequiredService<PortalClock>()));
        await db.SaveChangesAsync();
    }

    private static Roadmap Approved(Roadmap roadmap)
    {
        Assert.True(roadmap.Submit().Done);
        Assert.True(roadmap.Approve().Done);
        return roadmap;
    }

    private static Revision RevisionOf(Roadmap roadmap, PortalUser lead, PortalClock clock)
    {
        var snapshot = RoadmapSnapshots.Write(RoadmapSnapshots.Take(roadmap, roadmap.RevisionNumber, _ => "МКУ «Центр проверки»"));
        return Revision.Create(
            clock.NewId(), roadmap.Id, roadmap.RevisionNumber, snapshot, RoadmapSnapshots.Hash(snapshot), "%PDF-1.7"u8.ToArray(), roadmap.TakeText(), clock.Now, lead.Id, lead.DisplayName);
    }
}
