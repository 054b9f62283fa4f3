using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Organizations;

public sealed class OrganizationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_is_filtered_by_plain_addresses(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync("МБОУ «Берёзовская средняя школа»");
        var garden = await portal.Data.SchoolAsync("Детский сад «Берёзка»", OrganizationKind.Kindergarten);
        await client.PressAsync($"/organizations/{garden.Id}", "В архив");

        Assert.Equal([school.Name], await NamesAsync(client, "text=школа+БЕРЕЗОВСКАЯ"));
        Assert.Equal([school.Name, garden.Name], await NamesAsync(client, "text=берез&archived=true"));
        Assert.Equal([school.Name], await NamesAsync(client, "kind=School"));
        Assert.Equal(2, (await NamesAsync(client, "kind=нет&page=-3")).Count);
        var nothing = await client.OpenAsync("/organizations?text=100%25");
        Assert.Contains("Ничего не нашлось", nothing.VisibleText);
        Assert.Equal("100%", nothing.Field("Название").GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_says_who_works_there_and_who_may_sign_in(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Administrator);
        var school = await portal.Data.SchoolAsync();
        Assert.Contains("учётных записей нет", (await client.OpenAsync($"/organizations/{school.Id}")).VisibleText);
        await portal.StaffAsync(school);
        await portal.StaffAsync(school);
        await portal.Data.UserAsync(Role.Coordinator, school);

        var page = await client.OpenAsync($"/organizations/{school.Id}");

        Assert.Contains("2 сотрудника, 1 действующая учётная запись", page.VisibleText);
        Assert.EndsWith($"/people?organization={school.Id}", page.ByRole("link", "Добавить сотрудника").PreviousElementSibling!.GetAttribute("href"));
        var card = await client.OpenAsync(page.Link("Добавить сотрудника").Href);
        Assert.Equal($"{school.Id}", card.Form("Сохранить").Value("Организация"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/organizations/{Guid.NewGuid()}")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_short_name_is_what_stands_in_quotes_and_belongs_to_one(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Administrator);
        var n = TestData.Next();
        var form = (await client.OpenAsync("/organizations/new")).Form("Сохранить").Fill("Вид", "Школа");
        await form.Fill("Полное название", $"Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № {n}»").SendAsync(client);
        Assert.Equal(1, await portal.QueryAsync(db => db.Organizations.CountAsync(o => o.ShortName == $"Средняя школа № {n}")));

        var twin = await form.Fill("Полное название", $"Муниципальное автономное общеобразовательное учреждение «Средняя школа № {n}»").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, twin.Status);
        Assert.Contains(twin.ErrorSummary, text => text.StartsWith("С таким кратким названием", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await twin.Form("Сохранить").Fill("Краткое название", $"МАОУ СШ № {n}").SendAsync(client)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stale_form_is_refused_with_both_versions(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync();
        var mine = await client.OpenAsync($"/organizations/{school.Id}");
        await mine.Form("Сохранить").Fill("Краткое название", "Первая правка").SendAsync(client);

        var late = await mine.Form("Сохранить").Fill("Краткое название", "Вторая правка").SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Первая правка", late.Select("section[aria-labelledby=saved]").TextContent);
        Assert.Equal("Вторая правка", late.Form("Сохранить").Value("Краткое название"));
        Assert.Equal(HttpStatusCode.Redirect, (await late.Form("Сохранить").SendAsync(client)).StatusCode);
        Assert.Equal("Вторая правка", await portal.QueryAsync(db => db.Organizations.Where(o => o.Id == school.Id).Select(o => o.ShortName).SingleAsync()));
    }

    private static async Task<List<string>> NamesAsync(HttpClient client, string query) =>
        [.. (await client.OpenAsync($"/organizations?{query}")).SelectAll("tbody th").Select(name => name.TextContent.Trim())];
}
