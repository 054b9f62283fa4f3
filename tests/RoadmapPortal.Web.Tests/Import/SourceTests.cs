using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Import;

/// <summary>The document stays with the roadmap that was made of it.</summary>
public sealed class SourceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_document_is_shown_beside_the_rows_and_comes_out_as_it_went_in(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var content = Encoding.UTF8.GetBytes(SampleText.Of());
        var id = await DraftAsync(client, "План: центра?.txt", content);

        var read = await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{id}"));
        var page = await HtmlPage.ReadAsync(await client.GetAsync(read.Link("Исходный документ").Href));
        var file = await client.GetAsync(page.Link("Скачать файл").Href);

        Assert.Contains("Назначить наставников строка 4", page.VisibleText);
        Assert.Equal(content, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("План центра.txt", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_outside_the_centre_sees_it_and_a_roadmap_without_a_document_has_none(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(methodist);
        var id = await DraftAsync(client, "План.txt", Encoding.UTF8.GetBytes(SampleText.Of()));
        var bare = await portal.Data.RoadmapAsync(methodist);

        foreach (var role in new[] { Role.Partner, Role.Coordinator })
        {
            var other = await portal.Data.SignedInAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/roadmaps/{id}/source")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/roadmaps/{id}/source/file")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{bare.Id}/source")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{bare.Id}/source/file")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_goes_with_its_roadmap(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var id = await DraftAsync(client, "План.txt", Encoding.UTF8.GetBytes(SampleText.Of()));
        Assert.Equal(1, await portal.QueryAsync(db => db.RoadmapSources.CountAsync(f => f.RoadmapId == id)));

        await portal.QueryAsync(db => db.Roadmaps.Where(r => r.Id == id).ExecuteDeleteAsync());

        Assert.Equal(0, await portal.QueryAsync(db => db.RoadmapSources.CountAsync(f => f.RoadmapId == id)));
    }

    private static async Task<Guid> DraftAsync(HttpClient client, string name, byte[] content)
    {
        var uploaded = await ImportPages.UploadAsync(client, name, content);
        var preview = await HtmlPage.ReadAsync(await client.GetAsync(uploaded.Headers.Location));
        return ImportPages.DraftOf(await preview.Form("Создать черновик").SendAsync(client));
    }
}
