using System.Security.Claims;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>One entry of the bar at the top.</summary>
public sealed record NavigationItem(string Text, string Href, bool Active);

/// <summary>What the bar at the top offers to whom.</summary>
public sealed class Navigation
{
    private const string Administrator = nameof(Administrator);
    private const string Methodologist = nameof(Methodologist);
    private const string Director = nameof(Director);
    private const string Partner = nameof(Partner);
    private const string Coordinator = nameof(Coordinator);

    private static readonly Entry[] Entries =
    [
        new("Мои отчёты", "/tasks", [Coordinator, Methodologist]),
        new("Дорожные карты", "/roadmaps", [Methodologist, Director, Partner, Administrator]),
        new("Ход выполнения", "/progress", [Methodologist, Director, Administrator]),
        new("Организации", "/organizations", [Administrator, Methodologist]),
        new("Пользователи", "/admin/users", [Administrator]),
        new("Публичная страница", "/network", [Administrator, Methodologist, Director, Partner, Coordinator]),
    ];

    /// <summary>The entries <paramref name="user"/> may open; the one that <paramref name="path"/> lies in is active.</summary>
    public IReadOnlyList<NavigationItem> For(ClaimsPrincipal user, PathString path) =>
        [.. Entries.Where(entry => entry.Roles.Any(user.IsInRole))
                   .Select(entry => new NavigationItem(entry.Text, entry.Href, path.StartsWithSegments(entry.Href)))];

    private sealed record Entry(string Text, string Href, string[] Roles);
}
