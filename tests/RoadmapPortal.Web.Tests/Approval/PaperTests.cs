using System.Net;
using System.Net.Http.Headers;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Tests.Approval;

public sealed class PaperTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_is_printed_for_the_centre_and_does_not_exist_for_others(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);

        var draft = await scene.Methodist.GetAsync(scene.Path(".pdf"));

        Assert.Equal("application/pdf", draft.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(", проект.pdf", draft.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.True(draft.Headers.ETag!.IsWeak);
        var partner = await scene.Portal.Data.SignedInAsync(Role.Partner);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(scene.Path(".pdf"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Methodist.GetAsync(scene.Path("/revisions/1.pdf"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Methodist.GetAsync($"/roadmaps/{Guid.NewGuid()}.pdf")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_approved_document_is_the_stored_one_and_is_known_by_its_hash(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var revision = Assert.Single(await scene.RevisionsAsync());

        var current = await scene.Methodist.GetAsync(scene.Path(".pdf"));
        var numbered = await scene.Methodist.GetAsync(scene.Path("/revisions/1.pdf"));
        using var asked = new HttpRequestMessage(HttpMethod.Get, scene.Path(".pdf"));
        asked.Headers.IfNoneMatch.Add(current.Headers.ETag!);
        var unchanged = await scene.Methodist.SendAsync(asked);

        Assert.Equal(revision.Pdf, await current.Content.ReadAsByteArrayAsync());
        Assert.Equal(revision.Pdf, await numbered.Content.ReadAsByteArrayAsync());
        Assert.Equal(new EntityTagHeaderValue($"\"{revision.Hash}\""), current.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal("inline", current.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(", редакция 1.pdf", current.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Дорожная карта\nна 2023–2024 годы", 2, "Дорожная карта на 2023–2024 годы, редакция 2.pdf")]
    [InlineData("План: \"А/Б\" <1>", 0, "План А Б 1, проект.pdf")]
    [InlineData("///", 1, "Дорожная карта, редакция 1.pdf")]
    public void A_document_is_named_after_its_title(string title, int revision, string expected) =>
        Assert.Equal(expected, DocumentFileName.Of(title, revision, "pdf"));
}
