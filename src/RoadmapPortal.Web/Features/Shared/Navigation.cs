using System.Security.Claims;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>One entry of the bar at the top, or of the tabs below it.</summary>
public sealed record NavigationItem(string Text, string Href, bool Active);

/// <summary>What the bar at the top offers to whom: the areas with a page that the permission table opens.</summary>
public sealed class Navigation
{
    private static readonly Area[] Areas =
    [
        new("Сегодня", new Page("Сегодня", "/home", Permission.ReadProgress)),
        new("Согласование", new Page("Согласование", "/concurrences", Permission.Concur)),
        new("Мои отчёты", new Page("Мои отчёты", "/tasks", Permission.ReportProgress)),
        new("Дорожные карты", new Page("Дорожные карты", "/roadmaps", Permission.ReadRoadmaps)),
        new("Ход выполнения",
            new Page("По дорожным картам", "/progress", Permission.ReadProgress),
            new Page("Год по месяцам", "/progress/calendar", Permission.ReadProgress),
            new Page("Отчёты", "/reports", Permission.ReadProgress)),
        new("Наставничество", new Page("Наставничество", "/mentoring", Permission.ReadMentoring)),
        new("Справочники",
            new Page("Организации", "/organizations", Permission.ManageOrganizations),
            new Page("Сотрудники", "/people", Permission.ManageStaff),
            new Page("Аудитории", "/audiences", Permission.ManageDictionaries),
            new Page("Виды документов", "/document-kinds", Permission.ManageDictionaries)),
        new("Управление",
            new Page("Пользователи", "/admin/users", Permission.ManageUsers),
            new Page("Права ролей", "/admin/roles", Permission.ManageUsers),
            new Page("Письма", "/admin/mail", Permission.ManageSystem),
            new Page("Состояние", "/admin/state", Permission.ManageSystem)),
        new("Публичная страница", new Page("Публичная страница", "/network", Permission.ReadRoadmaps)),
    ];

    /// <summary>The areas <paramref name="user"/> may enter, each by its first open page; the one that <paramref name="path"/> lies in is active.</summary>
    public IReadOnlyList<NavigationItem> For(ClaimsPrincipal user, PathString path) =>
        [.. Open(user).Select(area => new NavigationItem(area.Pages is [var only] ? only.Text : area.Text, area.Pages[0].Href, area.Pages.Any(page => page.Holds(path))))];

    /// <summary>The pages of the area that <paramref name="path"/> lies in; none where there is but one.</summary>
    public IReadOnlyList<NavigationItem> TabsFor(ClaimsPrincipal user, PathString path) =>
        Open(user).FirstOrDefault(area => area.Pages.Any(page => page.Holds(path))) is { Pages.Length: > 1 } here
            ? [.. here.Pages.Select(page => new NavigationItem(page.Text, page.Href, page == here.PageOf(path)))]
            : [];

    private static IEnumerable<Area> Open(ClaimsPrincipal user) => CurrentUser.Of(user) is { } person
        ? Areas.Select(area => area with { Pages = [.. area.Pages.Where(page => person.May(page.Permission))] }).Where(area => area.Pages.Length > 0)
        : [];

    private sealed record Area(string Text, params Page[] Pages)
    {
        /// <summary>The page that <paramref name="path"/> lies in: of several, the one that names more of it.</summary>
        public Page? PageOf(PathString path) => Pages.Where(page => page.Holds(path)).MaxBy(page => page.Href.Length);
    }

    private sealed record Page(string Text, string Href, Permission Permission)
    {
        public bool Holds(PathString path) => PlaceOf(path).StartsWithSegments(Href);

        /// <summary>The progress of one roadmap has its address below the roadmap, and its place beside the progress of all.</summary>
        private static PathString PlaceOf(PathString path) =>
            path.StartsWithSegments("/roadmaps") && path.Value!.Split('/')[^1] is "progress" or "matrix" ? "/progress" : path;
    }
}
