using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Network;

public sealed class NetworkTests
{
    private const string Listed = "section[aria-labelledby=roadmaps] tbody th a";

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_needs_an_account_and_only_approved_texts_are_shown(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var anonymous = portal.Anonymous();
        Assert.Contains("Пока ничего не опубликовано", (await HtmlPage.ReadAsync(await anonymous.GetAsync("/network"))).VisibleText, StringComparison.Ordinal);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var draft = await portal.Data.RoadmapAsync(user, new ActivityText("Черновое дело", "Март 2023 г."));
        var approved = await portal.ApprovedAsync(user, [], new ActivityText("Утверждённое дело", "Март 2023 г."));
        await ReviseAsync(portal, approved, "Тайное новое название");

        var list = await HtmlPage.ReadAsync(await anonymous.GetAsync("/network"));
        var link = Assert.Single(list.SelectAll(Listed));
        Assert.Equal($"/network/roadmaps/{approved.Slug}", link.GetAttribute("href"));
        var page = await HtmlPage.ReadAsync(await anonymous.GetAsync($"/network/roadmaps/{approved.Slug}"));
        Assert.Contains("Утверждённое дело", page.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain("Тайное", list.VisibleText + page.VisibleText, StringComparison.Ordinal);
        string[] ends = ["", ".pdf", ".json", ".csv", ".ics", "/revisions/1", "/revisions/1.pdf", $"/activities/{draft.Activities.Single().Key}"];
        foreach (var absent in ends.Select(end => $"/network/roadmaps/{draft.Slug}{end}").Append("/network/roadmaps/net-takoy").Append($"/network/roadmaps/{approved.Slug}/revisions/2"))
            Assert.True((await anonymous.GetAsync(absent)).StatusCode == HttpStatusCode.NotFound, absent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_is_filtered_by_plain_addresses(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var first = await portal.ApprovedAsync(user, [], new ActivityText("Конкурс «Приём»", "Март 2023 г."));
        var second = await portal.ApprovedAsync(user, [], Renamed("Карта 2026 года", 2026), new ActivityText("Отчёт", "Март 2026 г."));

        Assert.Equal([first.Slug], await SlugsAsync(portal, "/network?text=%D0%BA%D0%BE%D0%BD%D0%BA%D1%83%D1%80%D1%81%20%C2%AB%D0%BF%D1%80%D0%B8%D0%B5%D0%BC"));
        Assert.Equal([second.Slug], await SlugsAsync(portal, "/network?year=2026"));
        Assert.Equal([first.Slug], await SlugsAsync(portal, "/network?year=2024"));
        Assert.Equal(2, (await SlugsAsync(portal, "/network?year=")).Length);
        var none = await HtmlPage.ReadAsync(await portal.Anonymous().GetAsync("/network?text=zzz"));
        Assert.Contains("Ничего не нашлось", none.VisibleText, StringComparison.Ordinal);
        Assert.Equal("zzz", none.Select("#text").GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_person_is_named_but_the_signatory_and_who_concurred(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var roadmap = await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [], WithOrder,
            new ActivityText("Семинар Клёновой", "Март 2023 г.", Audience: "Ивушкина Т.А.", Responsible: "Клёнова К.С. Методисты-предметники", Result: "Справка (Клёнова К.С.)"));

        var page = await HtmlPage.ReadAsync(await portal.Anonymous().GetAsync($"/network/roadmaps/{roadmap.Slug}"));

        var text = page.Document.DocumentElement.OuterHtml;
        Assert.All(["Клёнов", "Ивушкин", "Рябинск", "Проверкин"], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        Assert.Contains("Сотрудник центра, Методисты-предметники", page.VisibleText, StringComparison.Ordinal);
        Assert.Contains("Начальникам отделов организовать работу.", page.VisibleText, StringComparison.Ordinal);
        Assert.Contains("Приказ от 6 марта 2023 г. № 60 «Об утверждении»", page.VisibleText, StringComparison.Ordinal);
        Assert.Contains("В.Г. Берёзова", page.VisibleText, StringComparison.Ordinal);
        Assert.Contains("И.О. Липин", page.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["№", "Что делаем", "Когда", "Для кого", "Кто", "Итог", "Ход выполнения"], page.SelectAll(".roadmap-table thead th").Select(th => th.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_heading_with_signs_of_markup_is_text(DatabaseKind kind)
    {
        const string heading = "<b class=planted>\"Срок\" & 'день'</b>";
        var portal = await PortalFactory.SharedAsync(kind);
        var roadmap = await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [],
            draft =>
            {
                var header = new RoadmapHeader("Дорожная карта\nна 2023 год", draft.Period) { Columns = [new(ColumnKind.Activity, "Дело"), new(ColumnKind.Deadline, heading)] };
                Assert.True(draft.Change(header).Done);
                return draft;
            },
            new ActivityText("Семинар", "Март 2023 г."));

        var page = await HtmlPage.ReadAsync(await portal.Anonymous().GetAsync($"/network/roadmaps/{roadmap.Slug}"));

        Assert.Empty(page.SelectAll(".planted"));
        Assert.Equal(heading, page.Select(".roadmap-table td.preserve").GetAttribute("data-label"));
        Assert.Equal(heading, page.SelectAll(".roadmap-table thead th")[1].TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_calendar_says_where_a_window_stands_and_survives_any_month(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Обновление календаря", "Март 2023 г., декабрь 2023 г."));
        portal.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Equal("Просрочено", await StateAsync("2023-03"));
        Assert.Equal("Не наступило", await StateAsync("2023-12"));
        foreach (var month in new[] { "9999-12", "0001-01", "2023-13" })
            Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync($"/network/calendar?month={month}")).StatusCode);

        async Task<string> StateAsync(string month) => (await portal.Anonymous().OpenAsync($"/network/calendar?month={month}")).Select("tbody .status-tag").TextContent.Trim();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Public_pages_set_no_cookie_and_answer_304_until_something_changes(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.ApprovedAsync(user, [], new ActivityText("Дело", "Март 2023 г."));
        var signedIn = await portal.Data.SignInAsync(user);
        var page = $"/network/roadmaps/{roadmap.Slug}";
        var tags = new Dictionary<string, EntityTagHeaderValue>();
        foreach (var path in new[] { "/network", page, $"{page}.pdf", "/accessibility" })
        {
            var answer = await portal.Anonymous().GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            Assert.Equal("public, max-age=60", answer.Headers.CacheControl?.ToString());
            tags[path] = answer.Headers.ETag!;
            Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(portal.Anonymous(), path, tags[path]));
            var mine = await signedIn.GetAsync(path);
            Assert.Equal((tags[path], false), (mine.Headers.ETag, mine.Headers.Contains("Set-Cookie")));
            Assert.Equal(await answer.Content.ReadAsByteArrayAsync(), await mine.Content.ReadAsByteArrayAsync());
        }

        await portal.QueryAsync(async db =>
        {
            var occurrence = await db.Occurrences.SingleAsync();
            Assert.True(occurrence.Mark(new(OccurrenceStatus.Done, new DateOnly(2023, 3, 6), ""), Guid.NewGuid(), user.Id, "", portal.Clock.GetUtcNow(), new DateOnly(2023, 3, 6)).Done);
            return await db.SaveChangesAsync();
        });
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(portal.Anonymous(), "/network", tags["/network"]));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(portal.Anonymous(), page, tags[page]));
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(portal.Anonymous(), $"{page}.pdf", tags[$"{page}.pdf"]));
        Assert.Contains("Выполнено", (await HtmlPage.ReadAsync(await portal.Anonymous().GetAsync(page))).Select("tbody .status-tag").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_public_pdf_is_an_edition_of_its_own(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var roadmap = await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Дело", "Март 2023 г.", Responsible: "Клёнова К.С."));
        var answer = await portal.Anonymous().GetAsync($"/network/roadmaps/{roadmap.Slug}.pdf");
        var content = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(content.AsSpan().StartsWith("%PDF-"u8));
        Assert.NotEqual(await portal.QueryAsync(db => db.Revisions.Where(r => r.RoadmapId == roadmap.Id).Select(r => r.Pdf).SingleAsync()), content);
    }

    private static async Task<HttpStatusCode> AgainAsync(HttpClient client, string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        return (await client.SendAsync(request)).StatusCode;
    }

    private static async Task<string[]> SlugsAsync(PortalFactory portal, string path)
    {
        var page = await HtmlPage.ReadAsync(await portal.Anonymous().GetAsync(path));
        return [.. page.SelectAll(Listed).Select(a => a.GetAttribute("href")!["/network/roadmaps/".Length..])];
    }

    private static Task<int> ReviseAsync(PortalFactory portal, Roadmap approved, string title) => portal.QueryAsync(async db =>
    {
        var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).SingleAsync(r => r.Id == approved.Id);
        Assert.True(roadmap.Revise().Done);
        Assert.True(roadmap.Change(new RoadmapHeader(title, roadmap.Period)).Done);
        return await db.SaveChangesAsync();
    });

    private static Func<Roadmap, Roadmap> Renamed(string title, int year) => roadmap =>
    {
        Assert.True(roadmap.Change(new RoadmapHeader(title, new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 1)))).Done);
        return roadmap;
    };

    private static Roadmap WithOrder(Roadmap roadmap)
    {
        Assert.True(roadmap.Change(new RoadmapHeader("Дорожная карта\nна 2023 год", roadmap.Period)
        {
            Approval = new ApprovalStamp(ApprovalMode.ByDocument, Text: "Приложение к приказу"),
            Endorsements = [new EndorsementStamp("Руководитель ТМС", "Заречный район", "И.О. Липин", null, null)],
            Order = new Order(
                "МКУ «ЦРО»", "60", new DateOnly(2023, 3, 6), "г. Лесной", "Об утверждении", "В целях развития приказываю:",
                [new OrderClause("1", "Начальникам отделов (Т.А.Ивушкина, И.В. Рябинский) организовать работу.")], "Директор МКУ ЦРО", "В.Г. Берёзова"),
            Note = "Куратор – Клёнова К.С.",
            Columns =
            [
                new(ColumnKind.Number, "№"), new(ColumnKind.Activity, "Что делаем"), new(ColumnKind.Deadline, "Когда"), new(ColumnKind.Audience, "Для кого"),
                new(ColumnKind.Responsible, "Кто"), new(ColumnKind.Result, "Итог"),
            ],
        }).Done);
        return roadmap;
    }
}
