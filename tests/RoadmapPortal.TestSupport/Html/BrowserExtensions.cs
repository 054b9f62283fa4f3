namespace RoadmapPortal.TestSupport.Html;

/// <summary>Short words for what tests do all the time.</summary>
public static class BrowserExtensions
{
    /// <summary>Opens a page.</summary>
    public static async Task<HtmlPage> OpenAsync(this HttpClient client, string path) => await HtmlPage.ReadAsync(await client.GetAsync(path));

    /// <summary>Opens a page and presses a button on it.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this HttpClient client, string path, string button) =>
        await (await client.OpenAsync(path)).Form(button).SendAsync(client);
}
