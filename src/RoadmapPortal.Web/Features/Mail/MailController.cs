using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Mail;

/// <summary>What the portal wrote to whom and whether it got through; the text of a mail is its reader's alone.</summary>
[Requires(Permission.ManageSystem)]
public sealed class MailController(PortalDbContext db, MailQuery query, AuditTrail audit, PortalClock clock) : PortalController
{
    [HttpGet("/admin/mail")]
    public async Task<IActionResult> Index(MailFilter filter, CancellationToken cancellation) => View(await query.ListAsync(filter, cancellation));

    [HttpPost("/admin/mail/{id:guid}/again")]
    public async Task<IActionResult> Again(Guid id, CancellationToken cancellation)
    {
        if (await db.Outbox.FirstOrDefaultAsync(m => m.Id == id, cancellation) is not { } message) return NotFound();
        if (message.TryAgain(clock.Now).Error is { } refusal) return Refused(refusal, nameof(Index), await query.ListAsync(new MailFilter(), cancellation));
        await audit.SaveAsync(Me, "mail.again", id, $"Ещё раз отправляется письмо для {message.Address}: {message.Subject}", cancellation);
        TempData.BannerSuccess("Письмо снова в очереди: портал отправит его в течение минуты.");
        return RedirectToAction(nameof(Index));
    }
}
