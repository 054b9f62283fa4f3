using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Users;

/// <summary>Accounts: who is there, with which role, and the links that let them in.</summary>
[Requires(Permission.ManageUsers)]
public sealed class UsersController(Accounts accounts, UserManager<PortalUser> users, UserQueries queries) : PortalController
{
    private const string LinkKey = "one-time-link";

    [HttpGet("/admin/users")]
    public async Task<IActionResult> Index(UserFilter filter, CancellationToken cancellation)
    {
        // A filter that cannot be read asks for nothing; it is no error of a form.
        ModelState.Clear();
        return View(await queries.ListAsync(filter, cancellation));
    }

    [HttpGet("/admin/users/new")]
    public async Task<IActionResult> New(CancellationToken cancellation) => View("Edit", await PageAsync(new UserForm(), null, cancellation));

    [HttpPost("/admin/users/new")]
    public async Task<IActionResult> New(UserForm form, CancellationToken cancellation)
    {
        if (!IsValid(form, new UserValidator(), nameof(UserPage.Form))) return Invalid("Edit", await PageAsync(form, null, cancellation));
        var added = await accounts.AddAsync(Details(form), Me, cancellation);
        if (added.Error is { } error) return Refused(error, "Edit", await PageAsync(form, null, cancellation));
        await ShowLinkAsync(added.Value, cancellation);
        TempData.BannerSuccess($"Учётная запись {added.Value.Email} добавлена. Передайте человеку ссылку, чтобы он задал пароль.");
        return RedirectToAction(nameof(Edit), new { id = added.Value.Id });
    }

    [HttpGet("/admin/users/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id) is not { } user) return NotFound();
        var form = new UserForm
        {
            Name = user.DisplayName, Email = user.Email ?? "", Role = user.Role, OrganizationId = user.OrganizationId,
            Version = user.ConcurrencyStamp ?? "",
        };
        return View(await PageAsync(form, user, cancellation) with { Link = TempData[LinkKey] as string });
    }

    [HttpPost("/admin/users/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, UserForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id) is not { } user) return NotFound();
        if (!IsValid(form, new UserValidator(), nameof(UserPage.Form))) return Invalid(nameof(Edit), await PageAsync(form, user, cancellation));
        var result = await accounts.ChangeAsync(user, Details(form), form.Version, Me, cancellation);
        if (result.Error is { } error)
        {
            ModelState.Remove($"{nameof(UserPage.Form)}.{nameof(form.Version)}");
            form.Version = user.ConcurrencyStamp ?? "";
            return Refused(error, nameof(Edit), await PageAsync(form, user, cancellation));
        }

        TempData.BannerSuccess("Сохранено.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/admin/users/{id:guid}/link")]
    public async Task<IActionResult> Link(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id) is not { } user) return NotFound();
        await ShowLinkAsync(user, cancellation);
        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpPost("/admin/users/{id:guid}/disable")]
    public Task<IActionResult> Disable(Guid id, CancellationToken cancellation) =>
        ActAsync(id, user => accounts.DisableAsync(user, disabled: true, Me, cancellation), "Учётная запись отключена, её сеансы завершены.");

    [HttpPost("/admin/users/{id:guid}/enable")]
    public Task<IActionResult> Enable(Guid id, CancellationToken cancellation) =>
        ActAsync(id, user => accounts.DisableAsync(user, disabled: false, Me, cancellation), "Учётная запись включена.");

    [HttpPost("/admin/users/{id:guid}/end-sessions")]
    public Task<IActionResult> EndSessions(Guid id, CancellationToken cancellation) => ActAsync(
        id,
        async user =>
        {
            await accounts.EndSessionsAsync(user, Me, cancellation);
            return Result.Ok;
        },
        "Все сеансы этого человека завершены.");

    [HttpGet("/admin/roles")]
    public IActionResult Roles() => View();

    private async Task<IActionResult> ActAsync(Guid id, Func<PortalUser, Task<Result>> act, string done)
    {
        if (await FindAsync(id) is not { } user) return NotFound();
        var result = await act(user);
        if (result.Error is { } error) TempData.BannerWarning(error.Message);
        else TempData.BannerSuccess(done);
        return RedirectToAction(nameof(Edit), new { id });
    }

    private Task<PortalUser?> FindAsync(Guid id) => users.FindByIdAsync(id.ToString());

    private async Task ShowLinkAsync(PortalUser user, CancellationToken cancellation) =>
        TempData[LinkKey] = await accounts.LinkAsync(user, $"{Request.Scheme}://{Request.Host}", Me, cancellation);

    private async Task<UserPage> PageAsync(UserForm form, PortalUser? user, CancellationToken cancellation) => new(
        form, user?.Id, user?.IsDisabled ?? false, user?.PasswordHash is not null,
        user is null ? 0 : await queries.SessionsAsync(user.Id, cancellation), await queries.OrganizationsAsync(cancellation));

    private static AccountDetails Details(UserForm form) => new(form.Name, form.Email, form.Role!.Value, form.OrganizationId!.Value);
}
