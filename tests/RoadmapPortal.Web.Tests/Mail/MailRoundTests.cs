using System.Net.Mail;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Tests.Mail;

/// <summary>The job's one step, again and again, while the test moves the clock.</summary>
public sealed class MailRoundTests
{
    private static readonly SmtpException NoServer = new("Failure sending mail.", new SocketException((int)SocketError.ConnectionRefused));
    private static readonly SmtpException Refusal = new SmtpFailedRecipientException(SmtpStatusCode.MailboxUnavailable, "a@test.local");

    [Theory, OnSqlite, OnPostgres]
    public async Task Several_instances_send_each_mail_once(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var reader = await portal.Data.UserAsync(Role.Methodologist);
        for (var i = 0; i < 12; i++) await portal.MailAsync(reader: reader);
        var transport = new TestTransport(async _ => await Task.Yield());

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => portal.RoundAsync(transport))));

        Assert.Equal(12, sent.Sum());
        Assert.Equal(12, transport.Sent.Count);
        Assert.Equal(12, transport.Sent.Distinct().Count());
        Assert.All(await portal.AllMailsAsync(), mail => Assert.Equal((OutboxState.Sent, 1), (mail.State, mail.Attempts)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_take_the_same_mail_at_the_same_moment_send_it_once(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var mail = await portal.MailAsync();
        await portal.QueryAsync(async one => await portal.QueryAsync(async other =>
        {
            (await one.Outbox.SingleAsync()).Take(portal.Clock.GetUtcNow());
            (await other.Outbox.SingleAsync()).Take(portal.Clock.GetUtcNow());
            await one.SaveChangesAsync();
            return await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        }));
        Assert.Equal(1, (await portal.NowAsync(mail)).Attempts);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_mail_whose_sender_died_is_taken_again_after_the_lease(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var mail = await portal.MailAsync();
        await portal.QueryAsync(async db =>
        {
            (await db.Outbox.SingleAsync()).Take(portal.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var transport = new TestTransport();

        portal.Clock.Advance(OutboxMessage.Lease - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await portal.RoundAsync(transport));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await portal.RoundAsync(transport));
        Assert.Equal([$"<{mail.Id:N}@localhost>"], transport.Sent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_refused_mail_is_tried_after_growing_pauses_and_then_given_up_with_the_reason(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var mail = await portal.MailAsync();
        var transport = TestTransport.Failing(Refusal);
        var pauses = new List<TimeSpan>();
        while ((mail = await portal.NowAsync(mail)).State == OutboxState.Waiting)
        {
            Assert.Equal(0, await portal.RoundAsync(transport));
            pauses.Add((await portal.NowAsync(mail)).NextTryAt - portal.Clock.GetUtcNow());
            portal.Clock.Set((await portal.NowAsync(mail)).NextTryAt);
        }

        Assert.Equal((OutboxState.Failed, 7, 7), (mail.State, mail.Attempts, pauses.Count));
        Assert.Equal(pauses[..6].Order(), pauses[..6]);
        Assert.Equal(pauses[..6].Distinct(), pauses[..6]);
        Assert.NotNull(mail.Problem);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await portal.RoundAsync(new TestTransport()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task While_there_is_no_server_nothing_is_lost_and_once_it_is_back_mails_go_within_a_minute(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var (first, second) = (await portal.MailAsync(), await portal.MailAsync());
        var tries = 0;
        var away = new TestTransport(_ =>
        {
            tries++;
            throw NoServer;
        });
        Assert.Equal(0, await portal.RoundAsync(away));
        Assert.Equal(1, tries);
        for (var minute = 0; minute < 20; minute++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await portal.RoundAsync(away);
        }

        var waiting = await portal.NowAsync(first);
        Assert.Equal((OutboxState.Waiting, 0), (waiting.State, waiting.Attempts));
        Assert.Contains("Connection refused", waiting.Problem);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var back = new TestTransport();
        Assert.Equal(2, await portal.RoundAsync(back));
        Assert.Null((await portal.NowAsync(second)).Problem);

        var late = await portal.MailAsync();
        portal.Clock.Advance(OutboxMessage.Patience + TimeSpan.FromSeconds(1));
        await portal.RoundAsync(away);
        Assert.Equal(OutboxState.Failed, (await portal.NowAsync(late)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_mail_reaches_nobody_who_was_disabled_or_moved_meanwhile_and_the_new_address_of_who_was_not(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var school = await portal.Data.SchoolAsync();
        var (gone, moved, renamed) = (await portal.Data.UserAsync(Role.Coordinator), await portal.Data.UserAsync(Role.Coordinator), await portal.Data.UserAsync(Role.Coordinator));
        var mails = new[] { await portal.MailAsync(reader: gone), await portal.MailAsync(reader: moved), await portal.MailAsync(reader: renamed) };
        await portal.QueryAsync(db => db.Users.Where(u => u.Id == gone.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDisabled, true)));
        await portal.QueryAsync(db => db.Users.Where(u => u.Id == moved.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.OrganizationId, school.Id)));
        await portal.QueryAsync(db => db.Users.Where(u => u.Id == renamed.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Email, "new@test.local")));
        var addresses = new List<string>();
        var transport = new TestTransport(mail =>
        {
            addresses.Add(mail.To.Single().Address);
            return Task.CompletedTask;
        });

        Assert.Equal(1, await portal.RoundAsync(transport));

        Assert.Equal(["new@test.local"], addresses);
        Assert.Equal([OutboxState.Failed, OutboxState.Failed, OutboxState.Sent], (await portal.AllMailsAsync()).OrderBy(m => Array.FindIndex(mails, x => x.Id == m.Id)).Select(m => m.State));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_sent_long_ago_is_forgotten(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var old = await portal.MailAsync();
        await portal.RoundAsync(new TestTransport());
        portal.Clock.Advance(OutboxMessage.KeptFor);
        var newer = await portal.MailAsync();
        await portal.RoundAsync(new TestTransport());
        Assert.Equal([old.Id, newer.Id], (await portal.AllMailsAsync()).Select(m => m.Id));

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var newest = await portal.MailAsync();
        await portal.RoundAsync(new TestTransport());
        Assert.Equal([newer.Id, newest.Id], (await portal.AllMailsAsync()).Select(m => m.Id));
    }
}
