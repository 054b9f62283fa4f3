using System.Net;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Import;

/// <summary>The steps of an import as a person takes them.</summary>
internal static class ImportPages
{
    public static async Task<HtmlForm> UploadFormAsync(HttpClient client) =>
        (await HtmlPage.ReadAsync(await client.GetAsync("/roadmaps/import"))).Form("Распознать");

    public static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string fileName, byte[] content) =>
        await (await UploadFormAsync(client)).Attach("Файл", fileName, content).SendAsync(client);

    public static async Task<HttpResponseMessage> PasteAsync(HttpClient client, string text) =>
        await (await UploadFormAsync(client)).Fill("Или вставьте таблицу", text).SendAsync(client);

    /// <summary>Pastes a text that can be read and opens its preview.</summary>
    public static async Task<HtmlPage> PreviewAsync(HttpClient client, string text)
    {
        var pasted = await PasteAsync(client, text);
        Assert.Equal(HttpStatusCode.Redirect, pasted.StatusCode);
        return await HtmlPage.ReadAsync(await client.GetAsync(pasted.Headers.Location));
    }

    /// <summary>The id in <c>/roadmaps/{id}/edit</c>, where a confirmation leads.</summary>
    public static Guid DraftOf(HttpResponseMessage confirmed)
    {
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        return Guid.Parse(confirmed.Headers.Location!.OriginalString.Split('/')[2]);
    }
}
