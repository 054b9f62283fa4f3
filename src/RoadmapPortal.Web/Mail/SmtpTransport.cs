using System.Net;
using System.Net.Mail;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Mail;

/// <summary>Hands mails to the server that <c>Portal:Mail</c> names.</summary>
public sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    public async Task SendAsync(MailMessage mail, string name, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            UseDefaultCredentials = false,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        await client.SendMailAsync(mail, cancellation);
    }
}
