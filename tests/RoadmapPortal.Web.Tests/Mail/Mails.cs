using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;
using RoadmapPortal.Web.Jobs;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Tests.Mail;

/// <summary>The outbox as tests use it.</summary>
internal static class Mails
{
    public static Task<List<OutboxMessage>> MailsToAsync(this PortalFactory portal, PortalUser user) =>
        portal.QueryAsync(db => db.Outbox.AsNoTracking().Where(m => m.UserId == user.Id).OrderBy(m => m.Id).ToListAsync());

    public static Task<List<OutboxMessage>> AllMailsAsync(this PortalFactory portal) =>
        portal.QueryAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    /// <summary>One round of an instance of its own, over <paramref name="transport"/>.</summary>
    public static async Task<int> RoundAsync(this PortalFactory portal, IMailTransport transport)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<MailRound>(scope.ServiceProvider, transport).RunAsync(CancellationToken.None);
    }

    /// <summary>A mail to a new person.</summary>
    public static async Task<OutboxMessage> MailAsync(this PortalFactory portal, string subject = "Проверка почты", PortalUser? reader = null)
    {
        reader ??= await portal.Data.UserAsync(Role.Methodologist);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var clock = scope.ServiceProvider.GetRequiredService<PortalClock>();
        var mail = OutboxMessage.Create(
            clock.NewId(), NoticeKind.Returned, new NoticeReader(reader.Id, reader.OrganizationId, reader.Email!), subject, "Здравствуйте!\n\n.Строка с точки\n", clock.Now);
        db.Outbox.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    public static Task<OutboxMessage> NowAsync(this PortalFactory portal, OutboxMessage mail) =>
        portal.QueryAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Id == mail.Id));
}

/// <summary>A way out that remembers, and fails when a test wants it to.</summary>
internal sealed class TestTransport(Func<MailMessage, Task>? before = null) : IMailTransport
{
    private readonly List<string> sent = [];

    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (sent) return [.. sent];
        }
    }

    public static TestTransport Failing(Exception problem) => new(_ => Task.FromException(problem));

    public async Task SendAsync(MailMessage mail, string name, CancellationToken cancellation)
    {
        if (before is not null) await before(mail);
        lock (sent) sent.Add(mail.Headers["Message-ID"]!);
    }
}

/// <summary>A mail as a mail program reads it.</summary>
internal sealed class ReadMail
{
    private ReadMail(ILookup<string, string> headers, string text) => (Headers, Text) = (headers, text);

    public ILookup<string, string> Headers { get; }

    public string Text { get; }

    public string Subject => Decoded(Headers["Subject"].Single());

    public static ReadMail Of(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = raw[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n");
        var headers = lines.Select(line => line.Split(": ", 2)).ToLookup(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        Assert.Equal("base64", headers["Content-Transfer-Encoding"].Single());
        Assert.Equal("text/plain; charset=utf-8", headers["Content-Type"].Single());
        return new ReadMail(headers, Encoding.UTF8.GetString(Convert.FromBase64String(raw[end..])));
    }

    /// <summary>Words of RFC 2047 one by one, as it asks for: a letter cut in two by their border would be lost here.</summary>
    private static string Decoded(string header) => string.Concat(header.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
    {
        Assert.Matches(@"^=\?utf-8\?B\?[A-Za-z0-9+/=]+\?=$", word);
        Assert.True(word.Length <= 75);
        return Encoding.UTF8.GetString(Convert.FromBase64String(word.Split('?')[3]));
    }));
}
