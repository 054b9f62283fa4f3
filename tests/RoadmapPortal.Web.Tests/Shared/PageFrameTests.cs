using System.Text.RegularExpressions;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Shared;

/// <summary>What the content security policy and screen readers rely on, on every kind of page.</summary>
public sealed partial class PageFrameTests(ShowcaseHost host) : IClassFixture<ShowcaseHost>
{
    [Theory]
    [InlineData("/dev/components")]
    [InlineData("/dev/components/public")]
    [InlineData("/dev/components/errors/404")]
    [InlineData("/dev/components/errors/500")]
    public async Task Page_keeps_to_the_policy(string path)
    {
        var page = await GetAsync(path);
        Assert.Empty(page.SelectAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.SelectAll("*").SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Value.StartsWith("data:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/dev/components")]
    [InlineData("/dev/components/public")]
    [InlineData("/dev/components/errors/403")]
    public async Task Page_can_be_walked_by_landmarks_and_headings(string path)
    {
        var page = await GetAsync(path);
        Assert.Equal("ru", page.Select("html").GetAttribute("lang"));
        Assert.Equal("#main", page.Select("body > :first-child").GetAttribute("href"));
        Assert.Single(page.SelectAll("main#main"));
        Assert.Single(page.SelectAll("h1"));
        Assert.StartsWith(page.Heading.Split(' ')[0], page.Document.Title, StringComparison.Ordinal);
        var ids = page.SelectAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Public_page_sets_no_cookie_and_knows_no_account()
    {
        var page = await GetAsync("/dev/components/public");
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        Assert.Equal(["Вход для сотрудников"], page.SelectAll("a[href^='/account']").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData(400, "Запрос не удалось прочитать")]
    [InlineData(401, "Нужно войти")]
    [InlineData(403, "Нет доступа к этой странице")]
    [InlineData(404, "Страница не найдена")]
    [InlineData(409, "Данные успели измениться")]
    [InlineData(413, "Файл слишком большой")]
    [InlineData(429, "Слишком много запросов подряд")]
    [InlineData(500, "На портале произошла ошибка")]
    [InlineData(503, "Портал временно недоступен")]
    public async Task Error_says_what_happened(int status, string heading)
    {
        var page = await GetAsync($"/dev/components/errors/{status}");
        Assert.Equal(heading, page.Heading);
        Assert.Equal(status >= 500, page.VisibleText.Contains("Номер обращения", StringComparison.Ordinal));
    }

    [Fact]
    public void Own_styles_and_scripts_keep_to_the_policy()
    {
        var files = new[] { "css", "js", "img" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(TestEnvironment.RepositoryRoot, "src/RoadmapPortal.Web/wwwroot", folder)))
            .ToList();
        Assert.True(files.Count > 8);
        Assert.DoesNotContain(files, file => Forbidden().IsMatch(File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("a { background: url(data:image/png;base64,AA) }")]
    [InlineData("eval('1')")]
    [InlineData("x.innerHTML = y")]
    [InlineData("@import url(https://fonts.example/a.css)")]
    public void A_planted_breach_is_noticed(string text) => Assert.Matches(Forbidden(), text);

    private async Task<HtmlPage> GetAsync(string path) => await HtmlPage.ReadAsync(await host.Client.GetAsync(path));

    [GeneratedRegex(@"url\([""']?data:|\beval\(|innerHTML|https?://(?!www\.w3\.org/)")]
    private static partial Regex Forbidden();
}
