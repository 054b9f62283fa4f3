using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Roadmaps;

namespace RoadmapPortal.Web.Tests.Editing;

public sealed class EditingTests
{
    private static readonly ActivityText Row = new("Семинар для кураторов", "Октябрь 2023 г.", Responsible: "Методисты");

    [Theory, OnSqlite, OnPostgres]
    public async Task A_roadmap_is_begun_from_title_and_period(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(user);
        var title = $"Дорожная карта начинания {TestData.Next()}\r\nна 2023-2024 годы";

        var form = (await client.OpenAsync("/roadmaps/new")).Form("Создать черновик");
        var response = await form.Fill("Название", title).Fill("Первый месяц", "сентябрь").Fill("Год начала", "2023")
            .Fill("Последний месяц", "май").Fill("Год окончания", "2024").SendAsync(client);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await client.OpenAsync(response.Headers.Location!.OriginalString);
        Assert.Contains("Черновик создан.", page.VisibleText);
        Assert.Contains("1. Новый раздел", page.VisibleText);
        var roadmap = await portal.QueryAsync(db => db.Roadmaps.SingleAsync(r => r.Title == title.Replace("\r\n", "\n")));
        Assert.Equal((user.OrganizationId, user.Id), (roadmap.OwnerId, roadmap.LeadId));
        Assert.Equal(("2023-09", "2024-05"), (roadmap.Period.FromMonth, roadmap.Period.ToMonth));
        Assert.Equal(RoadmapHeader.StandardColumns, roadmap.Columns);
        Assert.Equal(1, await portal.QueryAsync(db => db.Audit.CountAsync(a => a.SubjectId == roadmap.Id && a.Action == "roadmap.add" && a.UserId == user.Id)));

        var again = (await client.OpenAsync("/roadmaps/new")).Form("Создать черновик")
            .Fill("Название", title).Fill("Первый месяц", "сентябрь").Fill("Год начала", "2023").Fill("Последний месяц", "май").Fill("Год окончания", "2024");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => again.SendAsync(client)));
        Assert.Equal(1 + 4, await portal.QueryAsync(db => db.Roadmaps.Where(r => r.Title == roadmap.Title).Select(r => r.Slug).Distinct().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_missing_or_wrong_is_named_and_nothing_typed_is_lost(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var form = (await client.OpenAsync("/roadmaps/new")).Form("Создать черновик");

        var page = await form.Fill("Название", " ").Fill("Первый месяц", "май").Fill("Год начала", "2024").Fill("Последний месяц", "март").Fill("Год окончания", "2024").SubmitAsync(client);
        page.AssertInvalid("Введите название дорожной карты.", "Период кончается раньше, чем начинается. Поменяйте месяцы местами или исправьте год.");
        Assert.Equal("5", page.Form("Создать черновик").Value("Первый месяц"));

        var tooLong = await page.Form("Создать черновик").Fill("Название", new string('я', Roadmap.TitleMaxLength + 1)).Fill("Год окончания", "99999").SubmitAsync(client);
        tooLong.AssertInvalid("Название: 1001 знак, а помещается не больше 1000. Сократите текст.", "Введите год окончания от 2000 до 2100.");
        Assert.Equal(Roadmap.TitleMaxLength + 1, tooLong.Form("Создать черновик").Value("Название")!.Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_working_page_lists_what_to_look_at_with_links_to_the_rows(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, Row, Row with { Deadline = "когда-нибудь потом", Responsible = "" });
        var client = await portal.Data.SignInAsync(lead);

        var page = await client.OpenAsync($"/roadmaps/{roadmap.Id}/edit");

        var list = page.Select(".check-list");
        Assert.Contains("Срок не распознан", list.TextContent);
        Assert.Contains("Не указаны ответственные", list.TextContent);
        var key = roadmap.Activities.Last().Key;
        Assert.All(list.QuerySelectorAll("a"), a => Assert.Equal($"#row-{key}", a.GetAttribute("href")));
        Assert.NotNull(page.Document.GetElementById($"row-{key}"));
        Assert.EndsWith($"/roadmaps/{roadmap.Id}/approval", page.Link("Отправить на согласование").Href);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_closed_text_is_not_edited_and_the_page_says_why(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, Row);
        var (section, activity) = (roadmap.Sections[0].Id, roadmap.Activities.Single().Id);
        var client = await portal.Data.SignInAsync(lead);
        var row = await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{activity}");
        var work = await client.OpenAsync($"/roadmaps/{roadmap.Id}/edit");
        await portal.SubmitAsync(roadmap.Id);

        foreach (var path in new[] { "edit", "edit/header", "sections/new", $"sections/{section}", $"sections/{section}/activities/new", $"activities/{activity}" })
        {
            var page = await client.OpenAsync($"/roadmaps/{roadmap.Id}/{path}");
            Assert.Equal(HttpStatusCode.Conflict, page.Status);
            Assert.Contains("Сейчас дорожную карту нельзя править", page.VisibleText);
        }

        var late = await row.Form("Сохранить").Fill("Наименование мероприятия", "Опоздавшая правка").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Опоздавшая правка", late.Form("Сохранить").Value("Наименование мероприятия"));
        Assert.Equal(HttpStatusCode.Conflict, (await work.Form("Удалить мероприятие 1.1").SendAsync(client)).StatusCode);
        Assert.Equal("Семинар для кураторов", await portal.QueryAsync(db => db.Roadmaps.Where(r => r.Id == roadmap.Id).SelectMany(r => r.Sections).SelectMany(s => s.Activities).Select(a => a.Text).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_not_there_is_not_found(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var (mine, other) = (await portal.Data.RoadmapAsync(lead, Row), await portal.Data.RoadmapAsync(lead, Row));
        var client = await portal.Data.SignInAsync(lead);

        foreach (var path in new[]
        {
            $"{Guid.NewGuid()}/edit", $"{Guid.NewGuid()}/edit/header", $"{Guid.NewGuid()}/sections/new", $"{mine.Id}/sections/{other.Sections[0].Id}",
            $"{mine.Id}/sections/{other.Sections[0].Id}/activities/new", $"{mine.Id}/activities/{other.Activities.Single().Id}",
        })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{path}")).StatusCode);
    }
}
