using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Network;

/// <summary>Files and feeds: the same texts as the pages, every absolute link from the portal's own origin.</summary>
public sealed class PublicFilesTests
{
    private const string Origin = "https://plans.example.org";

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_file_tells_of_the_approved_text_and_links_to_the_public_origin(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind, new() { ["Portal:PublicOrigin"] = Origin });
        var roadmap = await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Приём; «ёж»", "Март 2023 г.", Audience: "Молодые педагоги", Number: "1.1"));
        var page = $"/network/roadmaps/{roadmap.Slug}";
        var key = roadmap.Activities.Single().Key;
        var visitor = portal.Anonymous();
        visitor.DefaultRequestHeaders.Host = "evil.example";

        using var json = JsonDocument.Parse(await TextAsync(visitor, $"{page}.json", "application/json"));
        Assert.Equal($"{Origin}{page}", json.RootElement.GetProperty("url").GetString());
        Assert.Equal($"{Origin}{page}/activities/{key}", json.RootElement.GetProperty("sections")[0].GetProperty("activities")[0].GetProperty("url").GetString());
        var csv = await TextAsync(visitor, $"{page}.csv", "text/csv");
        Assert.StartsWith("\uFEFFРаздел;", csv, StringComparison.Ordinal);
        Assert.Contains($"\"Приём; «ёж»\";", csv, StringComparison.Ordinal);
        Assert.Contains($";01.03.2023;31.03.2023;идёт;1;0;{Origin}{page}/activities/{key}\r\n", csv, StringComparison.Ordinal);
        foreach (var path in new[] { $"{page}.ics", "/network/calendar.ics" })
        {
            var calendar = (await TextAsync(visitor, path, "text/calendar")).Replace("\r\n ", "", StringComparison.Ordinal);
            Assert.Contains($"UID:{roadmap.Id}-{key}-20230301-20230331\r\n", calendar, StringComparison.Ordinal);
            Assert.Contains("DTSTART;VALUE=DATE:20230301\r\nDTEND;VALUE=DATE:20230401\r\nSUMMARY:Приём\\; «ёж»\r\n", calendar, StringComparison.Ordinal);
            Assert.Contains($"URL:{Origin}{page}/activities/{key}\r\n", calendar, StringComparison.Ordinal);
        }

        var feed = XDocument.Parse(await TextAsync(visitor, "/network/feed.atom", "application/atom+xml")).Root!;
        var entry = feed.Elements().Single(e => e.Name.LocalName == "entry");
        Assert.Contains(entry.Elements(), e => e.Name.LocalName == "link" && e.Attribute("href")!.Value == $"{Origin}{page}/revisions/1");
        Assert.Contains(feed.Elements(), e => e.Name.LocalName == "link" && e.Attribute("rel")!.Value == "self" && e.Attribute("href")!.Value == $"{Origin}/network/feed.atom");
        var html = await visitor.OpenAsync(page);
        Assert.Equal($"{Origin}{page}", html.Select("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(
            ["/network/feed.atom", "/network/calendar.ics", $"{page}.pdf", $"{page}.json", $"{page}.csv", $"{page}.ics"],
            html.SelectAll("link[rel=alternate]").Select(link => link.GetAttribute("href")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_public_address_answers_304_and_HEAD_and_sets_no_cookie(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var roadmap = await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [], new ActivityText("Дело", "Март 2023 г."));
        var visitor = portal.Anonymous();
        foreach (var path in Addresses(roadmap))
        {
            var answer = await visitor.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, path);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            // Other tests may publish meanwhile what the lists show, so those are asked about what is not theirs alone.
            if (path.Contains(roadmap.Slug, StringComparison.Ordinal)) Assert.True((await visitor.SendAsync(again)).StatusCode == HttpStatusCode.NotModified, path);
            using var head = new HttpRequestMessage(HttpMethod.Head, path);
            Assert.True((await visitor.SendAsync(head)).StatusCode == HttpStatusCode.OK, path);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_calendar_shows_a_month_and_leads_to_its_neighbours(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        await portal.ApprovedAsync(user, [],
            new ActivityText("Мартовское дело", "Март 2023 г.", Audience: "Молодые педагоги"),
            new ActivityText("Долгое дело", "Март-май 2023 г."),
            new ActivityText("Майское дело", "Май 2023 г."),
            new ActivityText("Дело без дат", "По графику ГБОУ ИРО"));
        var visitor = portal.Anonymous();

        var march = await visitor.OpenAsync("/network/calendar");
        Assert.Equal(["Мартовское дело", "Долгое дело"], Dated(march));
        Assert.Empty(march.SelectAll("a[rel=prev]"));
        var may = await visitor.OpenAsync(march.Select("a[rel=next]").GetAttribute("href")!);
        Assert.Equal(["Долгое дело", "Майское дело"], Dated(may));
        var april = await visitor.OpenAsync("/network/calendar?month=2023-04");
        Assert.Contains("В этом месяце ничего не начинается и не завершается", april.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["Долгое дело"], april.Names("details tbody th"));
        Assert.Equal(["Мартовское дело"], Dated(await visitor.OpenAsync("/network/calendar?audience=Молодые%20педагоги")));
        Assert.Equal(["Мартовское дело", "Долгое дело"], Dated(await visitor.OpenAsync("/network/calendar?month=soon")));
        var file = await visitor.GetStringAsync((await visitor.OpenAsync("/network/calendar?audience=Молодые%20педагоги")).Select("a.hash").GetAttribute("href"));
        Assert.Equal(1, file.Split("BEGIN:VEVENT").Length - 1);
    }

    /// <summary>Every public address that shows something of a roadmap.</summary>
    internal static IEnumerable<string> Addresses(Roadmap roadmap)
    {
        var page = $"/network/roadmaps/{roadmap.Slug}";
        string[] own = [page, $"{page}.pdf", $"{page}.json", $"{page}.csv", $"{page}.ics", $"{page}/revisions/1", $"{page}/revisions/1.pdf"];
        return own.Concat(roadmap.Activities.Select(a => $"{page}/activities/{a.Key}"))
            .Concat(["/network", "/network?text=а", "/network?year=2023&state=done", "/network/calendar", "/network/calendar?month=2023-03", "/network/calendar.ics", "/network/feed.atom"]);
    }

    private static IEnumerable<string> Dated(HtmlPage page) => page.Names("main > .roadmap-table tbody th");

    private static async Task<string> TextAsync(HttpClient client, string path, string type)
    {
        var answer = await client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }
}
