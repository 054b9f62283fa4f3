using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Mail;

/// <summary>Makes of a message in the outbox what mail programs read (RFC 5322, 2045 and 2047).</summary>
public static class Envelope
{
    public static MailMessage Of(OutboxMessage message, string address, MailAddress from) => new(from, new MailAddress(address))
    {
        Subject = message.Subject,
        SubjectEncoding = Encoding.UTF8,
        HeadersEncoding = Encoding.UTF8,
        Body = message.Text.ReplaceLineEndings("\r\n"),
        BodyEncoding = Encoding.UTF8,
        BodyTransferEncoding = TransferEncoding.Base64,
        Headers =
        {
            // The same at every try: a mail that arrives twice is shown once.
            ["Message-ID"] = string.Create(CultureInfo.InvariantCulture, $"<{message.Id:N}@{from.Host}>"),
            // No answer from a programme that tells of holidays.
            ["Auto-Submitted"] = "auto-generated",
        },
    };
}
