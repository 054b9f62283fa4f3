using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Identity;

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
        Assert.Equal(HttpStatusCode.Redirect, (await card.Form("Сохранить").Fill("Роль", "Директор центра").SendAsync(admin)).StatusCode);
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
    public async Task A_school_has_no_director_of_the_centre_and_the_centre_no_coordinator(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var admin = await portal.Data.SignedInAsync(Role.Administrator);
        var (school, centre) = (await portal.Data.SchoolAsync(), await portal.Data.CentreAsync());
        var email = $"head{TestData.Next()}@test.local";
        var form = (await admin.OpenAsync("/admin/users/new")).Form("Сохранить").Fill("Фамилия, имя, отчество", "Иванова Анна Петровна").Fill("Электронная почта", email);

        var refused = await form.Fill("Роль", "Директор центра").Fill("Организация", school.Name).SubmitAsync(admin);
        Assert.Equal((HttpStatusCode.Conflict, "Иванова Анна Петровна"), (refused.Status, refused.Form("Сохранить").Value("Фамилия, имя, отчество")));
        Assert.Contains(AccountErrors.RoleDoesNotSuit.Message, refused.ErrorSummary);
        Assert.Equal(HttpStatusCode.Conflict, (await form.Fill("Роль", "Координатор ОО").Fill("Организация", centre.Name).SubmitAsync(admin)).Status);
        Assert.False(await portal.QueryAsync(db => db.Users.AnyAsync(u => u.Email == email)));

        var user = await portal.Data.UserAsync(Role.Coordinator, school);
        var card = await admin.OpenAsync($"/admin/users/{user.Id}");
        Assert.Equal(HttpStatusCode.Conflict, (await card.Form("Сохранить").Fill("Роль", "Методист").SubmitAsync(admin)).Status);
        Assert.Equal(Role.Coordinator, await portal.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.Role).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_role_that_no_longer_suits_its_organisation_opens_nothing(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var centre = await portal.Data.CentreAsync();
        var user = await portal.Data.UserAsync(Role.Director, centre);
        var client = await portal.Data.SignInAsync(user);
        var admin = await portal.Data.SignedInAsync(Role.Administrator);

        var refused = await (await admin.OpenAsync($"/organizations/{centre.Id}")).Form("Сохранить").Fill("Вид", "Школа").SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/home")).StatusCode);

        await portal.QueryAsync(db => db.Organizations.Where(o => o.Id == centre.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Kind, OrganizationKind.School)));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/home")).StatusCode);
        var guest = portal.Anonymous();
        var again = await (await guest.OpenAsync("/account/login")).Form("Войти").Fill("Электронная почта", user.Email!).Fill("Пароль", TestData.Password).SubmitAsync(guest);
        Assert.Contains(AccountErrors.RoleLost.Message, again.ErrorSummary);
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
            .Fill("Роль", "Координатор ОО").Fill("Организация", school.Name).SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Conflict, doubled.Status);
        Assert.Equal("Двойник Иван", doubled.Form("Сохранить").Value("Фамилия, имя, отчество"));

        (await empty.Form("Сохранить").Fill("Фамилия, имя, отчество", new string('я', 151)).SubmitAsync(admin)).AssertInvalid("Имя длиннее 150 знаков.");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/users/{Guid.NewGuid()}")).StatusCode);
    }
}
