using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Editing;

public sealed class HeaderTests
{
    private static readonly ActivityText Row = new("Семинар", "Ежегодно, май", Responsible: "Методисты") { Other = ["очно"] };

    [Theory, OnSqlite, OnPostgres]
    public async Task All_requisites_are_kept_as_typed(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, Row with { Other = [] });
        var client = await portal.Data.SignInAsync(lead);

        var response = await (await OpenAsync(client, roadmap)).Form("Сохранить")
            .Fill("Название", "Новое название\r\nна 2023 год").Fill("Последний месяц", "декабрь").Fill("Год окончания", "2023")
            .Check("Документ: «УТВЕРЖДЕНА приказом … от … № …»")
            .Fill("Каким документом", "приказом управления образования").Fill("Дата документа", "2023-03-06").Fill("Номер документа", "60")
            .Fill("Должность (1)", "Руководитель ТМС").Fill("Организация (1)", "Заречного района").Fill("Дата согласования (1)", "2023-03-01")
            .Fill("Должность (3)", "Ректор")
            .Fill("Пояснительная записка", "Цель:\r\n- поддержать").Fill("Должность", "Директор").Fill("Инициалы и фамилия", "А.Б. Утвердилова")
            .Check("Сквозная: 1, 2, 3 через все разделы")
            .SendAsync(client);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var saved = await SavedAsync(portal, roadmap.Id);
        Assert.Equal("Новое название\nна 2023 год", saved.Title);
        Assert.Equal(new DateOnly(2023, 12, 31), saved.PeriodTo);
        Assert.Equal(new ApprovalStamp(ApprovalMode.ByDocument, OrderDate: new(2023, 3, 6), OrderNumber: "60", Text: "приказом управления образования"), saved.Approval);
        Assert.Equal(
            [new("Руководитель ТМС", "Заречного района", null, new DateOnly(2023, 3, 1), null), new EndorsementStamp("Ректор", null, null, null, null)],
            saved.Endorsements);
        Assert.Equal("Цель:\n- поддержать", saved.Note);
        Assert.Equal(new SignatureLine("Директор", "А.Б. Утвердилова"), saved.ClosingSignature);
        Assert.Equal("1", saved.Activities.Single().PrintedNumber);
        Assert.Single(saved.Activities.Single().Windows);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_sent_as_it_came_changes_nothing_and_leaves_no_record(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, WithOwnColumn, Row);
        var before = await SavedAsync(portal, roadmap.Id);
        var client = await portal.Data.SignInAsync(lead);

        Assert.Equal(HttpStatusCode.Redirect, (await (await OpenAsync(client, roadmap)).Form("Сохранить").SendAsync(client)).StatusCode);

        var after = await SavedAsync(portal, roadmap.Id);
        Assert.Equal((before.Version, before.ChangedAt), (after.Version, after.ChangedAt));
        Assert.Equal(0, await portal.QueryAsync(db => db.Audit.CountAsync(a => a.SubjectId == roadmap.Id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Columns_are_chosen_ordered_and_named_and_their_cells_follow(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, WithOwnColumn, Row);
        var client = await portal.Data.SignInAsync(lead);

        await (await OpenAsync(client, roadmap)).Form("Сохранить")
            .Check("Ожидаемый результат", false).Fill("Место: Срок", "9").Fill("Заголовок: Мероприятие", "Что делаем")
            .Check("Своя колонка (8)").Fill("Место: Своя колонка (8)", "1").Fill("Заголовок: Своя колонка (8)", "Шифр")
            .SendAsync(client);

        var saved = await SavedAsync(portal, roadmap.Id);
        Assert.Equal(["№ п/п", "Шифр", "Что делаем", "Ответственный исполнитель", "Форма\nпроведения", "Срок реализации"], saved.Columns.Select(c => c.Title));
        Assert.Equal(["", "очно"], saved.Activities.Single().Other);

        var refused = await (await OpenAsync(client, roadmap)).Form("Сохранить").Check("Своя колонка (5)", false).SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("В удаляемой колонке есть текст. Сначала перенесите или сотрите его в мероприятиях.", refused.ErrorSummary);

        var invalid = await (await OpenAsync(client, roadmap)).Form("Сохранить").Check("Мероприятие", false).Fill("Заголовок: Срок", "").SubmitAsync(client);
        invalid.AssertInvalid("В таблице должна быть колонка с мероприятием.", "Введите заголовок колонки.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unreadable_and_over_long_fields_are_named_and_kept(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, Row with { Other = [] });
        var client = await portal.Data.SignInAsync(lead);

        var page = await (await OpenAsync(client, roadmap)).Form("Сохранить").Fill("Название", "").Fill("Дата утверждения", "третьего дня")
            .Fill("Должность (2)", new string('д', RoadmapHeader.LineMaxLength + 1)).SubmitAsync(client);

        page.AssertInvalid(
            "Введите название дорожной карты.", "Значение не распознано. Введите его ещё раз.", "Должность: 501 знак, а помещается не больше 500. Сократите текст.");
        Assert.Equal("третьего дня", page.Field("Дата утверждения").GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stale_form_shows_both_versions_and_a_second_save_decides(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, Row with { Other = [] });
        var client = await portal.Data.SignInAsync(lead);
        var mine = await OpenAsync(client, roadmap);
        await (await OpenAsync(client, roadmap)).Form("Сохранить").Fill("Пояснительная записка", "Чужая записка").SendAsync(client);

        var late = await mine.Form("Сохранить").Fill("Название", "Моё название").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Чужая записка", late.Select("[aria-labelledby=saved-meanwhile]").TextContent);
        Assert.Contains(lead.DisplayName, late.VisibleText);
        Assert.Equal("Моё название", late.Form("Сохранить").Value("Название"));

        Assert.Equal(HttpStatusCode.Redirect, (await late.Form("Сохранить").SendAsync(client)).StatusCode);
        var saved = await SavedAsync(portal, roadmap.Id);
        Assert.Equal(("Моё название", null), (saved.Title, saved.Note));
    }

    private static Roadmap WithOwnColumn(Roadmap roadmap)
    {
        roadmap.Change(new RoadmapHeader(roadmap.Title, roadmap.Period)
        {
            Approval = new ApprovalStamp(ApprovalMode.ByDocument, Text: "Приложение к приказу\nдиректора МКУ ЦПО\nот _____ № _____"),
            Columns = [.. RoadmapHeader.StandardColumns, new(ColumnKind.Other, "Форма\nпроведения")],
            Endorsements = [new("Ректор", "института\nразвития", null, null, null), new(null, null, null, null, "Согласовано советом")],
            Order = new Order("МКУ ЦПО", null, null, null, "О карте", "", [new("1", "Утвердить."), new("", "Без номера.")], "Директор\nМКУ ЦПО", null),
            ClosingSignature = new SignatureLine("Директор\nМКУ ЦПО", ""),
        });
        return roadmap;
    }

    private static Task<HtmlPage> OpenAsync(HttpClient client, Roadmap roadmap) => client.OpenAsync($"/roadmaps/{roadmap.Id}/edit/header");

    private static Task<Roadmap> SavedAsync(PortalFactory portal, Guid id) =>
        portal.QueryAsync(db => db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).SingleAsync(r => r.Id == id));
}
