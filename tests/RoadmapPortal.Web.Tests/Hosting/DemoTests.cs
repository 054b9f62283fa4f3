using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Hosting;

public sealed class DemoTests
{
    private static readonly Dictionary<string, string> WithDemo = new() { ["Portal:DemoData"] = "true" };

    [Theory, OnSqlite, OnPostgres]
    public async Task The_demonstration_centre_shows_three_states_and_lets_everybody_in(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind, WithDemo);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/network")).StatusCode);
        Assert.Equal(
            [RoadmapStatus.Approved, RoadmapStatus.Draft, RoadmapStatus.InReview],
            (await portal.QueryAsync(db => db.Roadmaps.Select(r => r.Status).ToListAsync())).Order(Comparer<RoadmapStatus>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"))));

        foreach (var user in await portal.QueryAsync(db => db.Users.ToListAsync()))
        {
            var client = await portal.Data.SignInAsync(user, "Demo-2026!");
            var home = await client.GetAsync((await client.GetAsync("/")).Headers.Location);
            Assert.True(home.StatusCode == HttpStatusCode.OK, $"{user.Email} finds {(int)home.StatusCode} at {home.RequestMessage!.RequestUri}");
        }
    }

    [Theory, OnSqlite]
    public async Task The_demonstration_has_work_that_is_done_and_work_that_is_late(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind, WithDemo);
        portal.StartServer();
        var late = await portal.Data.SignInAsync(await portal.QueryAsync(db => db.Users.FirstAsync(u => u.Email == "school3@demo.local")), "Demo-2026!");
        Assert.Contains("Просрочено", (await late.OpenAsync("/tasks")).VisibleText);
        var good = await portal.Data.SignInAsync(await portal.QueryAsync(db => db.Users.FirstAsync(u => u.Email == "school1@demo.local")), "Demo-2026!");
        Assert.DoesNotContain("Просрочено", (await good.OpenAsync("/tasks")).VisibleText);
    }
}
