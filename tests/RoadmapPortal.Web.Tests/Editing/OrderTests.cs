using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Editing;

public sealed class OrderTests
{
    private const string Save = "Сохранить приказ";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_order_is_drafted_arranged_without_a_script_and_saved(DatabaseKind kind)
    {
        var (portal, roadmap, client) = await StartAsync(kind);
        var page = await OpenAsync(client, roadmap);
        Assert.Equal("Составить приказ", page.Heading);
        Assert.Contains("Об утверждении Дорожной карты проверки", page.Form(Save).Value("О чём приказ"));

        page = await page.Form("Добавить пункт").Fill("Номер приказа", "60").Fill("Дата приказа", "2023-03-06").SubmitAsync(client);
        page = await page.Form("Выше: Пункт 3").Fill("Кому (3)", "Директорам школ").Fill("Что сделать (3)", "принять участие в мероприятиях.").SubmitAsync(client);
        Assert.Equal("Директорам школ", page.Form(Save).Value("Кому (2)"));
        Assert.Contains("от 06.03.2023 № 60", page.Select(".printed-corner").TextContent);
        page = await page.Form("Добавить пункт").SubmitAsync(client);
        page = await page.Form("Убрать: Пункт 4").SubmitAsync(client);
        Assert.Null((await SavedAsync(portal, roadmap.Id)).Order);

        Assert.Equal(HttpStatusCode.Redirect, (await page.Form(Save).SendAsync(client)).StatusCode);

        var saved = await SavedAsync(portal, roadmap.Id);
        Assert.Equal(["1", "2", "3", "4"], saved.Order!.Clauses.Select(c => c.Number));
        Assert.Equal([null, "Директорам", "Методисту", null], saved.Order.Clauses.Select(c => c.Charged?.Split(' ')[0]));
        Assert.Equal("Контроль за исполнением настоящего приказа оставляю за собой.", saved.Order.Clauses[3].Text);
        Assert.Equal(new ApprovalStamp(ApprovalMode.ByDocument, OrderDate: new(2023, 3, 6), OrderNumber: "60"), saved.Approval);
        Assert.Equal(1, await portal.QueryAsync(db => db.Audit.CountAsync(a => a.SubjectId == roadmap.Id && a.Action == "roadmap.order")));
        var edit = await client.OpenAsync($"/roadmaps/{roadmap.Id}/edit");
        Assert.Contains("Приказ сохранён", edit.Document.Body!.TextContent);
        Assert.True(edit.HasRole("link", "от 6 марта 2023 г. № 60, 4 пункта"));
        var header = await client.OpenAsync($"/roadmaps/{roadmap.Id}/edit/header");
        Assert.Contains("от 06.03.2023 № 60", header.Select(".printed-corner").TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await header.Form("Сохранить").Fill("Пояснительная записка", "Цель").SendAsync(client)).StatusCode);
        Assert.Equal(saved.Order.Subject, (await SavedAsync(portal, roadmap.Id)).Order?.Subject);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_order_sent_as_it_came_changes_nothing(DatabaseKind kind)
    {
        var (portal, roadmap, client) = await StartAsync(kind, Odd);
        var before = await SavedAsync(portal, roadmap.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await (await OpenAsync(client, roadmap)).Form(Save).SendAsync(client)).StatusCode);

