using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Identity;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Tests.Account;

/// <summary>What a person wants to be told, and the calendar behind the secret link.</summary>
public sealed class NoticesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_person_chooses_among_the_mails_of_the_own_role(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(user);
        var page = await client.OpenAsync("/account");
        Assert.DoesNotContain("Моей организации назначены", page.VisibleText);

        Assert.Equal(HttpStatusCode.Redirect, (await page.Form("Сохранить").Check("Мою дорожную карту утвердили", isChecked: false).SendAsync(client)).StatusCode);

        page = await client.OpenAsync("/account");
        Assert.Contains("Сохранено", page.VisibleText);
        Assert.False(((AngleSharp.Html.Dom.IHtmlInputElement)page.Field("Мою дорожную карту утвердили")).IsChecked);
        Assert.Equal([NoticeKind.Approved], await portal.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.MutedNotices).SingleAsync()));
        Assert.Equal(["account.mails"], await AuditAsync(portal, user));
        await page.Form("Сохранить").SendAsync(client);
        Assert.Single(await AuditAsync(portal, user));
        using var unreadable = page.Form("Сохранить").ToRequest();
        unreadable.Content = new StringContent(await unreadable.Content!.ReadAsStringAsync() + "&wanted=Spam", Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(unreadable)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_coordinators_calendar_holds_the_open_terms_of_the_own_school_and_nothing_of_another(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var (own, other) = (await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync("Школа ЧУЖАЯ-МЕТКА"));
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        await portal.ApprovedAsync(
            lead, [own], new ActivityText("Провести декаду; открытую", "с 10 по 14 апреля 2023 года", Responsible: "Руководители ОО"),
            new("Назначить наставников", "октябрь 2023", Responsible: "Руководители ОО"), new("Помогать", "Постоянно", Responsible: "Руководители ОО"));
        await portal.ApprovedAsync(lead, [other], new ActivityText("Сделать ЧУЖАЯ-МЕТКА", "май 2023", Responsible: "Руководители ОО"));
        var user = await portal.Data.UserAsync(Role.Coordinator, own);
        var path = await NewLinkAsync(await portal.Data.SignInAsync(user));

        var response = await portal.Anonymous().GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store, private", response.Headers.CacheControl?.ToString());
        var calendar = (await response.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20230410\r\nDTEND;VALUE=DATE:20230415\r\nSUMMARY:Провести декаду\\; открытую\r\n", calendar);
        Assert.Contains("DTSTART;VALUE=DATE:20231031\r\nDTEND;VALUE=DATE:20231101\r\nSUMMARY:Срок: Назначить наставников\r\n", calendar);
        Assert.Contains($"URL:http://localhost:5080/tasks/", calendar);
        Assert.Equal(2, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.DoesNotContain("ЧУЖАЯ-МЕТКА", calendar);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_link_is_shown_once_kept_as_a_hash_and_dead_when_it_is_replaced_or_revoked(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Coordinator);
        var client = await portal.Data.SignInAsync(user);
        var first = await NewLinkAsync(client);
        var key = first["/calendar/".Length..^".ics".Length];
        Assert.True(key.Length >= 43);
        Assert.DoesNotContain(key, (await client.OpenAsync("/account")).Document.Source.Text);
        Assert.Equal([CalendarFeed.HashOf(key)], await portal.QueryAsync(db => db.CalendarFeeds.Where(f => f.UserId == user.Id).Select(f => f.KeyHash).ToListAsync()));

        var second = await NewLinkAsync(client, "Заменить");
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync(second)).StatusCode);

        await client.PressAsync("/account", "Отозвать");
        var gone = await portal.Anonymous().GetAsync(second);
        var never = await portal.Anonymous().GetAsync("/calendar/net-takogo.ics");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (gone.StatusCode, never.StatusCode));
        Assert.Equal(["calendar.link", "calendar.link", "calendar.revoke"], (await AuditAsync(portal, user)).Order());
        Assert.DoesNotContain(await portal.QueryAsync(db => db.Audit.Select(e => e.Details).ToListAsync()), details => details.Contains(key, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_calendar_of_a_disabled_account_is_gone_at_once(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Coordinator);
        var path = await NewLinkAsync(await portal.Data.SignInAsync(user));
        var admin = await portal.Data.SignedInAsync(Role.Administrator);

        await admin.PressAsync($"/admin/users/{user.Id}", "Отключить");
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync(path)).StatusCode);
        await admin.PressAsync($"/admin/users/{user.Id}", "Включить");
        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_guesser_is_slowed_down()
    {
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite);
        var answers = new List<int>();
        for (var i = 0; i < 61; i++)
        {
            var http = await portal.Server.SendAsync(context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
                context.Request.Method = HttpMethods.Get;
                context.Request.Path = $"/calendar/guess-{i}.ics";
            });
            answers.Add(http.Response.StatusCode);
        }

        Assert.Equal((404, 429), (answers[0], answers[^1]));
    }

    private static async Task<string> NewLinkAsync(HttpClient client, string button = "Создать ссылку")
    {
        Assert.Equal(HttpStatusCode.Redirect, (await client.PressAsync("/account", button)).StatusCode);
        return new Uri((await client.OpenAsync("/account")).Field("Секретная ссылка").GetAttribute("value")!).PathAndQuery;
    }

    private static Task<List<string>> AuditAsync(PortalFactory portal, PortalUser user) =>
        portal.QueryAsync(db => db.Audit.Where(e => e.SubjectId == user.Id).Select(e => e.Action).ToListAsync());
}
