using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Jobs;

namespace RoadmapPortal.Web.Tests.Import;

/// <summary>Formats of others wait for the job; the tests do its work step by step.</summary>
public sealed class ConversionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_foreign_document_waits_its_turn_and_can_be_put_aside(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        await UploadAsync(client, Rtf());
        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        var second = await UploadAsync(client, Rtf());
        Assert.Equal("Документ преобразуется", second.Heading);
        Assert.Contains("Перед ним ещё 1 документ.", second.VisibleText);
        Assert.Equal("2", second.Response.Headers.GetValues("Refresh").Single());
        var put = await second.Form("Отменить").SendAsync(client);

        Assert.Equal("/roadmaps/import", put.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(second.Address)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_document_that_cannot_be_converted_says_why_and_is_dropped(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var waiting = await UploadAsync(client, "%PDF-1.7 и больше ничего"u8.ToArray(), "План.pdf");

        Assert.True(await RoundAsync(portal));
        Assert.False(await RoundAsync(portal));

        var failed = await HtmlPage.ReadAsync(await client.GetAsync(waiting.Address));
        Assert.Equal("Документ не прочитан", failed.Heading);
        Assert.False(failed.Response.Headers.Contains("Refresh"));
        Assert.Equal("/roadmaps/import", failed.Link("Выбрать другой файл").PathName);
        Assert.Empty((await portal.QueryAsync(db => db.PendingImports.SingleAsync())).Content);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_killed_process_was_converting_is_taken_up_after_five_minutes_and_by_one(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        await UploadAsync(client, "%PDF-1.7 и больше ничего"u8.ToArray(), "План.pdf");
        var now = portal.Clock.GetUtcNow();
        await portal.QueryAsync(db => db.PendingImports.ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PendingImportState.Converting).SetProperty(p => p.ConvertingSince, now)));

        Assert.False(await RoundAsync(portal));
        portal.Clock.Advance(ConversionRound.Abandoned + TimeSpan.FromSeconds(1));
        var taken = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RoundAsync(portal))));

        Assert.Single(taken, done => done);
    }

    [ConvertedTheory, OnSqlite, OnPostgres]
    public async Task A_converted_document_is_previewed_and_its_original_is_kept(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var content = Rtf();
        var waiting = await UploadAsync(client, content);

        Assert.True(await RoundAsync(portal));

        var preview = await HtmlPage.ReadAsync(await client.GetAsync(waiting.Address));
        Assert.Contains("План.rtf: 1 раздел, 2 мероприятия", preview.VisibleText);
        var id = ImportPages.DraftOf(await preview.Form("Создать черновик").SendAsync(client));
        Assert.Equal(content, await (await client.GetAsync($"/roadmaps/{id}/source/file")).Content.ReadAsByteArrayAsync());
    }

    private static async Task<HtmlPage> UploadAsync(HttpClient client, byte[] content, string name = "План.rtf")
    {
        var uploaded = await ImportPages.UploadAsync(client, name, content);
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        return await HtmlPage.ReadAsync(await client.GetAsync(uploaded.Headers.Location));
    }

    private static async Task<bool> RoundAsync(PortalFactory portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ConversionRound>().RunAsync(CancellationToken.None);
    }

    private static byte[] Rtf()
    {
        string[][] rows = [["№ п/п", "Мероприятие", "Срок", "Ответственный"], ["1", "Провести семинар", "май 2023", "Методисты"], ["2", "Собрать отчёты", "июнь 2023", "Методисты"]];
        var table = string.Concat(rows.Select(row => $@"\trowd{string.Concat(row.Select((_, i) => $@"\cellx{(i + 1) * 2000}"))} {string.Concat(row.Select(cell => $@"\pard\intbl {Escaped(cell)}\cell "))}\row "));
        return Encoding.ASCII.GetBytes($@"{{\rtf1\ansi\ansicpg1251\uc1 \pard {Escaped($"Дорожная карта чтения № {TestData.Next()} на 2023-2024 годы")}\par {table}\pard\par}}");
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => c < 128 ? $"{c}" : $@"\u{(int)c}?"));

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ConvertedTheoryAttribute : TheoryAttribute
    {
        public ConvertedTheoryAttribute() => Skip = File.Exists("/usr/bin/soffice") ? null : "LibreOffice is absent: its conversions cannot be tried.";
    }
}
