using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Roadmaps;

public sealed class RoadmapPageTests
{
    private static readonly ActivityText Row = new("Анкетирование\n- педагогов\n- наставников", "Ежегодно, до 01 октября", Responsible: "Руководители ОО", Result: "Справка") { Other = ["очно"] };

    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_reads_as_the_document_in_its_own_columns(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, WithEverything, Row, new ActivityText("Разовая встреча", "когда-нибудь потом"));
        var page = await (await portal.Data.SignInAsync(lead)).OpenAsync($"/roadmaps/{roadmap.Id}");

        Assert.Equal(["№", "Что делаем", "Форма", "Когда", "Кто"], page.SelectAll(".roadmap-table thead th").Select(th => th.TextContent.Trim()));
        var cells = page.SelectAll("tbody tr:nth-child(2) > * .preserve").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["1.1", "Анкетирование\n- педагогов\n- наставников", "очно", "Ежегодно, до 01 октября", "Руководители ОО"], cells);
        Assert.Contains("1. Организационные мероприятия", page.VisibleText);
        Assert.Contains("Кто отчитывается: все образовательные организации", page.VisibleText);
        Assert.Equal("когда-нибудь потом", page.Select(".reading-unread").ParentElement!.QuerySelector(".preserve")!.TextContent);
        Assert.Contains("Приложение к приказу директора МКУ ЦПО от 06.03.2023 № 60", page.VisibleText);
        Assert.Contains("СОГЛАСОВАНО Руководитель ТМС Заречного района", page.VisibleText);
        Assert.Contains("Цель дорожной карты", page.VisibleText);
        Assert.Contains("2. Контроль оставляю за собой.", page.VisibleText);
        Assert.Contains("лишняя строка", page.VisibleText);
        Assert.Contains(lead.DisplayName, page.VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_role_is_offered_what_it_can_do_in_the_state(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, Row);
        var (writer, director) = (await portal.Data.SignInAsync(lead), await portal.Data.SignedInAsync(Role.Director));

        Assert.Equal(["Править", "Отправить на согласование", "PDF", "Документы"], await ActionsAsync(writer, roadmap.Id));
        Assert.Equal(["PDF", "Документы"], await ActionsAsync(director, roadmap.Id));

        await portal.ReturnAsync(roadmap.Id, "Уточните срок в 1.1");
        Assert.Contains("Уточните срок в 1.1", (await writer.OpenAsync($"/roadmaps/{roadmap.Id}")).VisibleText);

        await portal.SubmitAsync(roadmap.Id);
        Assert.Equal(["Ход согласования", "PDF", "Документы"], await ActionsAsync(writer, roadmap.Id));
        Assert.Equal(["Рассмотреть", "PDF", "Документы"], await ActionsAsync(director, roadmap.Id));

        await portal.ApproveAsync(roadmap.Id);
        Assert.Equal(["Ход выполнения", "PDF", "Документы", "Новая редакция", "Редакции", "Публичная страница"], await ActionsAsync(writer, roadmap.Id));
        Assert.Equal(["Ход выполнения", "PDF", "Документы", "Редакции", "Публичная страница"], await ActionsAsync(director, roadmap.Id));
        Assert.Equal(["PDF", "Документы", "Публичная страница"], await ActionsAsync(await portal.Data.SignedInAsync(Role.Partner), roadmap.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_of_the_next_revision_stays_in_the_centre(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, Row);
        await portal.ApproveAsync(roadmap.Id);
        await portal.ReviseAsync(roadmap.Id, "Тайный замысел");

        var inside = await (await portal.Data.SignInAsync(lead)).OpenAsync($"/roadmaps/{roadmap.Id}");
        Assert.Contains("Тайный замысел", inside.Heading);
        Assert.Contains("Действует редакция № 1 от 6 марта 2023 г.", inside.VisibleText);

        var outside = await (await portal.Data.SignedInAsync(Role.Partner)).OpenAsync($"/roadmaps/{roadmap.Id}");
        Assert.Contains("Дорожная карта проверки", outside.Heading);
        Assert.Contains("Утверждена", outside.Heading);
        Assert.Contains("01.03.2023 – 01.10.2023", outside.VisibleText);
        Assert.DoesNotContain("Тайный", outside.VisibleText);
        Assert.DoesNotContain(lead.DisplayName, outside.VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_unknown_roadmap_is_not_found(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/roadmaps/not-an-id")).StatusCode);
    }

    private static Roadmap WithEverything(Roadmap roadmap)
    {
        roadmap.Change(new RoadmapHeader(roadmap.Title, roadmap.Period)
        {
            Approval = new ApprovalStamp(ApprovalMode.ByDocument),
            Endorsements = [new EndorsementStamp("Руководитель ТМС", "Заречного района", "С.И. Лугов", null, null)],
            Order = new Order("МКУ ЦПО", "60", new DateOnly(2023, 3, 6), "г. Лазурный", "Об утверждении дорожной карты", "приказываю:",
                [new("1", "Утвердить дорожную карту."), new("2", "Контроль оставляю за собой.")], "Директор МКУ ЦПО", "А.Б. Утвердилова"),
            Note = "Цель дорожной карты – поддержать наставников.\n- первая задача",
            Columns =
            [
                new(ColumnKind.Number, "№"), new(ColumnKind.Activity, "Что делаем"), new(ColumnKind.Other, "Форма"),
                new(ColumnKind.Deadline, "Когда"), new(ColumnKind.Responsible, "Кто"),
            ],
        });
        var imported = Roadmap.Create(
            roadmap.Id, roadmap.Slug, roadmap.OwnerId, roadmap.LeadId,
            new RoadmapHeader(roadmap.Title, roadmap.Period)
            {
                Approval = roadmap.Approval, Endorsements = roadmap.Endorsements, Order = roadmap.Order, Note = roadmap.Note, Columns = roadmap.Columns,
            },
            roadmap.CreatedAt, new RoadmapSource(new string('a', 64), ["лишняя строка"]));
        var section = imported.AddSection(roadmap.Sections[0].Id, "1", roadmap.Sections[0].Title).Value;
        foreach (var activity in roadmap.Activities)
        {
            imported.AddActivity(activity.Id, section.Id, new ActivityText(
                activity.Text, activity.DeadlineText, Responsible: activity.ResponsibleText, Result: activity.Result) { Other = activity.Other });
        }

        return imported;
    }

    private static async Task<List<string>> ActionsAsync(HttpClient client, Guid id) =>
        [.. (await client.OpenAsync($"/roadmaps/{id}")).SelectAll(".page-header .actions a").Select(a => a.TextContent)];
}
