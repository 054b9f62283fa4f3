using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Tests.Mail;

/// <summary>What leaves the portal: files without a server, a conversation with one.</summary>
public sealed class DeliveryTests
{
    private const string Subject = "Возвращена с замечанием: Дорожная карта «Ёлочка» на 2023–2024 годы, редакция № 1";

    [Fact]
    public async Task Without_a_server_a_mail_becomes_a_file_that_a_mail_program_reads()
    {
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite, new() { ["Portal:PublicOrigin"] = "https://plans.example.org" });
        var mail = await portal.MailAsync(Subject);
        var transport = portal.Services.GetRequiredService<IMailTransport>();

        Assert.Equal(1, await portal.RoundAsync(transport));

        var folder = Path.Combine(portal.Services.GetRequiredService<PortalSettings>().DataDirectory, "mail");
        Assert.Equal([$"2023-03-06-090000-{mail.Id:N}.eml"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        var read = ReadMail.Of(await File.ReadAllTextAsync(Directory.GetFiles(folder).Single(), Encoding.Latin1));
        Assert.Equal(Subject, read.Subject);
        Assert.Equal(["Здравствуйте!\r\n\r\n.Строка с точки\r\n"], [read.Text]);
        Assert.Equal([mail.Address], read.Headers["To"]);
        Assert.EndsWith("<portal@plans.example.org>", read.Headers["From"].Single(), StringComparison.Ordinal);
        Assert.Equal([$"<{mail.Id:N}@plans.example.org>"], read.Headers["Message-ID"]);
        Assert.Equal(["auto-generated"], read.Headers["Auto-Submitted"]);
        Assert.Single(read.Headers["Date"]);
        Assert.Empty(read.Headers["Bcc"]);
    }

    [Fact]
    public async Task A_server_gets_one_mail_for_one_reader()
    {
        using var server = new SmtpListener();
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite, server.Settings);
        var mail = await portal.MailAsync(Subject);

        Assert.Equal(1, await portal.RoundAsync(portal.Services.GetRequiredService<IMailTransport>()));

        Assert.Equal(["MAIL FROM:<portal@example.org>", $"RCPT TO:<{mail.Address}>"], server.Commands.Where(c => c.Contains(':', StringComparison.Ordinal)));
        var read = ReadMail.Of(Assert.Single(server.Mails));
        Assert.Equal((Subject, "Здравствуйте!\r\n\r\n.Строка с точки\r\n"), (read.Subject, read.Text));
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 No such user", OutboxState.Waiting, 1, "No such user")]
    [InlineData("DATA", "451 4.7.1 Try again later", OutboxState.Waiting, 1, "Try again later")]
    [InlineData("MAIL", "421 4.3.2 Shutting down", OutboxState.Waiting, 0, "Shutting down")]
    public async Task A_server_that_refuses_is_quoted(string at, string answer, OutboxState state, int attempts, string reason)
    {
        using var server = new SmtpListener { Refusal = (at, answer) };
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite, server.Settings);
        var mail = await portal.MailAsync();

        Assert.Equal(0, await portal.RoundAsync(portal.Services.GetRequiredService<IMailTransport>()));

        var now = await portal.NowAsync(mail);
        Assert.Equal((state, attempts), (now.State, now.Attempts));
        Assert.Contains(reason, now.Problem);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_where_encryption_is_wanted()
    {
        using var server = new SmtpListener();
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite, new(server.Settings) { ["Portal:Mail:StartTls"] = "true" });
        var mail = await portal.MailAsync();

        Assert.Equal(0, await portal.RoundAsync(portal.Services.GetRequiredService<IMailTransport>()));

        Assert.Empty(server.Mails);
        Assert.Equal(OutboxState.Waiting, (await portal.NowAsync(mail)).State);
    }

    [Theory]
    [InlineData("Portal:Mail:From", "Mail:Host=mail.example.org")]
    [InlineData("Portal:Mail:From", "Mail:Host=mail.example.org", "Mail:From=не адрес")]
    [InlineData("Portal:Mail:Host", "Mail:Host=smtp://mail.example.org")]
    [InlineData("Portal:Mail:Port", "Mail:Port=70000")]
    [InlineData("Portal:Mail:Password", "Mail:User=portal")]
    [InlineData("Portal:Mail:StartTls", "Mail:StartTls=иногда")]
    public void A_setting_that_cannot_be_kept_is_named(string key, params string[] settings)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Portal:" + s.Split('=')[0], (string?)s.Split('=')[1])))
            .Build().GetSection("Portal");
        var refusal = Assert.Throws<SettingException>(() => MailSettings.Read(section, null));
        Assert.StartsWith($"Настройка {key}:", refusal.Message, StringComparison.Ordinal);
    }
}

/// <summary>As much of a mail server as one mail needs, on loopback.</summary>
internal sealed class SmtpListener : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public SmtpListener()
    {
        listener.Start();
        _ = ListenAsync();
    }

    /// <summary>The answer to this command, instead of consent.</summary>
    public (string Command, string Answer) Refusal { get; init; }

    public List<string> Commands { get; } = [];

    public List<string> Mails { get; } = [];

    public Dictionary<string, string> Settings => new()
    {
        ["Portal:Mail:Host"] = "127.0.0.1",
        ["Portal:Mail:Port"] = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture),
        ["Portal:Mail:From"] = "Портал <portal@example.org>",
        ["Portal:Mail:StartTls"] = "false",
    };

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example.org ready");
        while (await reader.ReadLineAsync() is { } command)
        {
            Commands.Add(command);
            var answer = command.StartsWith(Refusal.Command ?? "-", StringComparison.Ordinal) ? Refusal.Answer : command[..4] switch
            {
                "EHLO" => "250 mail.example.org",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await writer.WriteLineAsync(answer);
            if (answer.StartsWith("354", StringComparison.Ordinal)) await writer.WriteLineAsync(await ReadMailAsync(reader));
        }
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".") mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        Mails.Add(mail.ToString());
        return "250 queued";
    }
}
