using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.People;

public sealed class StaffTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_card_is_added_with_all_it_says_and_leaves_a_record(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var school = await portal.Data.SchoolAsync();
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var name = $"Ёлкина Мария Сергеевна {TestData.Next()}";

        var added = await (await client.OpenAsync("/people/new")).Form("Сохранить").Fill("Организация", school.ShortName)
            .Fill("Фамилия, имя, отчество", $" {name} ").Fill("Должность", "Учитель физики").Fill("Электронная почта", "elkina@test.local")
            .Check("Имя и должность можно публиковать").Fill("Дата согласия на распространение", "2023-03-01").SendAsync(client);

        Assert.Equal("/people", added.Headers.Location!.OriginalString);
        Assert.Contains($"{name}: карточка добавлена.", (await client.OpenAsync("/people")).VisibleText);
        var person = await portal.QueryAsync(db => db.Staff.SingleAsync(s => s.FullName == name));
        Assert.Equal(
            (school.Id, "Учитель физики", "elkina@test.local", true, new DateOnly(2023, 3, 1)),
            (person.OrganizationId, person.Post, person.Email, person.MayBePublished, person.ConsentOn!.Value));
        Assert.Equal("staff.add", await portal.QueryAsync(db => db.Audit.Where(a => a.SubjectId == person.Id).Select(a => a.Action).SingleAsync()));
        var list = await client.OpenAsync($"/people?text=физики+елкина&organization={school.Id}");
        Assert.Equal([name], Names(list));
        Assert.Equal("физики елкина", list.Field("Имя или должность").GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Archiving_takes_a_card_from_the_list_and_keeps_it(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Administrator);
        var person = await portal.StaffAsync(await portal.Data.SchoolAsync());
        var list = $"/people?organization={person.OrganizationId}";

        await client.PressAsync($"/people/{person.Id}", "В архив");
        Assert.Empty(Names(await client.OpenAsync(list)));
        Assert.Equal([person.FullName], Names(await client.OpenAsync($"{list}&archived=true")));

        await client.PressAsync($"/people/{person.Id}", "Вернуть из архива");
        Assert.Equal([person.FullName], Names(await client.OpenAsync(list)));
        Assert.Equal(["staff.archive", "staff.restore"], await portal.QueryAsync(db => db.Audit.Where(a => a.SubjectId == person.Id).Select(a => a.Action).Order().ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stale_form_is_refused_with_both_versions(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var person = await portal.StaffAsync(await portal.Data.SchoolAsync());
        var mine = await client.OpenAsync($"/people/{person.Id}");
        await mine.Form("Сохранить").Fill("Должность", "Первая правка").SendAsync(client);

        var late = await mine.Form("Сохранить").Fill("Должность", "Вторая правка").SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Первая правка", late.Select("section[aria-labelledby=saved]").TextContent);
        Assert.Equal("Вторая правка", late.Form("Сохранить").Value("Должность"));
        Assert.Equal(HttpStatusCode.Redirect, (await late.Form("Сохранить").SendAsync(client)).StatusCode);
        Assert.Equal("Вторая правка", await portal.QueryAsync(db => db.Staff.Where(s => s.Id == person.Id).Select(s => s.Post).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_missing_or_impossible_is_said_and_kept(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var empty = await client.OpenAsync("/people/new");
        (await empty.Form("Сохранить").SubmitAsync(client)).AssertInvalid("Выберите организацию.", "Введите фамилию, имя и отчество.");

        var wrong = await empty.Form("Сохранить").Fill("Фамилия, имя, отчество", "Верный Иван").Fill("Электронная почта", "не адрес")
            .Fill("Дата согласия на распространение", "2023-03-07").SubmitAsync(client);
        wrong.AssertInvalid("Это не похоже на адрес электронной почты.", "Дата согласия ещё не наступила. Проверьте её.");
        Assert.Equal("Верный Иван", wrong.Form("Сохранить").Value("Фамилия, имя, отчество"));
        (await empty.Form("Сохранить").Fill("Фамилия, имя, отчество", new string('я', 151)).SubmitAsync(client))
            .AssertInvalid("Имя: 151 знак, а помещается не больше 150. Сократите текст.");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/people/{Guid.NewGuid()}")).StatusCode);

        var school = await portal.Data.SchoolAsync();
        var late = await client.OpenAsync("/people/new");
        await client.PressAsync($"/organizations/{school.Id}", "В архив");
        var refused = await late.Form("Сохранить").Fill("Организация", school.ShortName).Fill("Фамилия, имя, отчество", "Поздний Пётр").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Поздний Пётр", refused.Form("Сохранить").Value("Фамилия, имя, отчество"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_coordinator_keeps_the_staff_of_the_own_school_and_knows_of_no_other(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var school = await portal.Data.SchoolAsync();
        var own = await portal.StaffAsync(school);
        var foreign = await portal.StaffAsync(await portal.Data.SchoolAsync());
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);

        var list = await client.OpenAsync($"/people?archived=true&organization={foreign.OrganizationId}");
        Assert.Empty(Names(list));
        list = await client.OpenAsync("/people");
        Assert.Equal([own.FullName], Names(list));
        Assert.DoesNotContain("Организация", list.VisibleText);
        Assert.False(list.HasRole("link", "Организации"));

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/people/{foreign.Id}")).StatusCode);
        var form = (await client.OpenAsync($"/people/{own.Id}")).Form("Сохранить");
        foreach (var path in new[] { "", "/archive", "/restore" })
        {
            using var request = form.ToRequest();
            request.RequestUri = new Uri(request.RequestUri!, $"/people/{foreign.Id}{path}");
            Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(request)).StatusCode);
        }

        // A form that names another school adds to the own one all the same.
        var name = $"Своя Анна {TestData.Next()}";
        var fresh = await client.OpenAsync("/people/new");
        Assert.Empty(fresh.SelectAll("select"));
        using var forged = fresh.Form("Сохранить").Fill("Фамилия, имя, отчество", name).ToRequest();
        forged.Content = new FormUrlEncodedContent(
        [
            new("OrganizationId", $"{foreign.OrganizationId}"), new("Form.OrganizationId", $"{foreign.OrganizationId}"), new("Form.FullName", name),
            new("__RequestVerificationToken", fresh.Select("form[data-guard] input[name=__RequestVerificationToken]").GetAttribute("value")!),
        ]);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(forged)).StatusCode);
        Assert.Equal(school.Id, await portal.QueryAsync(db => db.Staff.Where(s => s.FullName == name).Select(s => s.OrganizationId).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_long_list_comes_by_pages_and_costs_the_same(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var (small, large) = (await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync());
        await portal.StaffAsync(small);
        for (var i = 0; i < 53; i++) await portal.StaffAsync(large);
        var counter = new QueryCounter(portal);

        var cost = await counter.CountAsync(client, $"/people?organization={small.Id}");
        Assert.Equal(cost, await counter.CountAsync(client, $"/people?organization={large.Id}"));

        var first = await client.OpenAsync($"/people?organization={large.Id}");
        var second = await client.OpenAsync(first.Link("2").Href);
        Assert.Contains("Показаны 51–53 из 53", second.VisibleText);
        Assert.Equal(53, Names(first).Concat(Names(second)).Distinct().Count());
        Assert.Equal(Names(second), Names(await client.OpenAsync($"/people?organization={large.Id}&page=99")));
    }

    private static List<string> Names(HtmlPage page) => [.. page.SelectAll("tbody th").Select(name => name.TextContent.Trim())];
}
