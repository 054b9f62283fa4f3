using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Features.Showcase;

namespace RoadmapPortal.Web.Tests.Shared;

/// <summary>Only the look: the page that shows all building blocks, without accounts and data.</summary>
public sealed class ShowcaseHost : IAsyncLifetime
{
    private readonly WebApplication app;

    public ShowcaseHost()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "RoadmapPortal.Web" });
        builder.WebHost.UseTestServer();
        builder.Services.AddPortalViews().AddApplicationPart(typeof(PortalViews).Assembly);
        app = builder.Build();
        app.MapShowcase();
    }

    public HttpClient Client => app.GetTestClient();

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();
}
