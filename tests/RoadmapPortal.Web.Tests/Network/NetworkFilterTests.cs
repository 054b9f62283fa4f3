using System.Globalization;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Network;

/// <summary>Conditions are plain addresses: they combine, they are counted, and each can be taken away by itself.</summary>
public sealed class NetworkFilterTests
{
    private const string Rows = "section[aria-labelledby=rows] tbody th a";

    [Theory, OnSqlite, OnPostgres]
    public async Task Conditions_combine_and_each_is_taken_away_by_itself(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        await portal.ApprovedAsync(user, [],
            new ActivityText("Приём молодых учителей", "Март 2023 г.", Audience: "Молодые педагоги"),
            new ActivityText("Слёт наставников", "Май 2023 г.", Audience: "Педагоги-наставники"),
            new ActivityText("Приём документов", "Май 2024 г.", Audience: "Педагоги-наставники"));
        await portal.ApprovedAsync(user, [], new ActivityText("Обед", "Май 2023 г.", Audience: "Молодые педагоги"));
        var visitor = portal.Anonymous();

        var page = await visitor.OpenAsync("/network?text=прием&audience=педагоги-наставники");

        Assert.Equal(["Приём документов"], page.Names(Rows));
        Assert.Contains("Найдено: 1 мероприятие", page.VisibleText, StringComparison.Ordinal);
        Assert.Contains("Найдено: 1 дорожная карта", page.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["", "Молодые педагоги (1)", "Педагоги-наставники (1)"], page.SelectAll("#audience option").Select(o => o.TextContent == "Не важно" ? "" : o.TextContent));
        Assert.Equal("педагоги-наставники", page.Select("#audience option[selected]").GetAttribute("value"), ignoreCase: true);
        var conditions = page.SelectAll(".conditions li a");
        Assert.Equal(["Убрать условие Слова: прием ×", "Убрать условие Для кого: педагоги-наставники ×"], conditions.Select(a => a.TextContent));
        var wider = await visitor.OpenAsync(conditions[0].GetAttribute("href")!);
        Assert.Equal(["Слёт наставников", "Приём документов"], wider.Names(Rows));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_are_found_by_section_and_state(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        await portal.ApprovedAsync(user, [], new ActivityText("Дальнее дело", "Май 2024 г."), new ActivityText("Нынешнее дело", "Март 2023 г."));
        var visitor = portal.Anonymous();

        Assert.Equal(["Нынешнее дело"], (await visitor.OpenAsync("/network?state=in-progress")).Names(Rows));
        var section = await visitor.OpenAsync("/network?section=организационные%20МЕРОПРИЯТИЯ&state=upcoming&year=2024");
        Assert.Equal(["Дальнее дело"], section.Names(Rows));
        Assert.Equal(["", "Не наступило (1)", "Идёт (1)"],
            section.SelectAll("#state option").Select(o => o.TextContent == "Любое" ? "" : o.TextContent).OrderBy(o => o.Length == 0 ? 0 : o[0] == 'Н' ? 1 : 2));
        var none = await visitor.OpenAsync("/network?state=done&year=1990");
        Assert.Contains("Ничего не нашлось", none.VisibleText, StringComparison.Ordinal);
        Assert.Equal("Выполнено (0)", none.Select("#state option[selected]").TextContent);
        Assert.Equal(2, none.SelectAll(".conditions li a").Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_come_in_pages_and_cost_no_more_queries(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        await portal.ApprovedAsync(user, [], new ActivityText("Дело", "Март 2023 г."));
        var visitor = portal.Anonymous();
        var queries = new QueryCounter(portal);
        await queries.CountAsync(visitor, "/network?text=дело");
        portal.Clock.Advance(TimeSpan.FromSeconds(2));
        var few = await queries.CountAsync(visitor, "/network?text=дело");
        var rows = Enumerable.Range(1, 59).Select(n => new ActivityText(string.Create(CultureInfo.InvariantCulture, $"Дело {n}"), "Май 2023 г.")).ToArray();
        await portal.ApprovedAsync(user, [], rows);
        await queries.CountAsync(visitor, "/network?text=дело");
        portal.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(few, await queries.CountAsync(visitor, "/network?text=дело"));
        Assert.Equal(0, await queries.CountAsync(visitor, "/network?text=дело"));
        var first = await visitor.OpenAsync("/network?text=дело");
        var second = await visitor.OpenAsync(first.Select(".pages a").GetAttribute("href")!);
        Assert.Equal((50, 10), (first.SelectAll(Rows).Count, second.SelectAll(Rows).Count));
        Assert.Contains("Показаны 51–60 из 60", second.VisibleText, StringComparison.Ordinal);
    }
}
