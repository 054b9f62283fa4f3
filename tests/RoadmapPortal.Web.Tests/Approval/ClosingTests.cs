using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Approval;

public sealed class ClosingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_director_cancels_with_a_reason_and_nobody_is_asked_any_more(DatabaseKind kind)
    {
        var scene = await ApprovedAsync(await PortalFactory.SharedAsync(kind));
        var slug = await scene.Portal.QueryAsync(db => db.Roadmaps.Where(r => r.Id == scene.Id).Select(r => r.Slug).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await scene.Portal.Anonymous().GetAsync($"/network/roadmaps/{slug}")).StatusCode);

        var without = await (await scene.PageAsync(scene.Director)).Form("Отменить карту").SendAsync(scene.Director);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Contains(RoadmapErrors.CancelledWithoutReason.Message, (await HtmlPage.ReadAsync(without)).VisibleText, StringComparison.Ordinal);

        var done = await (await scene.PageAsync(scene.Director)).Form("Отменить карту").Fill("Причина", "Приказ от 01.04.2023 № 7").SendAsync(scene.Director);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await scene.PageAsync(scene.Director);
        Assert.Contains("Приказ от 01.04.2023 № 7", page.VisibleText, StringComparison.Ordinal);
        Assert.Empty(page.SelectAll("#decision"));
        Assert.Contains("Эта дорожная карта отменена", (await HtmlPage.ReadAsync(await scene.Portal.Anonymous().GetAsync($"/network/roadmaps/{slug}"))).VisibleText, StringComparison.Ordinal);
        Assert.True(await scene.Portal.QueryAsync(db => db.Occurrences.Where(o => o.RoadmapId == scene.Id).AllAsync(o => o.IsWithdrawn)));
        Assert.Equal(1, await scene.Portal.QueryAsync(db => db.Revisions.CountAsync(r => r.RoadmapId == scene.Id)));
        Assert.Equal(1, await scene.Portal.QueryAsync(db => db.Audit.CountAsync(a => a.SubjectId == scene.Id && a.Action == "roadmap.cancel")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_roadmap_is_completed_only_when_its_period_is_over(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await ApprovedAsync(portal);
        Assert.DoesNotContain("Завершить дорожную карту", (await scene.PageAsync(scene.Methodist)).VisibleText, StringComparison.Ordinal);

        portal.Clock.Set(new(2025, 1, 1, 9, 0, 0, TimeSpan.FromHours(3)));
        var methodist = await portal.Data.SignInAsync(scene.MethodistAccount);
        var form = (await scene.PageAsync(methodist)).Form("Завершить");
        Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync(methodist)).StatusCode);
        Assert.Equal(RoadmapStatus.Completed, await portal.QueryAsync(db => db.Roadmaps.Where(r => r.Id == scene.Id).Select(r => r.Status).SingleAsync()));

        var again = await form.SendAsync(methodist);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains(RoadmapErrors.NotClosable.Message, (await HtmlPage.ReadAsync(again)).VisibleText, StringComparison.Ordinal);
        var slug = await portal.QueryAsync(db => db.Roadmaps.Where(r => r.Id == scene.Id).Select(r => r.Slug).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync($"/network/roadmaps/{slug}")).StatusCode);
    }

    private static async Task<ApprovalScene> ApprovedAsync(PortalFactory portal)
    {
        var scene = await ApprovalScene.CreateAsync(portal);
        await scene.SubmitAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await scene.ApproveAsync()).StatusCode);
        return scene;
    }
}
