using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>user add</c>: makes an account and prints the one-time link that sets its password.</summary>
internal static class UserCommand
{
    private static readonly Dictionary<string, Role> RoleNames = new()
    {
        ["administrator"] = Role.Administrator,
        ["methodist"] = Role.Methodologist,
        ["director"] = Role.Director,
        ["partner"] = Role.Partner,
        ["coordinator"] = Role.Coordinator,
    };

    public static Command Create() => new("user", "Учётные записи") { Add() };

    private static Command Add()
    {
        var email = new Argument<string>("EMAIL") { Description = "Адрес, по которому человек входит" };
        var role = new Option<string>("--role") { Description = "Роль", Required = true };
        role.AcceptOnlyFromAmong([.. RoleNames.Keys]);
        var organization = new Option<string?>("--organization") { Description = "Полное или краткое название организации; без него – методический центр" };
        var name = new Option<string?>("--name") { Description = "Фамилия, имя, отчество; без него – адрес" };
        var command = new Command("add", "Добавить учётную запись и вывести одноразовую ссылку для пароля") { email, role, organization, name };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(email)!.Contains('@', StringComparison.Ordinal)) result.AddError("EMAIL – это адрес электронной почты.");
            if (result.GetResult(role)?.Tokens is [{ Value: "partner" or "coordinator" }] && result.GetValue(organization) is null)
                result.AddError("Для этой роли нужна организация: --organization «название».");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var scope = await CommandScope.OpenAsync(cancellation);
            var address = parsed.GetRequiredValue(email);
            var details = new AccountDetails(
                parsed.GetValue(name) ?? address, address, RoleNames[parsed.GetRequiredValue(role)],
                await OrganizationAsync(scope.Db, parsed.GetValue(organization), cancellation));
            var added = await scope.Get<Accounts>().AddAsync(details, by: null, cancellation);
            if (added.Error is { } refusal) throw new RefusedException(refusal.Message);
            Console.WriteLine(await scope.Get<AccountLinks>().ForPasswordAsync(added.Value, PortalHost.Address(scope.Get<IConfiguration>())));
        });
        return command;
    }

    private static async Task<Guid> OrganizationAsync(PortalDbContext db, string? name, CancellationToken cancellation)
    {
        var found = await db.Organizations
            .Where(o => !o.IsArchived && (name == null ? o.Kind == OrganizationKind.MethodologicalCentre : o.Name == name || o.ShortName == name))
            .OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation);
        return found switch
        {
            [var only] => only.Id,
            [] when name is null => throw new RefusedException("Методического центра на портале ещё нет. Запустите сайт: он выведет ссылку, по которой создают центр и первого администратора."),
            [] => throw new RefusedException($"Организации «{name}» нет."),
            _ => throw new RefusedException($"Уточните организацию: {string.Join("; ", found.Select(o => o.Name))}."),
        };
    }
}
