using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Browser.Tests.Support;

/// <summary>The portal behind a real socket and a real Chromium before it.</summary>
public sealed class PortalBrowser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly DatabaseKind kind;
    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private PortalBrowser(DatabaseKind kind, PortalFactory portal, IPlaywright playwright, IBrowser chromium) =>
        (this.kind, Portal, this.playwright, this.chromium) = (kind, portal, playwright, chromium);

    public PortalFactory Portal { get; }

    private string Origin => Portal.ClientOptions.BaseAddress.AbsoluteUri;

    public static async Task<PortalBrowser> StartAsync(DatabaseKind kind)
    {
        var portal = await PortalFactory.CreateAsync(kind);
        portal.UseKestrel(0);
        portal.StartServer();
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = TestEnvironment.Chromium, Args = Arguments });
        return new PortalBrowser(kind, portal, playwright, chromium);
    }

    /// <summary>A browser of its own for somebody who has not signed in.</summary>
    public async Task<Visitor> VisitorAsync(string journey)
    {
        var context = await chromium.NewContextAsync(new() { BaseURL = Origin, Locale = "ru-RU", ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(15_000);
        // The pages are the same on both databases: they are looked at on one.
        return new Visitor(await context.NewPageAsync(), journey, looks: kind == DatabaseKind.Sqlite);
    }

    /// <summary>A browser in which a new person of this role has signed in by the form.</summary>
    public async Task<Visitor> SignedInAsync(string journey, Role role, Organization organization)
    {
        PortalUser user = await Portal.Data.UserAsync(role, organization);
        var visitor = await VisitorAsync(journey);
        await visitor.OpenAsync("/account/login");
        await visitor.FillAsync("Электронная почта", user.Email!);
        await visitor.FillAsync("Пароль", TestData.Password);
        await visitor.PressAsync("Войти");
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await Portal.DisposeAsync();
    }
}

/// <summary>A person before the browser: words for what people do, and a look at every page.</summary>
public sealed class Visitor(IPage page, string journey, bool looks)
{
    private readonly List<string> complaints = Listen(page);

    public IPage Page => page;

    public async Task OpenAsync(string path) => await page.GotoAsync(path);

    public async Task FillAsync(string label, string text) => await page.GetByLabel(label, new() { Exact = false }).First.FillAsync(text);

    public async Task PressAsync(string button) => await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public async Task FollowAsync(string link) => await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public async Task SeesAsync(string text) => await page.GetByText(text).First.WaitForAsync();

    /// <summary>The bytes behind an address, asked with this person's session.</summary>
    public async Task<byte[]> DownloadAsync(string path)
    {
        var answer = await page.Context.APIRequest.GetAsync(path);
        Assert.True(answer.Ok, $"{path} answers {answer.Status}");
        return await answer.BodyAsync();
    }

    /// <summary>Keeps a picture, wide and on a telephone, and holds that nothing sticks out and axe has nothing to say.</summary>
    public async Task LookAsync(string name)
    {
        if (!looks) return;
        var folder = TestEnvironment.OutputFolder(Path.Combine("screens", journey));
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{name} ({page.Url}) sticks out by {overflow} px at {width} px");
            var found = (await page.RunAxe()).Violations;
            Assert.True(found.Length == 0, $"{name} at {width} px: {string.Join("; ", found.Select(v => $"{v.Id}: {v.Help} {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"))}");
        }

        await page.SetViewportSizeAsync(1280, 900);
        Assert.True(complaints.Count == 0, $"The browser complains on {name}: {string.Join("; ", complaints)}");
    }

    private static List<string> Listen(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }
}
