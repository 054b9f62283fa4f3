using System.Security.Claims;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Tests.Shared;

public sealed class NavigationTests
{
    [Theory]
    [InlineData(Role.Coordinator, "Мои отчёты, Дорожные карты, Наставничество, Сотрудники, Публичная страница")]
    [InlineData(Role.Partner, "Согласование, Дорожные карты, Публичная страница")]
    [InlineData(Role.Director, "Сегодня, Дорожные карты, Ход выполнения, Наставничество, Публичная страница")]
    [InlineData(Role.Methodologist, "Сегодня, Мои отчёты, Дорожные карты, Ход выполнения, Наставничество, Справочники, Публичная страница")]
    [InlineData(Role.Administrator, "Сегодня, Дорожные карты, Ход выполнения, Наставничество, Справочники, Управление, Публичная страница")]
    public void Offers_what_the_role_may_open(Role role, string expected) =>
        Assert.Equal(expected, string.Join(", ", new Navigation().For(UserIn(role), "/").Select(item => item.Text)));

    [Theory]
    [InlineData("/roadmaps")]
    [InlineData("/roadmaps/12/edit")]
    public void Marks_where_one_is(string path) =>
        Assert.Equal(["Дорожные карты"], new Navigation().For(UserIn(Role.Director), path).Where(item => item.Active).Select(item => item.Text));

    [Fact]
    public void An_area_of_several_pages_shows_them_as_tabs()
    {
        var tabs = new Navigation().TabsFor(UserIn(Role.Administrator), "/admin/users/12");
        Assert.Equal(["Пользователи", "Права ролей", "Письма", "Состояние"], tabs.Select(tab => tab.Text));
        Assert.Equal(["Пользователи"], tabs.Where(tab => tab.Active).Select(tab => tab.Text));
        Assert.Empty(new Navigation().TabsFor(UserIn(Role.Administrator), "/roadmaps"));
    }

    [Theory]
    [InlineData("/progress", "По дорожным картам")]
    [InlineData("/roadmaps/12/matrix", "По дорожным картам")]
    [InlineData("/progress/calendar", "Год по месяцам")]
    public void Of_two_tabs_the_nearer_one_is_marked(string path, string tab) =>
        Assert.Equal([tab], new Navigation().TabsFor(UserIn(Role.Director), path).Where(item => item.Active).Select(item => item.Text));

    [Fact]
    public void Offers_nothing_to_a_stranger() =>
        Assert.Empty(new Navigation().For(new ClaimsPrincipal(new ClaimsIdentity()), "/"));

    private static ClaimsPrincipal UserIn(Role role) => CurrentUser.Principal(Guid.Empty, "Петрова Мария", role, Guid.Empty, Guid.Empty);
}
