using System.Net;
using AngleSharp.Dom;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Progress;

public sealed class MatrixTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_cell_and_sum_is_what_the_rows_say(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await MixedScene.CreateAsync(portal);
        var raw = await portal.RawRowsAsync(MixedScene.Today);
        var client = await portal.Data.SignInAsync(scene.Lead);

        var page = await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{scene.Roadmap.Id}/matrix"));

        var names = page.SelectAll("thead th.matrix-head").Select(Text).ToList();
        Assert.Equal(scene.Schools.Select(s => s.ShortName).Order(), names.Where(name => name.StartsWith("Школа", StringComparison.Ordinal)).Order());
        Assert.Equal(4, names.Count);
        var rows = page.SelectAll(".matrix tbody tr:has(th a)").Where(row => row.QuerySelector("th")!.GetAttribute("scope") == "row").ToList();
        Assert.Equal(scene.Roadmap.Activities.Select(a => $"{a.PrintedNumber} {a.Text}".Trim()), rows.Select(row => Text(row.QuerySelector("th")!)));
        foreach (var (activity, row) in scene.Roadmap.Activities.Zip(rows))
        {
            var own = raw.Where(r => r.ActivityKey == activity.Key).ToList();
            var count = own.Count();
            Assert.Equal([$"{count.Done} из {count.Expected}", $"{count.Overdue}"], row.QuerySelectorAll("td.num").Select(Text));
            Assert.Equal(
                names.Select(name => own.Where(r => NameOf(scene, r.OrganizationId, names) == name).ToList() is { Count: > 0 } cell ? ActivityStates.Of(cell.Count()).Name() : ""),
                row.QuerySelectorAll("td:not(.num)").Select(Text));
        }

        foreach (var school in scene.Schools)
        {
            var (own, at) = (raw.Where(r => r.OrganizationId == school.Id).Count(), names.IndexOf(school.ShortName));
            var sums = page.SelectAll(".matrix-sums tr").Select(row => Text(row.QuerySelectorAll("td")[at])).ToList();
            Assert.Equal([own.Percent is { } percent ? $"{percent}" : "–", $"{own.Overdue}"], sums);
        }

        foreach (var link in page.SelectAll(".matrix td.state a").Select(a => a.GetAttribute("href")!))
        {
            var opened = await HtmlPage.ReadAsync(await client.GetAsync(link));
            Assert.Equal(raw.Count(r => link.Contains(r.ActivityKey, StringComparison.Ordinal) && link.Contains($"{r.OrganizationId}", StringComparison.Ordinal)), RowsIn(opened));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_section_and_a_state_narrow_it_down_to_what_lights_up(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await MixedScene.CreateAsync(portal);
        var raw = await portal.RawRowsAsync(MixedScene.Today);
        var client = await portal.Data.SignedInAsync(Role.Director);

        var section = await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{scene.Roadmap.Id}/matrix?section=2"));
        Assert.Equal(["2.1 Дело второго раздела"], section.SelectAll(".matrix tbody th a[href*=activity]").Select(Text).Distinct());

        var late = await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{scene.Roadmap.Id}/matrix?show=overdue"));
        var overdue = raw.Where(r => r.State == OccurrenceState.Overdue).Select(r => (r.ActivityKey, r.OrganizationId)).Distinct().ToList();
        Assert.NotEmpty(overdue);
        Assert.Equal(overdue.Count, late.SelectAll(".matrix td.state").Count);
        Assert.All(late.SelectAll(".matrix td.state"), cell => Assert.Equal("просрочено", Text(cell)));
        Assert.Equal(overdue.Select(r => r.OrganizationId).Distinct().Count(), late.SelectAll(".matrix thead .matrix-head").Count);

        var none = await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{scene.Roadmap.Id}/matrix?section=2&show=undated"));
        Assert.Contains("нет ни одного отчёта", none.VisibleText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/roadmaps/{scene.Roadmap.Id}/matrix?section=99&show=nonsense&page=-3")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_has_none(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var draft = await portal.Data.RoadmapAsync(user, new ActivityText("Черновое", "Март 2023 г."));
        var client = await portal.Data.SignInAsync(user);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{draft.Id}/matrix")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{Guid.NewGuid()}/matrix")).StatusCode);
    }

    internal static int RowsIn(HtmlPage page) => page.SelectAll("#rows tbody tr:has(td)").Count;

    internal static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string NameOf(MixedScene scene, Guid id, List<string> names) =>
        scene.Schools.FirstOrDefault(s => s.Id == id)?.ShortName ?? names.Single(name => scene.Schools.All(s => s.ShortName != name));
}
