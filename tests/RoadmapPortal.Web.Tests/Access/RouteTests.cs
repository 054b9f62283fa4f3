using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>All routes of the running application against the expected list, by what they declare and by what they answer.</summary>
public sealed partial class RouteTests
{
    [Fact]
    public async Task Every_route_is_listed_and_declares_the_listed_permission()
    {
        var portal = await PortalFactory.SharedAsync(DatabaseKind.Sqlite);
        var declared = Declared(portal).ToDictionary(r => r.Route, r => r.Permission);
        Assert.NotEmpty(declared);
        Assert.Equal(Lines(RouteTable.Routes), Lines(declared));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_gets_past_a_door_without_the_permission(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var anonymous = portal.Anonymous();
        foreach (var (route, _) in RouteTable.Routes.Where(r => r.Value is not null))
        {
            var response = await SendAsync(anonymous, route);
            var refused = route.StartsWith("GET ", StringComparison.Ordinal)
                ? response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.OriginalString.Contains("/account/login", StringComparison.Ordinal)
                : response.StatusCode == HttpStatusCode.Unauthorized;
            Assert.True(refused, $"{route} answers {(int)response.StatusCode} to nobody");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_role_without_the_permission_is_refused_and_one_with_it_is_let_in(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = await portal.Data.SignedInAsync(role);
            foreach (var (route, permission) in RouteTable.Routes.Where(r => r.Value is not null && r.Key != "POST /account/logout"))
            {
                var response = await SendAsync(client, route);
                if (role.May(permission!.Value))
                    Assert.True(response.StatusCode != HttpStatusCode.Forbidden && (int)response.StatusCode < 500, $"{route} answers {(int)response.StatusCode} to {role}");
                else
                    Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{route} answers {(int)response.StatusCode} to {role}, who has no right");
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_post_without_its_token_changes_nothing(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        foreach (var (route, permission) in RouteTable.Routes.Where(r => r.Key.StartsWith("POST ", StringComparison.Ordinal)))
        {
            var role = permission is null ? Role.Administrator : Enum.GetValues<Role>().First(r => r.May(permission.Value));
            var response = await SendAsync(await portal.Data.SignedInAsync(role), route);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{route} answers {(int)response.StatusCode} without a token");
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string route)
    {
        var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
        var path = Placeholder().Replace(pattern, match => match.Groups[1].Value is "slug" or "key" ? "net-takogo" : match.Groups[1].Value is "n" or "number" or "revision" ? "1" : match.Groups[1].Value == "format" ? "pdf" : Guid.Empty.ToString());
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = new FormUrlEncodedContent([]);
        return await client.SendAsync(request);
    }

    private static IEnumerable<(string Route, Permission? Permission)> Declared(PortalFactory portal)
    {
        foreach (var endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action) continue;
            if (action.ControllerName is "Errors" or "Showcase") continue;
            var isPublic = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var permission = endpoint.Metadata.GetOrderedMetadata<RequiresAttribute>() is [.., var requires] ? requires.Permission : (Permission?)null;
            Assert.True(isPublic || permission is not null, $"{action.DisplayName} declares neither a permission nor that it is public");
            Assert.False(isPublic && permission is not null, $"{action.DisplayName} declares both");
            var pattern = Constraint().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), "{$1}");
            foreach (var method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
                yield return ($"{method} {pattern}", permission);
        }
    }

    private static string Lines(IEnumerable<KeyValuePair<string, Permission?>> routes) =>
        string.Join('\n', routes.Select(r => $"{r.Key} → {(r.Value is { } p ? p.ToString() : "public")}").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{([^}:?]+)[^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
