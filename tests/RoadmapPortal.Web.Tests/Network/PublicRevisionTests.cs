using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Approval;

namespace RoadmapPortal.Web.Tests.Network;

/// <summary>What was approved before stays readable, and says that it was replaced.</summary>
public sealed class PublicRevisionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_older_revision_has_its_address_and_says_what_replaced_it(DatabaseKind kind)
    {
        var scene = await RevisedAsync(kind);
        var page = await OpenAsync(scene);

        Assert.Contains("№ 2, утверждена 6 марта 2023 г., заменила № 1", page.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["№\u00A02", "№\u00A01"], page.SelectAll("section[aria-labelledby=history] tbody th").Select(th => th.TextContent.Trim()));
        Assert.Contains("Заменена редакцией №\u00A02", page.Select("section[aria-labelledby=history]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Старое дело", page.VisibleText, StringComparison.Ordinal);

        var old = await OpenAsync(scene, "/revisions/1");
        Assert.Contains("Старое дело", old.VisibleText, StringComparison.Ordinal);
        Assert.Contains("её заменила редакция № 2", old.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["Заменена"], old.SelectAll("h1 .status-tag").Select(tag => tag.TextContent));
        Assert.Contains("последняя утверждённая редакция", (await OpenAsync(scene, "/revisions/2")).VisibleText, StringComparison.Ordinal);
        var pdf = await scene.Portal.Anonymous().GetAsync(await AddressAsync(scene, "/revisions/1.pdf"));
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Portal.Anonymous().GetAsync(await AddressAsync(scene, "/revisions/3"))).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_has_a_page_with_its_neighbours_and_its_past(DatabaseKind kind)
    {
        var scene = await RevisedAsync(kind);
        var keys = (await scene.RoadmapAsync()).Activities.Select(a => a.Key).ToList();

        var page = await OpenAsync(scene, $"/activities/{keys[0]}");

        Assert.StartsWith("1.1 Новое дело", page.Heading, StringComparison.Ordinal);
        Assert.Contains("Март 2023 г. март 2023 г.", page.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["изменено", "впервые"], page.SelectAll("section[aria-labelledby=editions] td:last-child").Select(td => td.TextContent));
        Assert.Empty(page.SelectAll("a[rel=prev]"));
        Assert.EndsWith($"/activities/{keys[1]}", page.Select("a[rel=next]").GetAttribute("href"), StringComparison.Ordinal);
        var next = await OpenAsync(scene, $"/activities/{keys[1]}");
        Assert.EndsWith($"/activities/{keys[0]}", next.Select("a[rel=prev]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["без изменений", "впервые"], next.SelectAll("section[aria-labelledby=editions] td:last-child").Select(td => td.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_that_was_dropped_says_so_and_an_unknown_one_is_not_found(DatabaseKind kind)
    {
        var scene = await RevisedAsync(kind);
        var dropped = scene.Dropped;

        var page = await OpenAsync(scene, $"/activities/{dropped}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("В действующей редакции этого мероприятия нет. Ниже приведён его текст из редакции № 1.", page.VisibleText, StringComparison.Ordinal);
        Assert.Empty(page.SelectAll("section[aria-labelledby=progress]"));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Portal.Anonymous().GetAsync(await AddressAsync(scene, "/activities/nonesuch"))).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_roadmap_no_longer_in_force_is_marked_and_leaves_list_and_calendar(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await ApprovalScene.CreateAsync(portal, new ActivityText("Дело", "Март 2023 г."));
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var visitor = portal.Anonymous();
        Assert.Contains("Действует", (await OpenAsync(scene)).Select("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", await visitor.GetStringAsync("/network/calendar.ics"), StringComparison.Ordinal);
        foreach (var (status, word) in new[] { (RoadmapStatus.Cancelled, "отменена"), (RoadmapStatus.Superseded, "заменена другой") })
        {
            await portal.QueryAsync(db => db.Roadmaps.ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, status)));
            portal.Clock.Advance(TimeSpan.FromSeconds(1));

            Assert.Contains($"Эта дорожная карта {word}", (await OpenAsync(scene)).VisibleText, StringComparison.Ordinal);
            Assert.Contains("STATUS:CANCELLED", await visitor.GetStringAsync(await AddressAsync(scene, ".ics")), StringComparison.Ordinal);
            Assert.Contains("Пока ничего не опубликовано", (await visitor.OpenAsync("/network")).VisibleText, StringComparison.Ordinal);
            Assert.DoesNotContain("BEGIN:VEVENT", await visitor.GetStringAsync("/network/calendar.ics"), StringComparison.Ordinal);
        }
    }

    private static async Task<RevisedScene> RevisedAsync(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(
            kind, new ActivityText("Старое дело", "Март 2023 г."), new ActivityText("Лишнее дело", "Май 2023 г."), new ActivityText("Вечное дело", "Постоянно"));
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        await scene.ReviseAsync();
        await scene.RewordAsync(0, "Новое дело");
        var dropped = (await scene.RoadmapAsync()).Activities.ElementAt(1);
        await scene.EditAsync(roadmap => roadmap.RemoveActivity(dropped.Id));
        await scene.SubmitAsync();
        await scene.ApproveAsync(2);
        return new RevisedScene(scene, dropped.Key);
    }

    private static async Task<HtmlPage> OpenAsync(ApprovalScene scene, string rest = "") => await scene.Portal.Anonymous().OpenAsync(await AddressAsync(scene, rest));

    private static async Task<string> AddressAsync(ApprovalScene scene, string rest) => $"/network/roadmaps/{(await scene.RoadmapAsync()).Slug}{rest}";

    private sealed record RevisedScene(ApprovalScene Scene, string Dropped)
    {
        public PortalFactory Portal => Scene.Portal;

        public static implicit operator ApprovalScene(RevisedScene revised) => revised.Scene;

        public Task<Roadmap> RoadmapAsync() => Scene.RoadmapAsync();
    }
}
