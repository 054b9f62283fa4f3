using Microsoft.Playwright;
using RoadmapPortal.Browser.Tests.Support;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Browser.Tests.Journeys;

/// <summary>A coordinator with a telephone opens the menu.</summary>
public sealed class PhoneMenuTests
{
    [Fact]
    public async Task The_open_menu_shows_the_search_in_one_line_and_every_area_below_it()
    {
        await using var browser = await PortalBrowser.StartAsync(DatabaseKind.Sqlite);
        var coordinator = await browser.SignedInAsync("phone", Role.Coordinator, await browser.Portal.Data.SchoolAsync());
        await coordinator.Page.SetViewportSizeAsync(360, 780);
        await coordinator.OpenAsync("/tasks");
        await coordinator.PressAsync("Меню");

        var search = await BoxAsync(coordinator, ".bar-search");
        Assert.InRange(search.Height, 30, 60);
        foreach (var area in new[] { "Мои отчёты", "Дорожные карты", "Наставничество", "Сотрудники", "Публичная страница" })
        {
            var entry = (await coordinator.Page.Locator("#site-nav").GetByRole(AriaRole.Link, new() { Name = area, Exact = true }).BoundingBoxAsync())!;
            Assert.True(entry.Y >= search.Y + search.Height && entry.X >= 0 && entry.X + entry.Width <= 360, $"«{area}» lies at {entry.X}, {entry.Y}.");
        }
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(Visitor visitor, string selector) => (await visitor.Page.Locator(selector).BoundingBoxAsync())!;
}
