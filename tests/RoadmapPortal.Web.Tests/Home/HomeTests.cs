using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Progress;
using RoadmapPortal.Web.Tests.Roadmaps;

namespace RoadmapPortal.Web.Tests.Home;

public sealed class HomeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_figure_is_what_the_rows_say_and_opens_them(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var mine = await MixedScene.CreateAsync(portal);
        await MixedScene.CreateAsync(portal);
        var raw = await portal.RawRowsAsync(MixedScene.Today);
        var client = await portal.Data.SignInAsync(mine.Lead);

        await AssertAsync(await HtmlPage.ReadAsync(await client.GetAsync("/home")), raw.Where(r => r.RoadmapId == mine.Roadmap.Id).ToList());
        await AssertAsync(await HtmlPage.ReadAsync(await client.GetAsync("/home?all=true")), raw);
        await AssertAsync(await HtmlPage.ReadAsync(await (await portal.Data.SignedInAsync(Role.Director)).GetAsync("/home")), raw);

        async Task AssertAsync(HtmlPage page, List<RawRow> rows)
        {
            var overdue = rows.Where(r => r.State == OccurrenceState.Overdue).ToList();
            var silent = rows.GroupBy(r => (r.RoadmapId, r.OrganizationId)).Where(own => own.Count().IsSilent).Select(own => own.Key).ToList();
            Assert.Equal($"{overdue.Count}", Figure(page, "#overdue"));
            Assert.Equal($"{silent.Select(s => s.OrganizationId).Distinct().Count()}", Figure(page, "#silent"));
            Assert.Contains((mine.Roadmap.Id, mine.Schools[2].Id), silent);
            Assert.Equal(silent.Select(s => $"/roadmaps/{s.RoadmapId}/progress?organization={s.OrganizationId}#rows").Order(), page.SelectAll("#silent a").Select(a => a.GetAttribute("href")).Order());
            var activities = overdue.GroupBy(r => (r.RoadmapId, r.ActivityKey)).ToList();
            Assert.Equal(activities.Count, page.SelectAll("#overdue li").Count);
            foreach (var item in page.SelectAll("#overdue li"))
            {
                var opened = await HtmlPage.ReadAsync(await client.GetAsync(item.QuerySelector("a")!.GetAttribute("href")));
                Assert.StartsWith($"{MatrixTests.RowsIn(opened)} ", MatrixTests.Text(item.QuerySelector(".agenda-count")!), StringComparison.Ordinal);
            }

            Assert.Equal($"{Coming(rows)}", Figure(page, "#coming"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_methodologist_sees_what_came_back_and_what_is_not_ready(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var returned = await portal.Data.RoadmapAsync(user, new ActivityText("Дело", "Март 2023 г.", Responsible: "Клёнова К.С."));
        await portal.ReturnAsync(returned.Id, "Уточните сроки второго раздела");
        var draft = await portal.Data.RoadmapAsync(user, new ActivityText("Дело", "", Responsible: "Клёнова К.С."));
        var sent = await portal.Data.RoadmapAsync(user, new ActivityText("Дело", "Март 2023 г."));
        await portal.SubmitAsync(sent.Id);
        var foreign = await portal.Data.RoadmapAsync(await portal.Data.UserAsync(Role.Methodologist), new ActivityText("Чужое", "Март 2023 г."));

        var page = await HtmlPage.ReadAsync(await (await portal.Data.SignInAsync(user)).GetAsync("/home"));

        Assert.Equal("2", Figure(page, "#waiting"));
        var items = page.SelectAll("#waiting .agenda li");
        Assert.Equal([$"/roadmaps/{returned.Id}/edit", $"/roadmaps/{draft.Id}/edit"], items.Select(item => item.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("Уточните сроки второго раздела", items[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("1 место стоит проверить", MatrixTests.Text(items[1]), StringComparison.Ordinal);
        Assert.Contains("У директора на подписи: 1 дорожная карта", page.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain($"{foreign.Id}", page.Select("main").InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_to_be_checked_is_counted_in_the_order_of_the_rows(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var row = new ActivityText("Дело", "Март 2023 г.", Responsible: "Клёнова К.С.");
        await portal.Data.RoadmapAsync(user, roadmap =>
        {
            Assert.True(roadmap.Change(new RoadmapHeader(roadmap.Title, roadmap.Period) { Numbering = NumberingMode.AsPrinted }).Done);
            var (first, second) = (roadmap.Sections[0], roadmap.AddSection(Guid.NewGuid(), "2", "Второй").Value);
            foreach (var section in new[] { first, second })
            {
                // The databases keep the rows by their ids and return them in that order.
                Assert.True(roadmap.AddActivity(Guid.Parse($"1{Guid.NewGuid():N}"[..32]), section.Id, row with { Number = "2" }).Done);
                var one = roadmap.AddActivity(Guid.Parse($"f{Guid.NewGuid():N}"[..32]), section.Id, row with { Number = "1" }).Value;
                Assert.True(roadmap.MoveActivity(one.Id, -1).Done);
            }

            return roadmap;
        });

        var page = await HtmlPage.ReadAsync(await (await portal.Data.SignInAsync(user)).GetAsync("/home"));

        Assert.DoesNotContain("стоит проверить", MatrixTests.Text(page.Select("#waiting .agenda li")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_director_sees_what_is_to_be_signed_since_when_and_from_whom(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(user, new ActivityText("Дело", "Март 2023 г.", Responsible: "Клёнова К.С."));
        var director = await portal.Data.SignedInAsync(Role.Director);
        Assert.Contains("Дорожных карт на подпись нет", (await HtmlPage.ReadAsync(await director.GetAsync("/home"))).VisibleText, StringComparison.Ordinal);
        var methodist = await portal.Data.SignInAsync(user);
        var form = (await HtmlPage.ReadAsync(await methodist.GetAsync($"/roadmaps/{roadmap.Id}/approval"))).Form("Отправить на согласование");
        Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync(methodist)).StatusCode);
        portal.Clock.Advance(TimeSpan.FromDays(3));

        var page = await HtmlPage.ReadAsync(await (await portal.Data.SignedInAsync(Role.Director)).GetAsync("/home"));

        Assert.Equal("1", Figure(page, "#waiting"));
        var item = page.Select("#waiting .agenda li");
        Assert.Equal($"/roadmaps/{roadmap.Id}/approval", item.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains($"с 6 марта 2023 г., {user.DisplayName}", MatrixTests.Text(item), StringComparison.Ordinal);
        Assert.Contains("Просроченных отчётов нет", page.VisibleText, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_others_have_to_concur_with_first_is_not_counted_as_to_be_signed(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var partner = await portal.Data.OrganizationAsync("ТМС Северного района", Domain.People.OrganizationKind.TerritorialMethodService);
        var joint = await portal.Data.RoadmapAsync(user, roadmap =>
        {
            var asked = new EndorsementStamp("Руководитель ТМС", "Северного района", null, null, null) { AskedId = partner.Id };
            Assert.True(roadmap.Change(new RoadmapHeader(roadmap.Title, roadmap.Period) { Endorsements = [asked] }).Done);
            return roadmap;
        }, new ActivityText("Дело", "Март 2023 г."));
        var own = await portal.Data.RoadmapAsync(user, new ActivityText("Дело", "Март 2023 г."));
        foreach (var roadmap in new[] { joint, own }) await portal.SubmitAsync(roadmap.Id);

        var page = await HtmlPage.ReadAsync(await (await portal.Data.SignedInAsync(Role.Director)).GetAsync("/home"));

        Assert.Equal("1", Figure(page, "#waiting"));
        Assert.Equal([$"/roadmaps/{own.Id}/approval", $"/roadmaps/{joint.Id}/approval"], page.SelectAll("#waiting .agenda li a").Select(a => a.GetAttribute("href")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_root_leads_to_it_those_who_have_it(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        foreach (var (role, home) in new[] { (Role.Methodologist, "/home"), (Role.Director, "/home"), (Role.Coordinator, "/tasks") })
            Assert.Equal(home, (await (await portal.Data.SignedInAsync(role)).GetAsync("/")).Headers.Location?.OriginalString);
    }

    private static int Coming(List<RawRow> rows)
    {
        var (today, last) = (MixedScene.Today, MixedScene.Today.AddDays(30));
        return rows.Where(r => r.State is OccurrenceState.Current or OccurrenceState.Upcoming && r.Window is { } w
                && ((w.From > today && w.From <= last) || (w.To >= today && w.To <= last)))
            .Select(r => (r.RoadmapId, r.ActivityKey, r.Window)).Distinct().Count();
    }

    private static string Figure(HtmlPage page, string anchor) => page.Select($".figures a[href='{anchor}']").TextContent;
}
