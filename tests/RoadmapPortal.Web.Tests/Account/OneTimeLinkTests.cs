using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Tests.Account;

public sealed class OneTimeLinkTests
{
    private const string NewPassword = "another-password-2";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_administrator_adds_a_person_who_sets_a_password_once_by_the_link(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var admin = await portal.Data.SignedInAsync(Role.Administrator);
        var school = await portal.Data.SchoolAsync();
        var email = $"new{TestData.Next()}@test.local";
        var form = await HtmlPage.ReadAsync(await admin.GetAsync("/admin/users/new"));
        var added = await form.Form("Сохранить").Fill("Фамилия, имя, отчество", "Новикова Анна Петровна").Fill("Электронная почта", email)
            .Fill("Роль", "Координатор ОО").Fill("Организация", school.Name).SendAsync(admin);
        Assert.Equal((HttpStatusCode.Redirect, ""), (added.StatusCode, await added.Content.ReadAsStringAsync()));
        var card = await HtmlPage.ReadAsync(await admin.GetAsync(added.Headers.Location));
        var link = new Uri(card.Field("Ссылка").GetAttribute("value")!).PathAndQuery;
        Assert.DoesNotContain(link, (await HtmlPage.ReadAsync(await admin.GetAsync(added.Headers.Location))).Document.ToString());

        var guest = portal.Anonymous();
        Assert.Contains(email, (await guest.OpenAsync(link)).VisibleText);
        Assert.Equal(HttpStatusCode.Redirect, (await SetAsync(guest, link, NewPassword, NewPassword)).StatusCode);
        Assert.Contains("уже использована", (await guest.OpenAsync(link)).VisibleText);
        var user = await portal.QueryAsync(db => db.Users.FirstAsync(u => u.Email == email));
        await portal.Data.SignInAsync(user, NewPassword);

        var again = await HtmlPage.ReadAsync(await SetAsync(portal.Anonymous(), link, "third-password-3", "third-password-3"));
        again.AssertInvalid("Ссылка устарела или уже использована. Попросите администратора выдать новую.");
        Assert.Equal(["password.set", "user.add", "user.link"], await portal.QueryAsync(db =>
            db.Audit.Where(a => a.SubjectId == user.Id).Select(a => a.Action).OrderBy(a => a).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_password_ends_all_sessions(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(user);
        await SetAsync(portal.Anonymous(), await LinkAsync(portal, user), NewPassword, NewPassword);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Theory, OnSqlite]
    public async Task Weak_and_different_passwords_are_refused_by_name(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var link = await LinkAsync(portal, await portal.Data.UserAsync(Role.Methodologist));
        (await HtmlPage.ReadAsync(await SetAsync(portal.Anonymous(), link, "short1", "short1"))).AssertInvalid("Пароль короче 10 знаков.");
        (await HtmlPage.ReadAsync(await SetAsync(portal.Anonymous(), link, NewPassword, "different-2"))).AssertInvalid("Пароли не совпадают.");
        (await HtmlPage.ReadAsync(await SetAsync(portal.Anonymous(), link, "", ""))).AssertInvalid("Введите новый пароль.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_first_administrator_is_made_by_a_link_that_then_opens_nothing(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        await using var scope = portal.Services.CreateAsyncScope();
        var link = new Uri(scope.ServiceProvider.GetRequiredService<AccountLinks>().ForFirstAdministrator("http://localhost")).PathAndQuery;
        var guest = portal.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/account/setup?token=guess")).StatusCode);

        var page = await HtmlPage.ReadAsync(await guest.GetAsync(link));
        var made = await page.Form("Создать администратора").Fill("Название центра", "МКУ «Новый центр»").Fill("Фамилия, имя, отчество", "Первая Инна Олеговна")
            .Fill("Электронная почта", "first@test.local").Fill("Пароль", NewPassword).Fill("Пароль ещё раз", NewPassword).SendAsync(guest);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(link)).StatusCode);

        var entered = await (await guest.OpenAsync(made.Headers.Location!.OriginalString)).Form("Войти").Fill("Электронная почта", "first@test.local").Fill("Пароль", NewPassword).SendAsync(guest);
        Assert.Equal("/admin/state", (await guest.GetAsync(entered.Headers.Location)).Headers.Location?.OriginalString);

        var admin = await portal.Data.SignInAsync(await portal.QueryAsync(db => db.Users.SingleAsync()), NewPassword);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin/users")).StatusCode);
        var steps = (await admin.OpenAsync("/admin/state")).SelectAll(".steps a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["/organizations/import", "/admin/users/new", "/admin/users/new", "/admin/users/new"], steps);
        Assert.Contains("Дорожных карт ещё нет", (await admin.OpenAsync("/home")).VisibleText);
    }

    private static async Task<string> LinkAsync(PortalFactory portal, PortalUser user)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var current = (await portal.QueryAsync(db => db.Users.FirstAsync(u => u.Id == user.Id)))!;
        return new Uri(await scope.ServiceProvider.GetRequiredService<AccountLinks>().ForPasswordAsync(current, "http://localhost")).PathAndQuery;
    }

    private static async Task<HttpResponseMessage> SetAsync(HttpClient client, string link, string password, string repeat)
    {
        var page = await HtmlPage.ReadAsync(await client.GetAsync(link));
        return await page.Form("Сохранить пароль").Fill("Новый пароль", password).Fill("Новый пароль ещё раз", repeat).SendAsync(client);
    }
}
