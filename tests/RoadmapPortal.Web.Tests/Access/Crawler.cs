using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>Somebody who opens what there is and every link that the pages offer, and sends every form that cannot change anything.</summary>
internal sealed class Crawler(string name, HttpClient client)
{
    /// <summary>The most addresses that differ in their query only: months and filters lead on for ever.</summary>
    private const int Variants = 3;

    private readonly Queue<string> waiting = new();
    private readonly HashSet<string> met = [];
    private readonly Dictionary<string, int> variants = [];
    private string? token;

    public string Name => name;

    public List<Answer> Answers { get; } = [];

    /// <summary>Opens these addresses and whatever they lead to.</summary>
    public async Task WalkAsync(IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(met.Add)) waiting.Enqueue(path);
        while (waiting.TryDequeue(out var path))
        {
            using var response = await client.GetAsync(path);
            await KeepAsync(path, response);
            if (response.Headers.Location is { } next) Meet(new Uri(client.BaseAddress!, next));
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/html") await FollowAsync(await HtmlPage.ReadAsync(response));
        }
    }

    /// <summary>Sends an empty form to these addresses.</summary>
    public async Task PostAsync(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token! });
            using var response = await client.PostAsync(path, content);
            await KeepAsync($"POST {path}", response);
        }
    }

    private async Task KeepAsync(string path, HttpResponseMessage response)
    {
        Assert.True((int)response.StatusCode < 500, $"{path} answers {(int)response.StatusCode} to {name}");
        Answers.Add(new(path, response.StatusCode, await AnswerText.OfAsync(response)));
    }

    private async Task FollowAsync(HtmlPage page)
    {
        token = page.Document.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")?.Value ?? token;
        foreach (var link in page.Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]")) Meet(new Uri(link.Href));
        foreach (var form in page.Forms())
        {
            if (form.IsForReading) Meet(form.ToRequest().RequestUri!);
            else if (form.Outdate()) await SendAsync(form.ToRequest());
        }
    }

    private async Task SendAsync(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        await KeepAsync($"POST {request.RequestUri!.PathAndQuery}", response);
    }

    private void Meet(Uri address)
    {
        if (address.Host != client.BaseAddress!.Host || !address.Scheme.StartsWith("http", StringComparison.Ordinal) || !met.Add(address.PathAndQuery)) return;
        variants[address.AbsolutePath] = variants.GetValueOrDefault(address.AbsolutePath) + 1;
        if (variants[address.AbsolutePath] <= Variants) waiting.Enqueue(address.PathAndQuery);
    }
}

/// <summary>What an address answered, with the whole text of it.</summary>
internal sealed record Answer(string Path, HttpStatusCode Status, string Text);
