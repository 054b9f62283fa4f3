using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Approval;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Network;

/// <summary>Ready answers are right at the next request after a change here, and within a second after a change elsewhere.</summary>
public sealed class ReadyAnswerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_report_and_an_approval_are_seen_by_the_next_request(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await ApprovalScene.CreateAsync(portal, new ActivityText("Старое дело", "Март 2023 г."));
        var visitor = portal.Anonymous();
        Assert.Contains("Пока ничего не опубликовано", await visitor.GetStringAsync("/network"), StringComparison.Ordinal);
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        Assert.Contains("Дорожная карта проверки", await visitor.GetStringAsync("/network"), StringComparison.Ordinal);
        var page = $"/network/roadmaps/{(await scene.RoadmapAsync()).Slug}";
        Assert.DoesNotContain("Выполнено</span>", await visitor.GetStringAsync(page), StringComparison.Ordinal);

        var methodist = await portal.Data.SignedInAsync(Role.Methodologist, await portal.QueryAsync(db => db.Organizations.SingleAsync(o => o.Id == scene.MethodistAccount.OrganizationId)));
        var occurrence = (await scene.OccurrencesAsync()).Single().Id;
        await (await methodist.OpenAsync($"/tasks/{occurrence}")).Form("Сохранить отметку").Check("Выполнено").SendAsync(methodist);
        Assert.Contains("Выполнено</span>", await visitor.GetStringAsync(page), StringComparison.Ordinal);

        await scene.ReviseAsync();
        await scene.RewordAsync(0, "Новое дело");
        Assert.DoesNotContain("Новое дело", await visitor.GetStringAsync(page), StringComparison.Ordinal);
        await scene.SubmitAsync();
        await scene.ApproveAsync(2);
        Assert.Contains("Новое дело", await visitor.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_by_another_instance_is_seen_a_second_later(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.ApprovedAsync(user, [], new ActivityText("Дело", "Март 2023 г."));
        var visitor = portal.Anonymous();
        var page = $"/network/roadmaps/{roadmap.Slug}";
        var queries = new QueryCounter(portal);
        Assert.InRange(await queries.CountAsync(visitor, page), 1, 5);
        Assert.Equal(0, await queries.CountAsync(visitor, page));
        var before = await visitor.GetStringAsync(page);

        await portal.QueryAsync(async db =>
        {
            var occurrence = await db.Occurrences.SingleAsync();
            Assert.True(occurrence.Mark(new(OccurrenceStatus.Done, new DateOnly(2023, 3, 6), ""), Guid.NewGuid(), user.Id, "", portal.Clock.GetUtcNow(), new DateOnly(2023, 3, 6)).Done);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(before, await visitor.GetStringAsync(page));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(before, await visitor.GetStringAsync(page));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_day_changes_is_seen_the_next_day(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var roadmap = await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Дело", "до 7 марта 2023 г."));
        var visitor = portal.Anonymous();
        var page = $"/network/roadmaps/{roadmap.Slug}";
        Assert.DoesNotContain("Просрочено", await visitor.GetStringAsync(page), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains("Просрочено", await visitor.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Made_up_queries_are_answered_by_the_same_bytes_and_those_that_are_read_by_their_own(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var roadmap = await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Дело", "Март 2023 г."));
        var visitor = portal.Anonymous();
        var queries = new QueryCounter(portal);
        foreach (var ending in new[] { "", "/activities/" + roadmap.Sections[0].Activities[0].Key, "/revisions/1", ".pdf", ".csv", ".json", ".ics" })
        {
            var page = $"/network/roadmaps/{roadmap.Slug}{ending}";
            var plain = await visitor.GetStringAsync(page);
            Assert.Equal(0, await queries.CountAsync(visitor, page + "?asked=1&slug=other&key=other&number=7"));
            Assert.Equal(plain, await visitor.GetStringAsync(page + "?asked=2"));
        }

        foreach (var page in new[] { "/network", "/network/calendar", "/network/calendar.ics" })
        {
            var all = await visitor.GetStringAsync(page);
            foreach (var narrowed in new[] { "?text=нигде", "?filter.text=нигде" }) Assert.NotEqual(all, await visitor.GetStringAsync(page + narrowed));
            Assert.Equal(all, await visitor.GetStringAsync(page));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_kept_ready_where_no_memory_is_given_for_it(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind, new() { ["Portal:ReadyAnswers:Megabytes"] = "0" });
        var roadmap = await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Дело", "Март 2023 г."));
        var visitor = portal.Anonymous();
        var page = $"/network/roadmaps/{roadmap.Slug}";
        var first = await visitor.GetStringAsync(page);
        Assert.InRange(await new QueryCounter(portal).CountAsync(visitor, page), 1, 5);
        Assert.Equal(first, await visitor.GetStringAsync(page));
    }
}
