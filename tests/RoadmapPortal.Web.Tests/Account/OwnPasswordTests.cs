using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Account;

public sealed class OwnPasswordTests
{
    private const string Change = "Сменить пароль";
    private const string NewPassword = "another-password-2";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_person_changes_the_own_password_by_the_present_one(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Coordinator);
        var (here, elsewhere) = (await portal.Data.SignInAsync(user), await portal.Data.SignInAsync(user));

        Assert.Equal(HttpStatusCode.Redirect, (await Fill(await here.OpenAsync("/account"), TestData.Password, NewPassword, NewPassword).SendAsync(here)).StatusCode);

        Assert.Contains("Пароль сменён", (await here.OpenAsync("/account")).VisibleText);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
        await portal.Data.SignInAsync(user, NewPassword);
        Assert.Equal("password.change", await portal.QueryAsync(db => db.Audit.Where(a => a.SubjectId == user.Id).Select(a => a.Action).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Wrong_weak_and_different_passwords_are_refused_and_never_sent_back(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Coordinator);
        var client = await portal.Data.SignInAsync(user);
        var page = await client.OpenAsync("/account");
        (await Fill(page, "", "", "").SubmitAsync(client)).AssertInvalid("Введите текущий пароль.", "Введите новый пароль.");
        (await Fill(page, TestData.Password, NewPassword, "other").SubmitAsync(client)).AssertInvalid("Пароли не совпадают.");
        (await Fill(page, TestData.Password, "short1", "short1").SubmitAsync(client)).AssertInvalid("Пароль короче 10 знаков.");
        var wrong = await Fill(page, "wrong-password-1", NewPassword, NewPassword).SubmitAsync(client);
        wrong.AssertInvalid("Текущий пароль введён неверно. Введите его ещё раз.");
        Assert.Equal("", wrong.Form(Change).Value("Новый пароль"));
        await portal.Data.SignInAsync(user);
    }

    private static HtmlForm Fill(HtmlPage page, string present, string fresh, string repeat) =>
        page.Form(Change).Fill("Текущий пароль", present).Fill("Новый пароль", fresh).Fill("Новый пароль ещё раз", repeat);
}
