using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Progress;

public sealed class CalendarTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_month_shows_the_worst_of_what_falls_into_it(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await MixedScene.CreateAsync(portal);
        var raw = (await portal.RawRowsAsync(MixedScene.Today)).Where(r => r.Window is not null).ToList();
        var client = await portal.Data.SignedInAsync(Role.Director);

        await AssertYearAsync("/progress/calendar", new DateOnly(2023, 1, 1), nowAt: 4);
        await AssertYearAsync("/progress/calendar?school=true", new DateOnly(2022, 9, 1), nowAt: 8);
        await AssertYearAsync($"/progress/calendar?year=2024&roadmap={scene.Roadmap.Id}", new DateOnly(2024, 1, 1), nowAt: null);

        async Task AssertYearAsync(string address, DateOnly first, int? nowAt)
        {
            var page = await HtmlPage.ReadAsync(await client.GetAsync(address));
            var year = new ScheduleWindow(first, first.AddYears(1).AddDays(-1));
            var expected = scene.Roadmap.Activities.Where(a => a.Windows.Any(w => Touch(w, year)))
                .Select(a => string.Join('|', Enumerable.Range(0, 12).Select(i => Month(a.Key, first.AddMonths(i))).Prepend(a.Text)));
            Assert.Equal(expected, page.SelectAll(".year-grid tbody tr:has(td)").Select(row =>
                string.Join('|', row.QuerySelectorAll("td").Select(MatrixTests.Text).Prepend(row.QuerySelector("th a")!.TextContent.Split(' ', 2)[1]))));
            Assert.Equal(nowAt is { } at ? [at + 1] : [], page.SelectAll(".year-grid thead th").Index().Where(h => h.Item.GetAttribute("aria-current") == "date").Select(h => h.Index));
        }

        string Month(string key, DateOnly month)
        {
            var whole = new ScheduleWindow(month, month.AddMonths(1).AddDays(-1));
            var here = raw.Where(r => r.ActivityKey == key && Touch(r.Window!.Value, whole)).ToList();
            var due = here.Where(r => r.Window!.Value.To <= whole.To).ToList();
            var isLateElsewhere = here.Exists(r => r.State == OccurrenceState.Overdue) && !due.Exists(r => r.State == OccurrenceState.Overdue);
            return here.Count == 0 ? ""
                : !isLateElsewhere ? ActivityStates.Of(here.Count()).Name()
                : due.Count > 0 ? ActivityStates.Of(due.Count()).Name() : ActivityState.InProgress.Name();
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_term_is_late_in_the_month_of_its_last_day(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Дело центра", "Март – май 2023 г.", Responsible: "Методисты"));
        portal.Clock.Set(new(2023, 7, 3, 9, 0, 0, TimeSpan.FromHours(3)));

        var page = await HtmlPage.ReadAsync(await (await portal.Data.SignedInAsync(Role.Director)).GetAsync("/progress/calendar"));

        Assert.Equal(["идёт", "идёт", "просрочено"], page.SelectAll(".year-grid tbody td:has(.state)").Select(MatrixTests.Text));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_roadmap_or_an_empty_year_shows_nothing_of_it(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await MixedScene.CreateAsync(portal);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);

        var other = await HtmlPage.ReadAsync(await client.GetAsync($"/progress/calendar?roadmap={Guid.NewGuid()}"));
        Assert.Contains("ничего не запланировано", other.VisibleText, StringComparison.Ordinal);
        var empty = await HtmlPage.ReadAsync(await client.GetAsync("/progress/calendar?year=2030"));
        Assert.Contains("ничего не запланировано", empty.VisibleText, StringComparison.Ordinal);
        Assert.Contains(scene.Roadmap.Title.Replace('\n', ' '), empty.Select("#roadmap").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_nobody_answers_for_is_planned_all_the_same(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Дело школ", "Март 2023 г.", Responsible: "Руководители ОО"));
        var page = await HtmlPage.ReadAsync(await (await portal.Data.SignedInAsync(Role.Director)).GetAsync("/progress/calendar"));
        Assert.Equal("отчёта не ждут", MatrixTests.Text(page.Select(".year-grid tbody td:has(.state)")));
    }

    private static bool Touch(ScheduleWindow a, ScheduleWindow b) => a.From <= b.To && b.From <= a.To;
}
