using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>In, out, and the own password and sessions.</summary>
public sealed class AccountController(
    SignIn signIn, PasswordSetting passwords, AccountLinks links, AccountSessions sessions, IDataProtectionProvider protection) : PortalController
{
    [AllowAnonymous]
    [HttpGet("/account/login")]
    public IActionResult Login(string? returnUrl) =>
        User.Identity is { IsAuthenticated: true } ? LocalRedirect(LocalOrHome(returnUrl)) : View(new LoginForm { ReturnUrl = returnUrl });

    [AllowAnonymous]
    [HttpPost("/account/login")]
    [EnableRateLimiting(Services.SignInLimit)]
    public async Task<IActionResult> Login(LoginForm form)
    {
        if (!IsValid(form, new LoginValidator())) return Invalid(nameof(Login), form);
        var entered = await signIn.CheckAsync(form.Email, form.Password);
        if (entered.Error is { } refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return Invalid(nameof(Login), form);
        }

        await EnterAsync(entered.Value);
        return UnsentForm.Unseal(form.Unsent, protection) is { } unsent && Url.IsLocalUrl(unsent.Path)
            ? View("Unsent", unsent)
            : LocalRedirect(LocalOrHome(form.ReturnUrl));
    }

    [Requires(Permission.ManageOwnAccount)]
    [HttpPost("/account/logout")]
    public async Task<IActionResult> Logout()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect("/account/login");
    }

    [AllowAnonymous]
    [HttpGet("/account/password")]
    public async Task<IActionResult> Password(Guid user, string token) =>
        View(new PasswordForm { User = user, Token = token, Owner = await passwords.OwnerAsync(user, token ?? "") });

    [AllowAnonymous]
    [HttpPost("/account/password")]
    [EnableRateLimiting(Services.SignInLimit)]
    public async Task<IActionResult> Password(PasswordForm form, CancellationToken cancellation)
    {
        if (!IsValid(form, new PasswordValidator())) return Invalid(nameof(Password), form);
        var result = await passwords.SetAsync(form, cancellation);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return Invalid(nameof(Password), form);
        }

        TempData.BannerSuccess("Пароль сохранён. Войдите с новым паролем.");
        return LocalRedirect("/account/login");
    }

    [AllowAnonymous]
    [HttpGet("/account/setup")]
    public async Task<IActionResult> Setup(string? token, CancellationToken cancellation) =>
        await MaySetUpAsync(token, cancellation) ? View(new SetupForm { Token = token! }) : NotFound();

    [AllowAnonymous]
    [HttpPost("/account/setup")]
    [EnableRateLimiting(Services.SignInLimit)]
    public async Task<IActionResult> Setup(SetupForm form, [FromServices] FirstAdministrator first, CancellationToken cancellation)
    {
        if (!await MaySetUpAsync(form.Token, cancellation)) return NotFound();
        if (!IsValid(form, new SetupValidator())) return Invalid(nameof(Setup), form);
        var result = await first.CreateAsync(form, cancellation);
        if (!result.Succeeded)
        {
            AddErrors(result);
            return Invalid(nameof(Setup), form);
        }

        TempData.BannerSuccess("Администратор создан. Войдите: портал покажет, что ещё настроить.");
        return LocalRedirect("/account/login");
    }

    [Requires(Permission.ManageOwnAccount)]
    [HttpGet("/account")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var page = await sessions.PageAsync(Me, CurrentUser.SessionId(User), cancellation);
        return View(page with { Notices = page.Notices with { CalendarLink = TempData[NoticesController.LinkKey] as string } });
    }

    [Requires(Permission.ManageOwnAccount)]
    [HttpPost("/account/sessions/end-others")]
    public async Task<IActionResult> EndOtherSessions(CancellationToken cancellation)
    {
        await sessions.EndOthersAsync(Me, CurrentUser.SessionId(User), cancellation);
        TempData.BannerSuccess("Другие сеансы завершены.");
        return RedirectToAction(nameof(Index));
    }

    private async Task EnterAsync(PortalUser user)
    {
        var principal = CurrentUser.Principal(user.Id, user.DisplayName, user.Role, user.OrganizationId, Guid.Empty);
        await HttpContext.SignInAsync(principal);
        // A form that did not get through is offered in this very answer (it is too long for an address), with a token of this person.
        HttpContext.User = principal;
    }

    private async Task<bool> MaySetUpAsync(string? token, CancellationToken cancellation) =>
        links.IsSetupToken(token) && !await links.HasAdministratorAsync(cancellation);

    private string LocalOrHome(string? url) => Url.IsLocalUrl(url) ? url! : "/";

    private void AddErrors(IdentityResult result)
    {
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "", error.Description);
    }
}