        var after = await SavedAsync(portal, roadmap.Id);
        Assert.Equal((before.Version, before.Approval), (after.Version, after.Approval));
        Assert.Equal(before.Order!.Clauses, after.Order!.Clauses);
        Assert.Equal(0, await portal.QueryAsync(db => db.Audit.CountAsync(a => a.SubjectId == roadmap.Id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_missing_is_named_and_what_was_typed_stays(DatabaseKind kind)
    {
        var (portal, roadmap, client) = await StartAsync(kind);

        var page = await (await OpenAsync(client, roadmap)).Form(Save).Fill("О чём приказ", " ").Fill("Преамбула", "В целях порядка")
            .Fill("Что сделать (2)", "").Fill("Дата приказа", "вчера").SubmitAsync(client);

        page.AssertInvalid("Введите, о чём приказ.", "Закончите преамбулу словом «приказываю:».", "Напишите, что сделать.", "Значение не распознано. Введите его ещё раз.");
        Assert.Equal("В целях порядка", page.Form(Save).Value("Преамбула"));
        Assert.Equal("вчера", page.Field("Дата приказа").GetAttribute("value"));
        Assert.Null((await SavedAsync(portal, roadmap.Id)).Order);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Form("Добавить пункт").SubmitAsync(client)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stale_order_shows_both_versions_and_a_second_save_decides(DatabaseKind kind)
    {
        var (portal, roadmap, client) = await StartAsync(kind, Odd);
        var mine = await OpenAsync(client, roadmap);
        await (await OpenAsync(client, roadmap)).Form(Save).Fill("Место издания", "пос. Дальний").SendAsync(client);

        var late = await mine.Form(Save).Fill("Номер приказа", "77").SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("пос. Дальний", late.Select("[aria-labelledby=saved-meanwhile]").TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await late.Form(Save).SendAsync(client)).StatusCode);
        var saved = await SavedAsync(portal, roadmap.Id);
        Assert.Equal(("77", "г. Лазурный"), (saved.Order!.Number, saved.Order.Place));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_order_is_taken_away_and_its_signatory_approves_by_signature(DatabaseKind kind)
    {
        var (portal, roadmap, client) = await StartAsync(kind, Odd);
        var page = await OpenAsync(client, roadmap);

        Assert.Equal(HttpStatusCode.Redirect, (await page.Form("Убрать приказ").SendAsync(client)).StatusCode);

        var saved = await SavedAsync(portal, roadmap.Id);
        Assert.Null(saved.Order);
        Assert.Equal(new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", Name: "А.Б. Утвердилова"), saved.Approval);
        Assert.Equal(HttpStatusCode.NotFound, (await page.Form("Убрать приказ").SendAsync(client)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_offered_or_saved_where_it_cannot_be(DatabaseKind kind)
    {
        var (portal, roadmap, client) = await StartAsync(kind, Odd);
        var open = await OpenAsync(client, roadmap);
        await (await client.OpenAsync($"/roadmaps/{roadmap.Id}/approval")).Form("Отправить на согласование").SendAsync(client);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{Guid.NewGuid()}/edit/order")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync($"/roadmaps/{roadmap.Id}/edit/order")).StatusCode);
        var refused = await open.Form(Save).Fill("Номер приказа", "78").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(RoadmapErrors.NotEditable.Message, refused.ErrorSummary);
        Assert.Equal(HttpStatusCode.Conflict, (await open.Form("Убрать приказ").SendAsync(client)).StatusCode);
        Assert.Null((await SavedAsync(portal, roadmap.Id)).Order!.Number);
    }

    /// <summary>An order as imports leave them: a number missing, sub-numbers, lines within a clause.</summary>
    private static Roadmap Odd(Roadmap roadmap)
    {
        roadmap.ChangeOrder(new Order(
            "МКУ ЦПО\nг. Лазурного", null, null, "г. Лазурный", "О карте", "В целях порядка п р и к а з ы в а ю:",
            [
                new("1", "Утвердить:\n- карту;\n- список."), new("1.1", "исполнить.") { Charged = "Методистам\n(Н.Н. Иволгина)" }, new("", "Без номера."),
                new("2", "Контроль оставляю за собой."),
            ],
            "Директор", "А.Б. Утвердилова"));
        return roadmap;
    }

    private static async Task<(PortalFactory Portal, Roadmap Roadmap, HttpClient Client)> StartAsync(DatabaseKind kind, Func<Roadmap, Roadmap>? change = null)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, change ?? (r => r), new ActivityText("Семинар", "Ежегодно, май", Responsible: "Методисты"));
        return (portal, roadmap, await portal.Data.SignInAsync(lead));
    }

    private static Task<HtmlPage> OpenAsync(HttpClient client, Roadmap roadmap) => client.OpenAsync($"/roadmaps/{roadmap.Id}/edit/order");

    private static Task<Roadmap> SavedAsync(PortalFactory portal, Guid id) => portal.QueryAsync(db => db.Roadmaps.SingleAsync(r => r.Id == id));
}
