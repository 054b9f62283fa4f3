using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>Which mails a person wants, and the person's calendar.</summary>
[Requires(Permission.ManageOwnAccount)]
public sealed class NoticesController(AccountNotices notices) : PortalController
{
    /// <summary>Carries a fresh link to the one page that shows it.</summary>
    internal const string LinkKey = "calendar-link";

    [HttpPost("/account/mails")]
    public async Task<IActionResult> Mails(NoticeKind[] wanted, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        await notices.WantAsync(Me, wanted, cancellation);
        TempData.BannerSuccess("Сохранено: портал будет писать только о том, что вы отметили.");
        return LocalRedirect("/account");
    }

    [HttpPost("/account/calendar")]
    public async Task<IActionResult> Calendar(CancellationToken cancellation)
    {
        TempData[LinkKey] = await notices.NewCalendarLinkAsync(Me, cancellation);
        return LocalRedirect("/account");
    }

    [HttpPost("/account/calendar/revoke")]
    public async Task<IActionResult> Revoke(CancellationToken cancellation)
    {
        await notices.RevokeCalendarAsync(Me, cancellation);
        TempData.BannerSuccess("Ссылка на календарь отозвана: по ней больше ничего не открывается.");
        return LocalRedirect("/account");
    }
}
