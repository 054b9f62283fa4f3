using System.Security.Claims;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>One entry of the bar at the top.</summary>
public sealed record NavigationItem(string Text, string Href, bool Active);

/// <summary>What the bar at the top offers to whom: the entries whose pages the permission table opens.</summary>
public sealed class Navigation
{
    private static readonly Entry[] Entries =
    [
        new("Мои отчёты", "/tasks", Permission.ReportProgress),
        new("Дорожные карты", "/roadmaps", Permission.ReadRoadmaps),
        new("Ход выполнения", "/progress", Permission.ReadProgress),
        new("Организации", "/organizations", Permission.ManageOrganizations),
        new("Пользователи", "/admin/users", Permission.ManageUsers),
        new("Публичная страница", "/network", Permission.ReadRoadmaps),
    ];

    /// <summary>The entries <paramref name="user"/> may open; the one that <paramref name="path"/> lies in is active.</summary>
    public IReadOnlyList<NavigationItem> For(ClaimsPrincipal user, PathString path) => CurrentUser.Of(user) is { } person
        ? [.. Entries.Where(entry => person.May(entry.Permission))
                     .Select(entry => new NavigationItem(entry.Text, entry.Href, AreaOf(path).StartsWithSegments(entry.Href)))]
        : [];

    /// <summary>The progress of one roadmap has its address below the roadmap, and its place beside the progress of all.</summary>
    private static PathString AreaOf(PathString path) => path.Value?.EndsWith("/progress", StringComparison.Ordinal) == true ? "/progress" : path;

    private sealed record Entry(string Text, string Href, Permission Permission);
}
