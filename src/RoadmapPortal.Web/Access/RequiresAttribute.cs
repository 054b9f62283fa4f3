using Microsoft.AspNetCore.Authorization;
using RoadmapPortal.Domain.Access;

namespace RoadmapPortal.Web.Access;

/// <summary>The permission an endpoint needs; which rows it may touch is decided where the row is loaded.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class RequiresHandler : AuthorizationHandler<RequiresAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequiresAttribute requirement)
    {
        if (CurrentUser.Of(context.User) is { } user && user.May(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
