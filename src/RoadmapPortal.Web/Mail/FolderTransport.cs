using System.Net.Mail;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Mail;

/// <summary>
/// Without a server mails become .eml files in the data directory, which any mail program opens. As with evidence, a file is written
/// aside, flushed to the disk and renamed; a second try replaces the file of the first.
/// </summary>
public sealed class FolderTransport(PortalSettings settings) : IMailTransport
{
    private string Folder => Path.Combine(settings.DataDirectory, "mail");

    public async Task SendAsync(MailMessage mail, string name, CancellationToken cancellation)
    {
        var aside = Directory.CreateDirectory(Path.Combine(Folder, name + ".part"));
        try
        {
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = aside.FullName })
                await client.SendMailAsync(mail, cancellation);
            var written = aside.GetFiles().Single().FullName;
            await using (var file = new FileStream(written, FileMode.Open, FileAccess.Write)) file.Flush(flushToDisk: true);
            File.Move(written, Path.Combine(Folder, name + ".eml"), overwrite: true);
        }
        finally
        {
            aside.Delete(recursive: true);
        }
    }
}
