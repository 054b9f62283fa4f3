using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Reports;

public sealed class ReportTests
{
    private static readonly DateTimeOffset InMay = new(2023, 5, 12, 9, 0, 0, TimeSpan.FromHours(3));

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_figure_of_page_and_workbook_is_what_the_raw_rows_come_to(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await SceneAsync(portal);
        var client = await portal.Data.SignedInAsync(Role.Director);
        var raw = await RawAsync(portal);

        var page = await HtmlPage.ReadAsync(await client.GetAsync("/reports"));
        var figures = page.SelectAll(".figures > div").ToDictionary(f => f.QuerySelector("dt")!.TextContent, f => int.Parse(f.QuerySelector("dd")!.TextContent, null));
        Assert.Equal(raw.Count, figures["всего"]);
        Assert.Equal(raw.Count(IsOverdue), figures["просрочено"]);
        Assert.Equal(raw.Count(o => o.Status == OccurrenceStatus.Done), figures["выполнено"]);
        Assert.Equal(raw.Count, figures.Where(f => f.Key != "всего").Sum(f => f.Value));

        using var book = await WorkbookAsync(client, "/reports.xlsx");
        AssertSums(book, "Сводка", scene.Roadmaps.Select(r => (r.Title.Replace('\n', ' '), raw.Where(o => o.RoadmapId == r.Id))));
        AssertSums(book, "По организациям", scene.Schools.Select(s => (s.ShortName, raw.Where(o => o.OrganizationId == s.Id))));
        AssertSums(book, "По ответственным", [("Кураторы", raw.Where(o => o.ActivityKey == scene.Shared.Key)), ("Руководители ОО", raw)]);
        Assert.Equal(raw.Count(IsOverdue), book.Rows("Просрочено").Count - 1);
        Assert.Equal(raw.Count, book.Rows("Все отчёты").Count - 1);
        Assert.Equal(
            raw.Where(IsOverdue).Sum(o => o.WindowTo!.Value.Month == 3 ? 30 + 12 : 12),
            book.Rows("Просрочено").Skip(1).Sum(row => int.Parse(row[^2], null)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_filter_narrows_page_and_workbook_alike(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await SceneAsync(portal);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var raw = await RawAsync(portal);
        var (roadmap, school) = (scene.Roadmaps[0], scene.Schools[1]);

        await AssertTotalAsync($"?roadmap={roadmap.Id}", raw.Count(o => o.RoadmapId == roadmap.Id));
        await AssertTotalAsync($"?organization={school.Id}", raw.Count(o => o.OrganizationId == school.Id));
        await AssertTotalAsync("?year=2024", raw.Count(o => o.WindowFrom?.Year == 2024));
        await AssertTotalAsync($"?roadmap={roadmap.Id}&organization={school.Id}&year=2023", raw.Count(o => o.RoadmapId == roadmap.Id && o.OrganizationId == school.Id && o.WindowFrom?.Year == 2023));

        var own = await HtmlPage.ReadAsync(await client.GetAsync($"/reports?organization={school.Id}"));
        Assert.DoesNotContain(scene.Schools[0].ShortName, own.Select("main section").TextContent, StringComparison.Ordinal);
        Assert.Contains("Таких отчётов нет", (await HtmlPage.ReadAsync(await client.GetAsync("/reports?year=1999"))).VisibleText, StringComparison.Ordinal);

        async Task AssertTotalAsync(string query, int expected)
        {
            Assert.InRange(expected, 1, raw.Count - 1);
            var page = await HtmlPage.ReadAsync(await client.GetAsync($"/reports{query}"));
            Assert.Equal($"{expected}", page.SelectAll(".figures dd")[0].TextContent);
            using var book = await WorkbookAsync(client, $"/reports.xlsx{query}");
            Assert.Equal(expected, book.Rows("Все отчёты").Count - 1);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_figure_of_one_roadmap_opens_its_rows(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await SceneAsync(portal);
        var client = await portal.Data.SignedInAsync(Role.Director);
        var page = await HtmlPage.ReadAsync(await client.GetAsync($"/reports?roadmap={scene.Roadmaps[0].Id}"));
        var links = page.SelectAll(".figures a, td.num a").ToList();
        Assert.NotEmpty(links);
        foreach (var link in links.DistinctBy(a => a.GetAttribute("href")))
        {
            var opened = await HtmlPage.ReadAsync(await client.GetAsync(link.GetAttribute("href")));
            Assert.Equal(link.TextContent, $"{opened.SelectAll("#rows tbody tr:has(td)").Count}");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_a_roadmap_in_force_there_is_nothing_to_report(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(user);
        var draft = await portal.Data.RoadmapAsync(user, new ActivityText("Черновое", "Март 2023 г."));
        Assert.Contains("Отчитываться пока не о чем", (await HtmlPage.ReadAsync(await client.GetAsync("/reports"))).VisibleText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/reports?roadmap={draft.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/reports.xlsx?roadmap={Guid.NewGuid()}")).StatusCode);
        using var book = await WorkbookAsync(client, "/reports.xlsx");
        Assert.Single(book.Rows("Все отчёты"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task More_roadmaps_and_schools_need_no_more_queries(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        await SceneAsync(portal);
        var client = await portal.Data.SignedInAsync(Role.Director);
        var counter = new QueryCounter(portal);
        var before = await CountAsync();
        await SceneAsync(portal);
        Assert.Equal(before, await CountAsync());

        async Task<(int Page, int Workbook)> CountAsync()
        {
            await client.GetAsync("/reports");
            return (await counter.CountAsync(client, "/reports"), await counter.CountAsync(client, "/reports.xlsx"));
        }
    }

    private sealed record Scene(IReadOnlyList<Roadmap> Roadmaps, IReadOnlyList<Organization> Schools, Activity Shared);

    /// <summary>Two roadmaps, three schools, windows behind, open and ahead, marks of several kinds.</summary>
    private static async Task<Scene> SceneAsync(PortalFactory portal)
    {
        portal.Clock.Set(new(2023, 3, 1, 9, 0, 0, TimeSpan.FromHours(3)));
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        Organization[] schools = [await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync()];
        var first = await portal.ApprovedAsync(lead, schools,
            new ActivityText("Анкетирование", "Март 2023 г.", Responsible: "Кураторы, Руководители ОО"),
            new ActivityText("Конкурс", "Апрель 2023 г., май 2024 г.", Responsible: "Руководители ОО"));
        var second = await portal.ApprovedAsync(lead, schools[..2],
            new ActivityText("Консультации", "Май 2023 г.", Responsible: "Руководители ОО"),
            new ActivityText("Совещания", "по мере необходимости", Responsible: "Руководители ОО"));
        await portal.QueryAsync(async db =>
        {
            var marked = await db.Occurrences.Where(o => o.RoadmapId == first.Id && o.OrganizationId == schools[0].Id).ToListAsync();
            foreach (var (occurrence, status) in marked.Zip([OccurrenceStatus.Done, OccurrenceStatus.InProgress, OccurrenceStatus.NotDone]))
                Assert.True(occurrence.Mark(new(status, new(2023, 3, 1), ""), Guid.NewGuid(), lead.Id, "Проверка", DateTimeOffset.UnixEpoch, new(2023, 3, 1)).Done);
            return await db.SaveChangesAsync();
        });
        portal.Clock.Set(InMay);
        return new Scene([first, second], schools, first.Activities.First());
    }

    private static Task<List<Occurrence>> RawAsync(PortalFactory portal) => portal.QueryAsync(db => db.Occurrences.AsNoTracking().ToListAsync());

    /// <summary>Counted anew, not by the rule under test: hard windows that are over on 12 May 2023 without a result.</summary>
    private static bool IsOverdue(Occurrence o) =>
        o.WindowTo < new DateOnly(2023, 5, 12) && (o.Status is OccurrenceStatus.NotStarted or OccurrenceStatus.InProgress);

    private static void AssertSums(Spreadsheet book, string sheet, IEnumerable<(string Name, IEnumerable<Occurrence> Rows)> expected)
    {
        var rows = book.Rows(sheet);
        var header = rows.FindIndex(row => row.Contains("Всего"));
        Assert.InRange(header, 0, 7);
        var named = rows[header];
        var found = rows.Skip(header + 1).ToDictionary(row => row[0]);
        foreach (var (name, raw) in expected)
        {
            var (row, all) = (found[name], raw.ToList());
            Assert.NotEmpty(all);
            Assert.Equal(all.Count, Number(row, "Всего"));
            Assert.Equal(all.Count(o => o.Status == OccurrenceStatus.Done), Number(row, "Выполнено"));
            Assert.Equal(all.Count(o => o.Status == OccurrenceStatus.NotDone), Number(row, "Не выполнено"));
            Assert.Equal(all.Count(IsOverdue), Number(row, "Просрочено"));
            Assert.Equal(all.Count(o => o.WindowTo is null), Number(row, "Без срока"));
            Assert.Equal(all.Count(o => o.WindowTo is not null), Number(row, "Ожидается"));
        }

        int Number(IReadOnlyList<string> row, string figure) => int.Parse(row[named.ToList().IndexOf(figure)], null);
    }

    private static async Task<Spreadsheet> WorkbookAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType?.MediaType);
        return new Spreadsheet(await response.Content.ReadAsByteArrayAsync());
    }
}
