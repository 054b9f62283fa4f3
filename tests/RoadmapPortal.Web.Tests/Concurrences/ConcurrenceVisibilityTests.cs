using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Concurrences;

/// <summary>A partner reads what the own organisation is asked to concur with while it is asked, and nothing else that is not approved.</summary>
public sealed class ConcurrenceVisibilityTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_text_in_review_is_read_by_those_who_are_asked_and_a_draft_by_nobody_outside(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind, submitted: false);
        var stranger = await scene.Portal.Data.SignedInAsync(Role.Partner, await scene.Portal.Data.OrganizationAsync($"ТМС {TestData.Next()}", OrganizationKind.TerritorialMethodService));
        var school = await scene.Portal.Data.SignedInAsync(Role.Coordinator);
        Assert.Equal([false, false, false], await ReadersAsync(scene, scene.NorthHead, stranger, school));

        await scene.Roadmap.SubmitAsync();
        Assert.Equal([true, false, false], await ReadersAsync(scene, scene.NorthHead, stranger, school));
        Assert.DoesNotContain("Редакции", (await scene.NorthHead.OpenAsync($"/roadmaps/{scene.Id}")).VisibleText);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.NorthHead.GetAsync($"/roadmaps/{scene.Id}/approval")).StatusCode);
        Assert.DoesNotContain("Дорожная карта проверки", (await stranger.OpenAsync("/concurrences")).VisibleText);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(scene.Path())).StatusCode);

        await (await scene.Roadmap.Methodist.OpenAsync($"/roadmaps/{scene.Id}/approval")).Form($"Отозвать запрос: {scene.North.ShortName}").SendAsync(scene.Roadmap.Methodist);
        Assert.Equal([false, true], await ReadersAsync(scene, scene.NorthHead, scene.SouthHead));
        await scene.Roadmap.EditAsync(r => r.Return("Поправьте"));
        Assert.Equal([false, false], await ReadersAsync(scene, scene.NorthHead, scene.SouthHead));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Once_approved_every_partner_reads_it_and_the_next_draft_stays_hidden(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        var stranger = await scene.Portal.Data.SignedInAsync(Role.Partner);
        await scene.ConcurAsync(scene.NorthHead);
        await scene.ConcurAsync(scene.SouthHead);
        await scene.Roadmap.ApproveAsync();
        Assert.Equal([true, true], await ReadersAsync(scene, scene.NorthHead, stranger));

        await scene.Roadmap.ReviseAsync();
        await scene.Roadmap.RewordAsync(0, "Тайный замысел");
        Assert.DoesNotContain("Тайный замысел", (await scene.NorthHead.OpenAsync($"/roadmaps/{scene.Id}")).VisibleText);
        await scene.Roadmap.SubmitAsync();
        Assert.Contains("Тайный замысел", (await scene.NorthHead.OpenAsync($"/roadmaps/{scene.Id}")).VisibleText);
        Assert.DoesNotContain("Тайный замысел", (await stranger.OpenAsync($"/roadmaps/{scene.Id}")).VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_root_leads_a_partner_to_the_own_home_which_says_when_nothing_waits(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var head = await portal.Data.SignedInAsync(Role.Partner);

        Assert.Equal("/concurrences", (await head.GetAsync("/")).Headers.Location?.OriginalString);
        var page = await head.OpenAsync("/concurrences");
        Assert.Contains("Сейчас согласовывать нечего", page.VisibleText);
        Assert.Contains("Решений пока не было", page.VisibleText);
        Assert.Equal("page", page.Link("Согласование").GetAttribute("aria-current"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_home_needs_as_many_queries_for_many_roadmaps_as_for_one(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var centre = await portal.Data.UserAsync(Role.Methodologist);
        var partner = await portal.Data.OrganizationAsync("ТМС", OrganizationKind.TerritorialMethodService);
        var head = await portal.Data.SignedInAsync(Role.Partner, partner);
        var queries = new QueryCounter(portal);
        var counts = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            await portal.Data.RoadmapAsync(centre, roadmap => Asking(roadmap, partner), new Domain.Roadmaps.ActivityText("Семинар"));
            counts.Add(await queries.CountAsync(head, "/concurrences"));
        }

        Assert.Equal(counts[0], counts[2]);
        Assert.Equal(3, (await head.OpenAsync("/concurrences")).SelectAll("[aria-labelledby=waiting-title] tbody tr").Count);
    }

    private static Domain.Roadmaps.Roadmap Asking(Domain.Roadmaps.Roadmap roadmap, Organization partner)
    {
        roadmap.Change(new Domain.Roadmaps.RoadmapHeader(roadmap.Title, roadmap.Period) { Endorsements = [new("Руководитель", null, null, null, null) { AskedId = partner.Id }] });
        Assert.True(roadmap.Submit().Done);
        return roadmap;
    }

    private static async Task<List<bool>> ReadersAsync(ConcurrenceScene scene, params HttpClient[] clients)
    {
        var answers = new List<bool>();
        foreach (var client in clients)
        {
            var page = (await client.GetAsync($"/roadmaps/{scene.Id}")).StatusCode;
            Assert.Equal(page, (await client.GetAsync($"/roadmaps/{scene.Id}.pdf")).StatusCode);
            answers.Add(page == HttpStatusCode.OK);
        }

        return answers;
    }
}
