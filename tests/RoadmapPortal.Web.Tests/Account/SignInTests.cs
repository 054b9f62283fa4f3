using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Tests.Account;

public sealed class SignInTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_wrong_password_an_unknown_and_a_disabled_account_are_told_the_same(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var known = await portal.Data.UserAsync(Role.Methodologist);
        var disabled = await portal.Data.UserAsync(Role.Methodologist);
        await (await portal.Data.SignedInAsync(Role.Administrator)).PressAsync($"/admin/users/{disabled.Id}", "Отключить");

        var answers = new List<string>();
        foreach (var (email, password) in new[] { (known.Email!, "wrong-password-1"), ("nobody@test.local", "wrong-password-1"), (disabled.Email!, TestData.Password) })
        {
            var page = await EnterAsync(portal.Anonymous(), email, password);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Equal("", page.Form("Войти").Value("Пароль"));
            answers.Add(page.VisibleText);
        }

        Assert.Single(answers.Distinct());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Five_wrong_passwords_close_the_account_for_a_while(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        for (var i = 0; i < 5; i++) await EnterAsync(portal.Anonymous(), user.Email!, "wrong-password-1");
        var page = await EnterAsync(portal.Anonymous(), user.Email!, TestData.Password);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Wrong_passwords_sent_at_once_are_all_counted(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => EnterAsync(portal.Anonymous(), user.Email!, "wrong-password-1")));
        var page = await EnterAsync(portal.Anonymous(), user.Email!, TestData.Password);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_try_costs_one_hash_whoever_is_asked_for(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var counter = new CountingHasher();
        await using var counting = portal.WithWebHostBuilder(host => host.ConfigureServices(services =>
            services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<PortalUser>>(counter))));
        foreach (var email in new[] { user.Email!, "nobody@test.local" })
        {
            counter.Verified = 0;
            var client = counting.CreateClient();
            var page = await HtmlPage.ReadAsync(await client.GetAsync("/account/login"));
            await page.Form("Войти").Fill("Электронная почта", email).Fill("Пароль", "wrong-password-1").SendAsync(client);
            Assert.Equal(1, counter.Verified);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cookie_copied_before_signing_out_opens_nothing_afterwards(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var page = await HtmlPage.ReadAsync(await client.GetAsync("/account"));
        var cookies = page.Response.RequestMessage!.Headers.TryGetValues("Cookie", out var sent) ? string.Join("; ", sent) : "";
        Assert.Contains("portal-session", cookies);

        await page.Form("Выйти").SendAsync(client);

        using var replay = new HttpRequestMessage(HttpMethod.Get, "/account");
        replay.Headers.Add("Cookie", cookies);
        var answer = await portal.CreateDefaultClient().SendAsync(replay);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_idle_session_ends(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        portal.Clock.Advance(TimeSpan.FromHours(7.9));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        portal.Clock.Advance(TimeSpan.FromHours(7.9));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        portal.Clock.Advance(TimeSpan.FromHours(8.1));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_sent_after_the_session_ended_goes_on_after_signing_in(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(user);
        var form = await HtmlPage.ReadAsync(await client.GetAsync("/organizations/new"));
        await portal.QueryAsync(db => db.Sessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync());

        var name = $"Школа, которую набрали {TestData.Next()}";
        var request = form.Form("Сохранить").Fill("Полное название", name).Fill("Вид", "Школа").ToRequest();
        request.Headers.Add("Origin", "http://localhost");
        var ended = await HtmlPage.ReadAsync(await client.SendAsync(request));
        Assert.Equal(HttpStatusCode.Unauthorized, ended.Status);
        Assert.Equal("Сеанс закончился", ended.Heading);

        var offer = await ended.Form("Войти").Fill("Электронная почта", user.Email!).Fill("Пароль", TestData.Password).SubmitAsync(client);
        Assert.Equal(HttpStatusCode.OK, offer.Status);
        Assert.Contains(name, offer.VisibleText);
        var saved = await offer.Form("Отправить форму").SendAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.True(await portal.QueryAsync(db => db.Organizations.AnyAsync(o => o.Name == name)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_long_text_typed_into_an_ended_session_comes_through_whole(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(user, new ActivityText("Прежний текст", "Март 2023 г."));
        var client = await portal.Data.SignInAsync(user);
        var row = await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{roadmap.Activities.Single().Id}");
        await portal.QueryAsync(db => db.Sessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync());
        var typed = "«Первая» строка <b>\n\n\tвторая & третья\n" + string.Concat(Enumerable.Repeat("Провести семинар для наставников. ", 110)).Trim();

        var request = row.Form("Сохранить").Fill("Наименование мероприятия", typed).ToRequest();
        request.Headers.Add("Origin", "http://localhost");
        var ended = await HtmlPage.ReadAsync(await client.SendAsync(request));
        var entered = await ended.Form("Войти").Fill("Электронная почта", user.Email!).Fill("Пароль", TestData.Password).SendAsync(client);

        // An address of this length is refused by the server, so the text must not travel in one.
        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        var saved = await (await HtmlPage.ReadAsync(entered)).Form("Отправить форму").SendAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(typed, await portal.QueryAsync(db => db.Roadmaps.Where(r => r.Id == roadmap.Id).SelectMany(r => r.Sections).SelectMany(s => s.Activities).Select(a => a.Text).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_name_of_a_browser_is_cut_between_characters(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var client = portal.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "x" + string.Concat(Enumerable.Repeat("😀", 110)));
        var page = await client.OpenAsync("/account/login");
        var entered = await page.Form("Войти").Fill("Электронная почта", user.Email!).Fill("Пароль", TestData.Password).SendAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_address_of_impossible_characters_is_a_wrong_one(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        Assert.Equal(HttpStatusCode.BadRequest, (await EnterAsync(portal.Anonymous(), "a@\uFFFEb", "wrong-password-1")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_of_another_site_is_not_carried_through_the_sign_in(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/organizations/new") { Content = new FormUrlEncodedContent([new("Form.Name", "Чужая")]) };
        request.Headers.Add("Origin", "https://evil.example");
        var page = await HtmlPage.ReadAsync(await portal.Anonymous().SendAsync(request));
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("Нужно войти", page.Heading);
    }

    [Theory, OnSqlite]
    public async Task A_return_address_elsewhere_is_not_followed(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        foreach (var evil in new[] { "https://evil.example/", "//evil.example", "/\\evil.example", "https:evil.example" })
        {
            var client = portal.Anonymous();
            var page = await HtmlPage.ReadAsync(await client.GetAsync($"/account/login?returnUrl={Uri.EscapeDataString(evil)}"));
            var answer = await page.Form("Войти").Fill("Электронная почта", user.Email!).Fill("Пароль", TestData.Password).SendAsync(client);
            Assert.Equal("/", answer.Headers.Location!.OriginalString);
        }
    }

    private static async Task<HtmlPage> EnterAsync(HttpClient client, string email, string password)
    {
        var page = await HtmlPage.ReadAsync(await client.GetAsync("/account/login"));
        return await page.Form("Войти").Fill("Электронная почта", email).Fill("Пароль", password).SubmitAsync(client);
    }

    private sealed class CountingHasher : IPasswordHasher<PortalUser>
    {
        public int Verified { get; set; }

        public string HashPassword(PortalUser user, string password) => "hash";

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return PasswordVerificationResult.Failed;
        }
    }
}
