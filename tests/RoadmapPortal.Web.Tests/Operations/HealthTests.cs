using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Web.Tests.Operations;

public sealed class HealthTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Ready_means_that_the_database_has_the_newest_schema(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(portal, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(portal, "/health/ready"));

        await portal.QueryAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(portal, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(portal, "/health/live"));
    }

    [Fact]
    public async Task A_data_directory_that_is_not_there_is_not_ready()
    {
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(portal, "/health/ready"));
        Directory.Move(portal.DataFolder, portal.DataFolder + "-gone");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(portal, "/health/ready"));

        Directory.Move(portal.DataFolder + "-gone", portal.DataFolder);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(portal, "/health/ready"));
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(PortalFactory portal, string address)
    {
        var answer = await portal.Anonymous().GetAsync(address);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
