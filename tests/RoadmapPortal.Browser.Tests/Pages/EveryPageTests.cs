using RoadmapPortal.Browser.Tests.Support;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Tests.Access;

namespace RoadmapPortal.Browser.Tests.Pages;

/// <summary>Every page with something on it, as somebody who may open it, and again with its form refused: wide, enlarged twofold, on a telephone, in the dark.</summary>
public sealed class EveryPageTests
{
    /// <summary>Addresses that are no page of a portal with people in it, and why.</summary>
    private static readonly Dictionary<string, string> NoPage = new()
    {
        ["/"] = "leads on to the home of the role",
        ["/account/setup"] = "answers only while nobody has an account",
        ["/tasks/{id}/files/{fileId}"] = "a file",
        ["/roadmaps/{id}/source/file"] = "a file",
    };

    /// <summary>What has another face in each state and for each role.</summary>
    private const string Approval = "/roadmaps/{id}/approval";

    [Fact]
    public async Task Every_page_is_readable_at_every_width_and_says_nothing_wrong()
    {
        await using var browser = await PortalBrowser.StartAsync(DatabaseKind.Sqlite);
        var guest = await browser.VisitorAsync("pages");
        await AssertSeesFaultsAsync(guest);
        var lived = await LivedInPortal.CreateAsync(browser.Portal);
        var paths = await PortalPaths.OfAsync(lived);
        var pages = RouteTable.Routes.Where(route => IsPage(route.Key)).ToLookup(route => Reader(route.Key[4..], route.Value), route => route.Key[4..]);
        Assert.True(pages.Sum(reader => reader.Count()) >= 50, "The rule has lost its subject: pages.");

        var faults = new List<string>();
        foreach (var reader in pages)
        {
            var visitor = reader.Key is { } role ? await browser.SignInAsync("pages", lived.In(role)) : guest;
            foreach (var pattern in reader) faults.AddRange(await FaultsAsync(visitor, pattern, paths.Of(pattern)));
            if (reader.Key is Role.Methodologist or Role.Director)
                foreach (var path in paths.Of(Approval)) faults.AddRange(await FaultsAsync(visitor, Approval, [path]));
            foreach (var path in new[] { "/network/roadmaps/net-takogo", "/admin/users" }.Where(_ => reader.Key == Role.Coordinator)) faults.AddRange(await FaultsOfErrorAsync(visitor, path));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task AssertSeesFaultsAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/network");
        Assert.Equal("", string.Join('\n', await visitor.FaultsAsync()));
        await visitor.Page.EvaluateAsync("""
            document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><p class="w">x</p>');
            document.querySelector('.w').style.width = '500px';
            console.error('Беда');
            """);
        var faults = string.Join('\n', await visitor.FaultsAsync());
        Assert.Contains("at 1280 px: image-alt", faults);
        Assert.Contains("px at 360 px", faults);
        Assert.DoesNotContain("px at 640 px", faults);
        Assert.Contains("complains: Беда", faults);
    }

    /// <summary>What is wrong with the first of the addresses that opens, and with the refusal of its form.</summary>
    private static async Task<List<string>> FaultsAsync(Visitor visitor, string pattern, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if ((await visitor.Page.GotoAsync(path))?.Ok != true) continue;
            var faults = await visitor.FaultsAsync();
            if (await visitor.SendOutdatedAsync() is not { } status) return faults;
            if (status is not (400 or 409)) faults.Add($"{path}: a form that should be refused is answered with {status}");
            return [.. faults, .. await visitor.FaultsAsync()];
        }

        return [$"{pattern}: nothing answers"];
    }

    private static async Task<List<string>> FaultsOfErrorAsync(Visitor visitor, string path)
    {
        Assert.False((await visitor.Page.GotoAsync(path))!.Ok);
        return await visitor.FaultsAsync();
    }

    private static bool IsPage(string route) =>
        route.StartsWith("GET ", StringComparison.Ordinal) && !NoPage.ContainsKey(route[4..]) && !route[route.LastIndexOf('/')..].Contains('.', StringComparison.Ordinal);

    /// <summary>Who looks at a page: a school at its tasks, else whoever may.</summary>
    private static Role? Reader(string pattern, Permission? permission) => permission is not { } needed ? null
        : pattern.StartsWith("/tasks", StringComparison.Ordinal) ? Role.Coordinator
        : pattern == "/home" ? Role.Director
        : Enum.GetValues<Role>().Where(role => role.May(needed)).OrderBy(role => role != Role.Methodologist).First();
}
