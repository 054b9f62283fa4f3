using Deque.AxeCore.Commons;
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
    /// <summary>How a browser starts on a machine without a screen.</summary>
    public static readonly string[] Arguments =
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
        var context = await chromium.NewContextAsync(new() { BaseURL = Origin, Locale = "ru-RU", ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(60_000);
        // The pages are the same on both databases: they are looked at on one.
        return new Visitor(await context.NewPageAsync(), journey, looks: kind == DatabaseKind.Sqlite);
    }

    /// <summary>A browser in which a new person of this role has signed in by the form.</summary>
    public async Task<Visitor> SignedInAsync(string journey, Role role, Organization organization)
    {
        var user = await Portal.Data.UserAsync(role, organization);
        return await SignInAsync(journey, user);
    }

    /// <summary>A browser in which this person has signed in by the form.</summary>
    public async Task<Visitor> SignInAsync(string journey, PortalUser user)
    {
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
    // After two frames every colour that changes with the scheme has arrived.
    private const string RunAxe = """
        async () => (await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next))), await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(found => `${found.id}: ${found.help} ${found.nodes.slice(0, 3).map(node => `${node.html} ${node.any.map(check => check.message).join(' ')}`).join(', ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

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

    /// <summary>Keeps a picture, wide and on a telephone, and holds that nothing sticks out; what axe says of every page is a test of its own.</summary>
    public async Task LookAsync(string name)
    {
        if (!looks) return;
        var folder = TestEnvironment.OutputFolder(Path.Combine("screens", journey));
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
            Assert.Empty(await OverflowAsync(width));
        }

        await page.SetViewportSizeAsync(1280, 900);
        Assert.Empty(Complaints());
    }

    /// <summary>What is wrong with the page as it stands on a screen, on the same enlarged twofold in the dark, and on a telephone: for the eye, the ear and the browser.</summary>
    public async Task<List<string>> FaultsAsync()
    {
        var faults = new List<string>();
        // Once a page: the package's own way opens a blank page beside it at every run.
        await page.EvaluateAsync(Axe);
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (640, ColorScheme.Dark), (360, ColorScheme.Light) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange(await OverflowAsync(width));
            faults.AddRange((await page.EvaluateAsync<string[]>(RunAxe)).Select(told => $"{page.Url} at {width} px: {told}"));
        }

        await page.SetViewportSizeAsync(320, 900);
        return [.. faults, .. await OverflowAsync(320), .. Complaints()];
    }

    /// <summary>Sends the form of the page as one that was opened before somebody else saved.</summary>
    /// <returns>The status of the answer, or null where the page has no form that knows of that.</returns>
    public async Task<int?> SendOutdatedAsync()
    {
        const string spoil = """
            () => {
              const version = document.querySelector('main form[method=post] [name="Form.Version"]');
              if (!version) return false;
              version.value = '00000000-0000-0000-0000-000000000000';
              version.form.id = 'spoilt';
              return true;
            }
            """;
        if (!await page.EvaluateAsync<bool>(spoil)) return null;
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.EvaluateAsync("setTimeout(() => HTMLFormElement.prototype.submit.call(document.getElementById('spoilt')))"),
            response => response.Request is { Method: "POST", IsNavigationRequest: true });
        await page.Locator("#spoilt").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        // Asked of the page itself: the package misses a load that happens while it begins to wait for one.
        await page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(done => addEventListener('load', () => done(true), { once: true }))");
        return answer.Status;
    }

    private async Task<List<string>> OverflowAsync(int width)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return overflow > 0 ? [$"{page.Url} sticks out by {overflow} px at {width} px"] : [];
    }

    /// <summary>What the browser has complained of since it was asked last.</summary>
    private List<string> Complaints()
    {
        List<string> told = [.. complaints.Select(complaint => $"{page.Url}: the browser complains: {complaint}")];
        complaints.Clear();
        return told;
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
