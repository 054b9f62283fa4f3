using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Progress;

public sealed class ProgressTests
{
    private static readonly DateTimeOffset InMay = new(2023, 5, 12, 9, 0, 0, TimeSpan.FromHours(3));

    [Theory, OnSqlite, OnPostgres]
    public async Task The_overview_counts_what_is_done_late_and_silent(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var (roadmap, reporting, _) = await TwoSchoolsAsync(portal);
        await MarkDoneAsync(portal, reporting, "Анкетирование");
        var director = await portal.Data.SignedInAsync(Role.Director);

        var row = (await HtmlPage.ReadAsync(await director.GetAsync("/progress"))).Select("tbody tr");

        // Two schools, each with one window in March, one in April and the whole year; one mark is there.
        Assert.Equal("6", Cell(row, "Отчётов ожидается"));
        Assert.Equal("3", Cell(row, "Просрочено"));
        Assert.Equal("1", Cell(row, "Молчат"));
        Assert.Equal("Выполнено 1 из 6", row.QuerySelector("progress")!.GetAttribute("aria-label"));
        Assert.Equal($"/roadmaps/{roadmap.Id}/progress?show=overdue#rows", row.QuerySelector("[data-label='Просрочено'] a")!.GetAttribute("href"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_figure_opens_exactly_its_rows(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var (roadmap, reporting, silent) = await TwoSchoolsAsync(portal);
        await MarkDoneAsync(portal, reporting, "Анкетирование");
        var client = await portal.Data.SignedInAsync(Role.Methodologist);

        var page = await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{roadmap.Id}/progress"));

        var figures = page.SelectAll(".figures > div").Select(f => (Name: f.QuerySelector("dt")!.TextContent, Count: f.QuerySelector("dd")!.TextContent.Trim(), Link: f.QuerySelector("a")!.GetAttribute("href")!)).ToList();
        Assert.Equal(["всего 6", "выполнено 1", "идёт 2", "просрочено 3"], figures.Select(f => $"{f.Name} {f.Count}"));
        foreach (var figure in figures)
        {
            var opened = await HtmlPage.ReadAsync(await client.GetAsync(figure.Link));
            Assert.Equal(figure.Count, $"{opened.SelectAll("#rows tbody tr:has(td)").Count}");
        }

        var own = await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{roadmap.Id}/progress?show=overdue&organization={silent.Id}"));
        Assert.Equal([silent.ShortName, silent.ShortName], own.SelectAll("#rows tbody th[scope=row]").Select(cell => cell.TextContent));
        Assert.Contains("Молчит", own.Select($"#organizations tr:has(a[href*='{silent.Id}'])").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Молчит", own.Select($"#organizations tr:has(a[href*='{reporting.Id}'])").TextContent, StringComparison.Ordinal);
        Assert.Contains("Готово", page.Select("#rows").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_workbook_holds_the_same_rows(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var (roadmap, reporting, silent) = await TwoSchoolsAsync(portal);
        await MarkDoneAsync(portal, reporting, "Анкетирование");
        var response = await (await portal.Data.SignedInAsync(Role.Director)).GetAsync($"/roadmaps/{roadmap.Id}/progress.xlsx");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType?.MediaType);
        await using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var text = string.Concat(await Task.WhenAll(archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(ReadAsync)));
        Assert.All([reporting.ShortName, silent.ShortName, "Анкетирование", "Готово", "Просрочено"], value => Assert.Contains(value, text, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_a_roadmap_in_force_has_progress_and_the_working_text_is_not_shown(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(user);
        Assert.Contains("Действующих дорожных карт пока нет", (await HtmlPage.ReadAsync(await client.GetAsync("/progress"))).VisibleText, StringComparison.Ordinal);
        var draft = await portal.Data.RoadmapAsync(user, new ActivityText("Черновое", "Март 2023 г."));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{draft.Id}/progress")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{draft.Id}/progress.xlsx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{Guid.NewGuid()}/progress")).StatusCode);

        var approved = await portal.ApprovedAsync(user, [], new ActivityText("Дело", "Март 2023 г."));
        await portal.QueryAsync(async db =>
        {
            var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).SingleAsync(r => r.Id == approved.Id);
            Assert.True(roadmap.Revise().Done);
            Assert.True(roadmap.Change(new RoadmapHeader("Новое рабочее название", roadmap.Period)).Done);
            return await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("Новое рабочее", (await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{approved.Id}/progress"))).VisibleText, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task More_roadmaps_rows_and_schools_need_no_more_queries(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync();
        var small = await portal.ApprovedAsync(user, [school], Rows(1));
        var methodist = await portal.Data.SignInAsync(user);
        var coordinator = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var counter = new QueryCounter(portal);
        (HttpClient Client, Func<Roadmap, string> Path)[] pages =
        [
            (methodist, _ => "/progress"), (methodist, r => $"/roadmaps/{r.Id}/progress"), (methodist, r => $"/roadmaps/{r.Id}/progress.xlsx"),
            (coordinator, _ => "/tasks"), (portal.Anonymous(), _ => "/network"), (portal.Anonymous(), r => $"/network/roadmaps/{r.Slug}"),
        ];
        var before = new List<int>();
        foreach (var (client, path) in pages) before.Add(await WarmCountAsync(counter, client, path(small)));

        var schools = new List<Organization> { school };
        for (var i = 0; i < 5; i++) schools.Add(await portal.Data.SchoolAsync());
        var large = await portal.ApprovedAsync(user, schools, Rows(8));
        for (var i = 0; i < 3; i++) await portal.ApprovedAsync(user, schools, Rows(3));

        var after = new List<int>();
        foreach (var (client, path) in pages) after.Add(await WarmCountAsync(counter, client, path(large)));
        Assert.Equal(before, after);
        Assert.All(before, count => Assert.InRange(count, 0, 9));
    }

    /// <summary>Texts of revisions are read once and kept: the second request is the usual one.</summary>
    private static async Task<int> WarmCountAsync(QueryCounter counter, HttpClient client, string path)
    {
        await client.GetAsync(path);
        return await counter.CountAsync(client, path);
    }

    private static ActivityText[] Rows(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new ActivityText($"Дело {n}", "Март 2023 г.", Responsible: "Руководители ОО"))];

    private static async Task<(Roadmap Roadmap, Organization Reporting, Organization Silent)> TwoSchoolsAsync(PortalFactory portal)
    {
        var (reporting, silent) = (await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync());
        var roadmap = await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [reporting, silent],
            new ActivityText("Анкетирование", "Март 2023 г.", Responsible: "Руководители ОО"),
            new ActivityText("Конкурс", "Апрель 2023 г.", Responsible: "Руководители ОО"),
            new ActivityText("Консультации", "Май 2023 г.", Responsible: "Руководители ОО"));
        portal.Clock.Set(InMay);
        return (roadmap, reporting, silent);
    }

    private static async Task MarkDoneAsync(PortalFactory portal, Organization school, string activity)
    {
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var list = await HtmlPage.ReadAsync(await client.GetAsync("/tasks"));
        var address = list.SelectAll("tbody tr").Single(row => row.TextContent.Contains(activity, StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href");
        var form = (await HtmlPage.ReadAsync(await client.GetAsync(address))).Form("Сохранить отметку");
        Assert.Equal(HttpStatusCode.Redirect, (await form.Check("Выполнено").Fill("Комментарий", "Готово").SendAsync(client)).StatusCode);
    }

    private static string Cell(IElement row, string label) => row.QuerySelector($"[data-label='{label}']")!.TextContent.Trim();

    private static async Task<string> ReadAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return await reader.ReadToEndAsync();
    }
}
