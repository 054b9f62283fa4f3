using System.Net;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Operations;

namespace RoadmapPortal.Web.Tests.Hosting;

/// <summary>Outside Development, as a process: a proxy that does not say that it was asked by HTTPS is told so.</summary>
public sealed class PlainHttpTests
{
    [Fact]
    public async Task A_page_asked_for_without_https_says_how_to_ask()
    {
        await using var installation = await Installation.EmptyAsync(DatabaseKind.Sqlite);
        using var portal = await RunningPortal.StartAsync(
            installation.Database, installation.Folder, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Portal__PublicOrigin", "https://plans.example.org"));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };

        foreach (var address in new[] { "/account/login", "/network", "/" })
        {
            var refused = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("Откройте https://plans.example.org.", (await HtmlPage.ReadAsync(refused)).VisibleText, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/account/login", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/img/brand.svg")).StatusCode);

        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/login")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/network")).StatusCode);
    }
}
