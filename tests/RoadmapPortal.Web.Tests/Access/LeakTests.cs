using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>Each secret comes out to those who may see it and to nobody else, by whatever way there is to read.</summary>
public sealed class LeakTests
{
    private const string Anonymous = "anonymous";
    private const string AskedPartner = "asked partner";
    private const string OtherPartner = "other partner";

    /// <summary>Neither the first nor the last of them: what is asked for without saying whose would be another's.</summary>
    private const string SecondSchool = "second school";

    private static readonly string[] Centre = [nameof(Role.Administrator), nameof(Role.Methodologist), nameof(Role.Director)];
    private static readonly string[] SignedIn = [.. Centre, AskedPartner, OtherPartner, SecondSchool];

    /// <summary>Who must come upon a secret; everybody else must not.</summary>
    private static readonly Dictionary<string, string[]> Readers = new()
    {
        [Secrets.OfSchools[0]] = Centre,
        [Secrets.OfSchools[1]] = [.. Centre, SecondSchool],
        [Secrets.OfSchools[2]] = Centre,
        [Secrets.Draft] = Centre,
        [Secrets.Review] = [.. Centre, AskedPartner],
        [Secrets.Remark] = Centre,
        [Secrets.Refusal] = [.. Centre, AskedPartner],
        [Secrets.Answering] = SignedIn,
        [Secrets.Lead] = SignedIn,
        [Secrets.Mail] = [nameof(Role.Administrator)],
        [Secrets.MailText] = [],
        [Secrets.Upload] = [nameof(Role.Methodologist)],
        [Secrets.Source] = Centre,
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_secret_reaches_those_who_may_see_it_and_nobody_else(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var lived = await LivedInPortal.CreateAsync(portal);
        var viewers = await ViewersAsync(lived);
        var paths = await PortalPaths.OfAsync(lived);
        await WalkAsync(viewers, paths);
        // What a form without anything in it does change was looked at before: those who can do the least go first.
        foreach (var viewer in Enumerable.Reverse(viewers)) await viewer.PostAsync(Of("POST ", paths).Where(path => path != "/account/logout"));

        Assert.Empty(Readers.SelectMany(secret => Faults(secret.Key, secret.Value, viewers.ToDictionary(v => v.Name, v => v.Answers))));
        AssertLookedIntoEverything(viewers.ToDictionary(v => v.Name, v => v.Answers));
    }

    [Fact]
    public async Task A_planted_leak_is_seen_in_whatever_it_is_packed()
    {
        HttpResponseMessage[] planted =
        [
            With("<p>&#x410;льфагора</p>"u8),
            With("""{"name":"\u0410льфагорова"}"""u8),
            With("SUMMARY:Школа Альф\r\n агора"u8),
            With(Zipped("<t>Альфагорова</t>")),
            With("%PDF-1.7\nАльфагор"u8),
            Named("Альфагор.pdf"),
        ];
        var answers = await Task.WhenAll(planted.Select(async response => new Answer("/planted", response.StatusCode, await AnswerText.OfAsync(response))));

        Assert.All(answers, answer => Assert.Equal([$"«Альфагор» reaches {Anonymous}: /planted"], Faults("Альфагор", [], new() { [Anonymous] = [answer] })));
        Assert.Equal(["«Бетагор» does not reach director"], Faults("Бетагор", ["director"], new() { ["director"] = [.. answers] }));
    }

    /// <summary>Everybody tries whatever there is and whatever somebody before came upon.</summary>
    private static async Task WalkAsync(List<Crawler> viewers, PortalPaths paths)
    {
        // A calendar opens to whoever has its link: the links are for their owners alone.
        HashSet<string> known = [.. Of("GET ", paths).Where(path => !path.StartsWith("/calendar/", StringComparison.Ordinal))];
        foreach (var viewer in viewers)
        {
            await viewer.WalkAsync(known);
            known.UnionWith(viewer.Answers.Select(answer => answer.Path).Where(path => path.StartsWith('/') && !path.StartsWith("/calendar/", StringComparison.Ordinal)));
        }

        await viewers.Single(v => v.Name == SecondSchool).WalkAsync([paths.Of("/calendar/{key}.ics")[1]]);
    }

    private static IEnumerable<string> Of(string method, PortalPaths paths) =>
        RouteTable.Routes.Keys.Where(route => route.StartsWith(method, StringComparison.Ordinal)).SelectMany(route => paths.Of(route[method.Length..]));

    private static IEnumerable<string> Faults(string secret, string[] readers, Dictionary<string, List<Answer>> answers) =>
        from viewer in answers
        let found = viewer.Value.Where(answer => Says(answer, secret)).Select(answer => answer.Path).ToList()
        where readers.Contains(viewer.Key) != found.Count > 0
        select found.Count > 0 ? $"«{secret}» reaches {viewer.Key}: {string.Join(", ", found.Take(5))}" : $"«{secret}» does not reach {viewer.Key}";

    /// <summary>Those who may see a secret come upon it in papers, workbooks, calendars, files and refusals too.</summary>
    private static void AssertLookedIntoEverything(Dictionary<string, List<Answer>> answers)
    {
        var school = Secrets.OfSchools[1];
        Assert.Contains(answers[nameof(Role.Methodologist)], a => a.Path.EndsWith(".pdf", StringComparison.Ordinal) && Says(a, Secrets.Draft));
        Assert.Contains(answers[nameof(Role.Methodologist)], a => a.Path.EndsWith("progress.xlsx", StringComparison.Ordinal) && Says(a, school));
        Assert.Contains(answers[nameof(Role.Director)], a => a.Path.Contains("/files/", StringComparison.Ordinal) && Says(a, school));
        Assert.Contains(answers[SecondSchool], a => a.Path.EndsWith(".ics", StringComparison.Ordinal) && Says(a, school));
        Assert.Contains(answers[SecondSchool], a => a.Path.StartsWith("/mentoring.xlsx", StringComparison.Ordinal) && Says(a, school));
        foreach (var refusal in new[] { HttpStatusCode.BadRequest, HttpStatusCode.Conflict })
            Assert.Contains(answers[SecondSchool], a => a.Status == refusal && a.Path.StartsWith("POST ", StringComparison.Ordinal) && Says(a, school));
        Assert.Contains(answers[SecondSchool], a => a.Status == HttpStatusCode.NotFound && a.Path.StartsWith("POST /mentoring/", StringComparison.Ordinal));
    }

    /// <summary>Those who see the most come first.</summary>
    private static async Task<List<Crawler>> ViewersAsync(LivedInPortal lived)
    {
        var people = new[]
        {
            (nameof(Role.Administrator), lived.Administrator), (nameof(Role.Methodologist), lived.Methodologist), (nameof(Role.Director), lived.Director),
            (AskedPartner, lived.Partner), (OtherPartner, lived.OtherPartner), (SecondSchool, lived.Schools[1].Coordinator),
        };
        var viewers = new List<Crawler>();
        foreach (var (name, user) in people) viewers.Add(new Crawler(name, await lived.Portal.Data.SignInAsync(user)));
        return [.. viewers, new Crawler(Anonymous, lived.Portal.Anonymous())];
    }

    private static bool Says(Answer answer, string secret) => answer.Text.Contains(secret, StringComparison.OrdinalIgnoreCase);

    private static HttpResponseMessage With(ReadOnlySpan<byte> content) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(content.ToArray()) };

    private static HttpResponseMessage Named(string file)
    {
        var answer = With([]);
        answer.Content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = file };
        return answer;
    }

    private static byte[] Zipped(string content)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("xl/sharedStrings.xml").Open())
            entry.Write(Encoding.UTF8.GetBytes(content));
        return bytes.ToArray();
    }
}
