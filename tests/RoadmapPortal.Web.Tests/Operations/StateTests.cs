using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Tests.Mail;

namespace RoadmapPortal.Web.Tests.Operations;

public sealed class StateTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_administrator_begins_with_what_needs_a_look(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Administrator);
        Assert.Equal("/admin/state", (await client.GetAsync("/")).Headers.Location?.OriginalString);

        var page = await client.OpenAsync("/admin/state");
        Assert.Contains("Резервных копий ещё не было.", page.VisibleText, StringComparison.Ordinal);
        Assert.Contains("Почтовый сервер не задан", page.VisibleText, StringComparison.Ordinal);
        Assert.StartsWith(kind == DatabaseKind.Sqlite ? "SQLite, " : "PostgreSQL, ", Fact(page, "База данных"), StringComparison.Ordinal);
        Assert.Equal("06.03.2023 09:00, часовой пояс Europe/Moscow", Fact(page, "Часы портала"));
        Assert.Equal(portal.DataFolder, Fact(page, "Папка данных"));
        Assert.Equal("ещё не было", Fact(page, "Последняя резервная копия"));

        await portal.QueryAsync(db => Installation.Of(db, portal.DataFolder).MakeAsync(Path.Combine(portal.DataFolder, "a.zip"), _ => { }, CancellationToken.None));

        var after = await client.OpenAsync("/admin/state");
        Assert.DoesNotContain("Резервных копий ещё не было", after.VisibleText, StringComparison.Ordinal);
        Assert.Equal("06.03.2023 09:00", Fact(after, "Последняя резервная копия"));
        portal.Clock.Advance(TimeSpan.FromDays(4));
        var later = await (await portal.Data.SignedInAsync(Role.Administrator)).OpenAsync("/admin/state");
        Assert.Contains("Последней резервной копии 4 дня.", later.VisibleText, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Mails_that_do_not_get_through_are_counted(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(
            kind, new() { ["Portal:Mail:Host"] = "mail.test", ["Portal:Mail:From"] = "portal@test.local", ["Portal:PublicOrigin"] = "https://portal.test" });
        var client = await portal.Data.SignedInAsync(Role.Administrator);
        Assert.Equal(("mail.test:587", "0", "0"), await MailsAsync());
        Assert.DoesNotContain("письм", await TextAsync(), StringComparison.Ordinal);

        await portal.MailAsync();
        await portal.RoundAsync(TestTransport.Failing(new SmtpException(SmtpStatusCode.GeneralFailure)));
        await portal.MailAsync();
        Assert.Equal(("mail.test:587", "2", "0"), await MailsAsync());
        Assert.Contains("С первого раза не ушло 1 письмо", await TextAsync(), StringComparison.Ordinal);

        await portal.QueryAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Failed)));
        Assert.Equal(("mail.test:587", "0", "2"), await MailsAsync());
        Assert.Contains("Не отправлены 2 письма", await TextAsync(), StringComparison.Ordinal);

        async Task<(string Server, string Waiting, string Failed)> MailsAsync()
        {
            var page = await client.OpenAsync("/admin/state");
            return (Fact(page, "Почтовый сервер"), Fact(page, "Ждут отправки"), Fact(page, "Не отправлены"));
        }

        async Task<string> TextAsync() => (await client.OpenAsync("/admin/state")).VisibleText;
    }

    private static string Fact(HtmlPage page, string name) =>
        page.SelectAll("dl.facts > div").Single(fact => fact.FirstElementChild!.TextContent == name).LastElementChild!.TextContent;
}
