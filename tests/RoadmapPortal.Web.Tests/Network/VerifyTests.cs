using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Tests.Access;
using RoadmapPortal.Web.Tests.Approval;

namespace RoadmapPortal.Web.Tests.Network;

/// <summary>What a reader of a paper learns from the code on it.</summary>
public sealed class VerifyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_code_of_a_paper_says_which_text_is_approved(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind, new() { ["Portal:PublicOrigin"] = "https://plans.example.org" });
        var roadmap = await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Семинар наставников", "Март 2023 г."));
        var revision = await RevisionAsync(portal, roadmap);
        var code = VerificationCode.Of(revision.Hash);
        var reader = portal.Anonymous();

        var typed = await reader.GetAsync($"/verify?code={code.ToLowerInvariant().Replace("-", "+", StringComparison.Ordinal)}");
        var page = await reader.OpenAsync($"/verify/{code}");

        Assert.Equal((HttpStatusCode.Redirect, $"/verify/{code}"), (typed.StatusCode, typed.Headers.Location?.OriginalString));
        Assert.Contains("Последняя утверждённая редакция", page.VisibleText, StringComparison.Ordinal);
        Assert.Contains(revision.Hash, page.VisibleText, StringComparison.Ordinal);
        Assert.Equal($"/network/roadmaps/{roadmap.Slug}/revisions/1", page.Select("dl a").GetAttribute("href"));
        var paper = await AnswerText.PaperAsync(await reader.GetByteArrayAsync($"/network/roadmaps/{roadmap.Slug}.pdf"));
        Assert.Contains($"код проверки {code} · лист 1 из", paper, StringComparison.Ordinal);
        Assert.Contains($"plans.example.org/verify/{code}", paper, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_code_of_nothing_and_what_is_no_code_are_told_apart(DatabaseKind kind)
    {
        var reader = (await PortalFactory.SharedAsync(kind)).Anonymous();

        var unknown = await reader.GetAsync("/verify/0000-0000-0000");
        var wrong = await reader.GetAsync("/verify?code=" + Uri.EscapeDataString("код <с> бумаги"));

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("Документа с таким кодом на портале нет", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("код <с> бумаги", (await HtmlPage.ReadAsync(wrong)).Select("#code").GetAttribute("value"));
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_is_compared_with_the_document_that_it_is_made_of(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var (reader, official) = (scene.Portal.Anonymous(), Assert.Single(await scene.RevisionsAsync()).Pdf);
        var published = await reader.GetByteArrayAsync($"/network/roadmaps/{(await scene.RoadmapAsync()).Slug}.pdf");
        byte[] changed = [.. official];
        changed[official.Length / 2] ^= 1;

        Assert.Contains("совпадает с утверждённым документом", await SaidAsync(official), StringComparison.Ordinal);
        Assert.Contains("совпадает с публичной версией", await SaidAsync(published), StringComparison.Ordinal);
        Assert.Contains("что-то добавили", await SaidAsync([.. official, .. "% подпись"u8]), StringComparison.Ordinal);
        Assert.Contains("отличается от документа портала", await SaidAsync(changed), StringComparison.Ordinal);
        Assert.Contains("Такого документа на портале нет", await SaidAsync("%PDF-1.7 другой"u8.ToArray()), StringComparison.Ordinal);

        async Task<string> SaidAsync(byte[] file)
        {
            var answer = await SendAsync(reader, file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            return (await HtmlPage.ReadAsync(answer)).VisibleText;
        }
    }

    [Theory, OnSqlite]
    public async Task What_is_no_pdf_or_comes_from_another_site_is_refused(DatabaseKind kind)
    {
        var reader = (await PortalFactory.SharedAsync(kind)).Anonymous();

        var empty = await SendAsync(reader, []);
        var text = await SendAsync(reader, "Дорожная карта"u8.ToArray());
        var foreign = await SendAsync(reader, "%PDF-1.7"u8.ToArray(), "https://elsewhere.test");
        var own = await SendAsync(reader, "%PDF-1.7"u8.ToArray(), "http://localhost");

        Assert.Equal((HttpStatusCode.BadRequest, "Выберите файл PDF."), (empty.StatusCode, (await HtmlPage.ReadAsync(empty)).Select("#file-error").TextContent));
        Assert.Equal(HttpStatusCode.BadRequest, text.StatusCode);
        Assert.StartsWith("Это не PDF.", (await HtmlPage.ReadAsync(text)).Select("#file-error").TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (foreign.StatusCode, own.StatusCode));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_roadmap_is_given_in_three_formats_which_the_importer_reads_back(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.ApprovedAsync(lead, [], new ActivityText("Семинар наставников", "Март 2023 г."));
        var client = await portal.Data.SignInAsync(lead);

        foreach (var address in new[] { $"/roadmaps/{roadmap.Id}", $"/roadmaps/{roadmap.Id}/revisions/1", $"/network/roadmaps/{roadmap.Slug}" })
        {
            foreach (var format in new[] { "docx", "xlsx" })
            {
                var answer = await client.GetAsync($"{address}.{format}");
                var file = await answer.Content.ReadAsByteArrayAsync();
                Assert.Equal("Семинар наставников", Assert.Single(RoadmapImporter.Read(file, $"карта.{format}").Value.Sections.SelectMany(s => s.Activities)).Text);
                Assert.EndsWith($".{format}", answer.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{roadmap.Id}.odt")).StatusCode);
        var documents = await client.OpenAsync($"/roadmaps/{roadmap.Id}/documents");
        Assert.Equal([$"/roadmaps/{roadmap.Id}/revisions/1.pdf", $"/roadmaps/{roadmap.Id}/revisions/1.docx", $"/roadmaps/{roadmap.Id}/revisions/1.xlsx"], documents.SelectAll("section[aria-labelledby=document-0] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/roadmaps/{Guid.Empty}/documents")).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient reader, byte[] file, string? origin = null)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "File", "документ.pdf" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/verify") { Content = form };
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await reader.SendAsync(request);
    }

    private static async Task<Revision> RevisionAsync(PortalFactory portal, Roadmap roadmap)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Revisions.SingleAsync(r => r.RoadmapId == roadmap.Id);
    }
}
