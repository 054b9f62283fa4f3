using System.Net.Mail;

namespace RoadmapPortal.Web.Mail;

/// <summary>The way out of the portal for a mail: a server, or a folder where there is none.</summary>
public interface IMailTransport
{
    /// <summary>Hands the mail over.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="name">A name that this mail alone has, the same at every try.</param>
    /// <param name="cancellation">Gives the try up.</param>
    Task SendAsync(MailMessage mail, string name, CancellationToken cancellation);
}
