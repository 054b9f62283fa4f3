using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Tasks;

public sealed class TaskListTests
{
    private static readonly DateTimeOffset ApprovalDay = new(2023, 4, 10, 9, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset Later = new(2023, 5, 12, 9, 0, 0, TimeSpan.FromHours(3));

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_school_owes_stands_in_groups_by_urgency(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var (school, other) = (await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync());
        portal.Clock.Set(ApprovalDay);
        await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [school, other],
            Row("Прошлое", "Март 2023 г."), Row("Опоздавшее", "Апрель 2023 г."), Row("Текущее", "Май 2023 г."), Row("Близкое", "Июнь 2023 г."),
            Row("Дальнее", "Декабрь 2024 г."), Row("Бессрочное", "По графику ИРО"), new ActivityText("Дело центра", "Апрель 2023 г.", Responsible: "Клёнова К.С."));
        portal.Clock.Set(Later);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);

        var page = await HtmlPage.ReadAsync(await client.GetAsync("/tasks"));

        Assert.Equal(["1.2 Опоздавшее"], Rows(page, "Overdue"));
        Assert.Equal(["1.3 Текущее"], Rows(page, "Now"));
        Assert.Equal(["1.4 Близкое"], Rows(page, "Soon"));
        Assert.Equal(["1.5 Дальнее"], Rows(page, "Later"));
        Assert.Equal(["1.6 Бессрочное"], Rows(page, "Undated"));
        Assert.Contains("1.1 Прошлое", page.Select("#BeforeApproval").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Дело центра", page.VisibleText, StringComparison.Ordinal);
        Assert.Equal(6, page.SelectAll("a[href^='/tasks/']").Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_methodologist_sees_what_the_centre_owes(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        await portal.ApprovedAsync(user, [], new ActivityText("Дело центра", "Апрель 2023 г.", Responsible: "Клёнова К.С."));
        var page = await HtmlPage.ReadAsync(await (await portal.Data.SignInAsync(user)).GetAsync("/tasks"));
        Assert.Equal(["1.1 Дело центра"], Rows(page, "Soon"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_school_that_owes_nothing_is_told_so(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var page = await HtmlPage.ReadAsync(await (await portal.Data.SignedInAsync(Role.Coordinator)).GetAsync("/tasks"));
        Assert.Contains("Отчитываться пока не о чем", page.VisibleText, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_ended_before_approval_is_marked_in_one_go(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var (school, other) = (await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync());
        portal.Clock.Set(ApprovalDay);
        var roadmap = await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [school, other], Row("Первое", "Март 2023 г."), Row("Второе", "Март 2023 г."), Row("Текущее", "Апрель 2023 г."));
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var page = await HtmlPage.ReadAsync(await client.GetAsync("/tasks"));

        var response = await page.Form("Отметить").Check("1.2 Второе", isChecked: false).SendAsync(client);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var marks = await portal.QueryAsync(db => db.Occurrences.Where(o => o.Status != OccurrenceStatus.NotStarted)
            .Select(o => new { o.OrganizationId, o.ActivityKey, o.Status }).ToListAsync());
        Assert.Equal([new { OrganizationId = school.Id, ActivityKey = roadmap.Sections[0].Activities[0].Key, Status = OccurrenceStatus.Done }], marks);

        // Not theirs, or not of that time: left alone whatever is sent.
        var foreign = await portal.QueryAsync(db => db.Occurrences.Where(o => o.Status == OccurrenceStatus.NotStarted).Select(o => o.Id).ToListAsync());
        var request = page.Form("Отметить").ToRequest();
        var fields = foreign.Select(id => KeyValuePair.Create("ids", id.ToString()))
            .Append(new("__RequestVerificationToken", page.Select("input[name=__RequestVerificationToken]").GetAttribute("value")!));
        request.Content = new FormUrlEncodedContent(fields);
        await client.SendAsync(request);
        Assert.Equal(2, await portal.QueryAsync(db => db.Occurrences.CountAsync(o => o.Status == OccurrenceStatus.Done && o.OrganizationId == school.Id)));
        Assert.Equal(0, await portal.QueryAsync(db => db.Occurrences.CountAsync(o => o.Status == OccurrenceStatus.Done && o.OrganizationId == other.Id)));
        Assert.Equal(2, await portal.QueryAsync(db => db.Audit.CountAsync(a => a.Action == "occurrence.report")));
    }

    private static ActivityText Row(string text, string deadline) => new(text, deadline, Responsible: "Руководители ОО");

    private static string[] Rows(HtmlPage page, string group) =>
        [.. page.SelectAll($"#{group} tbody th .preserve").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
