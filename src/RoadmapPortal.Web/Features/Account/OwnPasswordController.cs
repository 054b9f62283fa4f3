using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>Changes the own password by the present one; a forgotten one needs a link of the administrator.</summary>
[Requires(Permission.ManageOwnAccount), ViewFolder("Account")]
public sealed class OwnPasswordController(SignIn signIn, PasswordSetting passwords, AccountSessions sessions) : PortalController
{
    [HttpPost("/account/own-password")]
    public async Task<IActionResult> Change(OwnPasswordForm password, CancellationToken cancellation)
    {
        if (!IsValid(password, new OwnPasswordValidator(), nameof(AccountPage.Password))) return await InvalidAsync(cancellation);
        if (!await signIn.ConfirmAsync(Me, password.Present))
        {
            ModelState.AddModelError($"{nameof(AccountPage.Password)}.{nameof(password.Present)}", "Текущий пароль введён неверно. Введите его ещё раз.");
            return await InvalidAsync(cancellation);
        }

        var result = await passwords.ChangeAsync(Me, CurrentUser.SessionId(User), password, cancellation);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors) ModelState.AddModelError($"{nameof(AccountPage.Password)}.{nameof(password.New)}", error.Description);
            return await InvalidAsync(cancellation);
        }

        TempData.BannerSuccess("Пароль сменён, другие ваши сеансы завершены.");
        return LocalRedirect("/account");
    }

    private async Task<IActionResult> InvalidAsync(CancellationToken cancellation) =>
        Invalid("Index", await sessions.PageAsync(Me, CurrentUser.SessionId(User), cancellation));
}
