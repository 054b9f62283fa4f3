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

    private static async Task<Revision> RevisionAsync(PortalFactory portal, Roadmap roadmap)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Revisions.SingleAsync(r => r.RoadmapId == roadmap.Id);
    }
}
