using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Users;

public sealed class UsersTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Another_role_and_a_disabled_account_hold_from_the_next_request_on(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var admin = await portal.Data.SignedInAsync(Role.Administrator);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(user);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/organizations")).StatusCode);

        var card = await HtmlPage.ReadAsync(await admin.GetAsync($"/admin/users/{user.Id}"));
        Assert.Equal(HttpStatusCode.Redirect, (await card.Form("Сохранить").Fill("Роль", "Директор").SendAsync(admin)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/organizations")).StatusCode);

        await admin.PressAsync($"/admin/users/{user.Id}", "Отключить");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_last_administrator_can_neither_be_disabled_nor_change_role(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Administrator);
        var admin = await portal.Data.SignInAsync(user);
        await admin.PressAsync($"/admin/users/{user.Id}", "Отключить");
        Assert.False(await portal.QueryAsync(db => db.Users.Select(u => u.IsDisabled).SingleAsync()));

        var card = await HtmlPage.ReadAsync(await admin.GetAsync($"/admin/users/{user.Id}"));
        Assert.Contains("единственный действующий администратор", card.VisibleText);
        var refused = await card.Form("Сохранить").Fill("Роль", "Методист").SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(refused.ErrorSummary, text => text.StartsWith("Это единственный действующий администратор", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_administrator_who_has_not_set_a_password_yet_replaces_nobody(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Administrator);
        var admin = await portal.Data.SignInAsync(user);
        var form = (await admin.OpenAsync("/admin/users/new")).Form("Сохранить").Fill("Фамилия, имя, отчество", "Приглашённый Пока Нет").Fill("Электронная почта", "later@test.local")
            .Fill("Роль", "Администратор");
        var centre = await portal.QueryAsync(db => db.Organizations.Select(o => o.Name).SingleAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await form.Fill("Организация", centre).SendAsync(admin)).StatusCode);

        await admin.PressAsync($"/admin/users/{user.Id}", "Отключить");

        Assert.False(await portal.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.IsDisabled).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stale_form_is_refused_and_keeps_what_was_typed(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var admin = await portal.Data.SignedInAsync(Role.Administrator);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var mine = await HtmlPage.ReadAsync(await admin.GetAsync($"/admin/users/{user.Id}"));
        await mine.Form("Сохранить").Fill("Фамилия, имя, отчество", "Первая Правка Сохранена").SendAsync(admin);

        var late = await mine.Form("Сохранить").Fill("Фамилия, имя, отчество", "Вторая Правка Опоздала").SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Вторая Правка Опоздала", late.Form("Сохранить").Value("Фамилия, имя, отчество"));
        Assert.Equal(HttpStatusCode.Redirect, (await late.Form("Сохранить").SendAsync(admin)).StatusCode);
        Assert.Equal("Вторая Правка Опоздала", await portal.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.DisplayName).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Missing_over_long_and_doubled_values_are_refused_and_kept(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var admin = await portal.Data.SignedInAsync(Role.Administrator);
        var school = await portal.Data.SchoolAsync();
        var empty = await HtmlPage.ReadAsync(await admin.GetAsync("/admin/users/new"));
        (await empty.Form("Сохранить").SubmitAsync(admin)).AssertInvalid(
            "Введите фамилию, имя и отчество.", "Введите адрес электронной почты.", "Выберите роль.", "Выберите организацию.");

        var known = await portal.Data.UserAsync(Role.Methodologist);
        var doubled = await empty.Form("Сохранить").Fill("Фамилия, имя, отчество", "Двойник Иван").Fill("Электронная почта", known.Email!)
            .Fill("Роль", "Методист").Fill("Организация", school.Name).SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Conflict, doubled.Status);
        Assert.Equal("Двойник Иван", doubled.Form("Сохранить").Value("Фамилия, имя, отчество"));

        (await empty.Form("Сохранить").Fill("Фамилия, имя, отчество", new string('я', 151)).SubmitAsync(admin)).AssertInvalid("Имя длиннее 150 знаков.");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/users/{Guid.NewGuid()}")).StatusCode);
    }
}
