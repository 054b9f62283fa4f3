using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using RoadmapPortal.Domain.Access;

namespace RoadmapPortal.Web.Access;

/// <summary>The person on whose behalf something is done, as the session vouches for it.</summary>
public sealed record CurrentUser(Guid Id, string Name, Role Role, Guid OrganizationId)
{
    private const string OrganizationClaim = "organization";
    private const string SessionClaim = "session";

    public static ClaimsPrincipal Principal(Guid id, string name, Role role, Guid organizationId, Guid sessionId) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, id.ToString()),
            new Claim(ClaimTypes.Name, name),
            new Claim(ClaimTypes.Role, role.ToString()),
            new Claim(OrganizationClaim, organizationId.ToString()),
            new Claim(SessionClaim, sessionId.ToString()),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>The signed-in person, or null.</summary>
    public static CurrentUser? Of(ClaimsPrincipal principal) => principal.Identity is { IsAuthenticated: true }
        ? new CurrentUser(
            principal.UserId(),
            principal.Identity.Name ?? "",
            Enum.Parse<Role>(principal.FindFirstValue(ClaimTypes.Role)!),
            Guid.Parse(principal.FindFirstValue(OrganizationClaim)!))
        : null;

    public static Guid SessionId(ClaimsPrincipal principal) => Guid.Parse(principal.FindFirstValue(SessionClaim)!);

    public bool May(Permission permission) => Role.May(permission);
}

public static class ClaimsPrincipalExtensions
{
    public static Guid UserId(this ClaimsPrincipal principal) => Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
}
