using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Roadmaps;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Search;

public sealed class SearchTests
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["слёт"] = "Слёт наставников и молодых педагогов",
        ["приказ"] = "Подготовить приказ № 545 «О школе молодого педагога»",
        ["план"] = "Обсудить планы работы с куратором А.Б.Ветровой",
        ["онлайн"] = "Онлайн-семинар <b>для</b> учителей 5а класса: 100% охват",
        ["нет"] = "Подписать соглашение с вузом",
    };

    private static readonly (string Typed, string[] Expected)[] Table =
    [
        ("наставник", ["слёт"]),
        ("НАСТАВНИКАМИ", ["слёт"]),
        ("наставничество", []),
        ("слет", ["слёт"]),
        ("Слётов", ["слёт"]),
        ("молодой педагог", ["слёт", "приказ"]),
        ("педагог молодой", ["слёт", "приказ"]),
        ("молодой педагог наставник", ["слёт"]),
        ("\"молодого педагога\"", ["слёт", "приказ"]),
        ("«педагога молодого»", []),
        ("\"школа молодого\"", ["приказ"]),
        ("№ 545", ["приказ"]),
        ("№545", ["приказ"]),
        ("54", []),
        ("45", []),
        ("наст", ["слёт"]),
        ("нас", ["слёт"]),
        ("настав слёт", []),
        ("Ветрова", ["план"]),
        ("Ветрова А.Б.", ["план"]),
        ("Ветрова Б.Б.", ["план"]),
        ("Ветрова Ж.Ж.", []),
        ("семинары онлайн", ["онлайн"]),
        ("онлайн-семинары", ["онлайн"]),
        ("5а", ["онлайн"]),
        ("100%", ["онлайн"]),
        ("работа с куратором", ["план"]),
        ("работа у куратора", ["план"]),
        ("слёт Организационные", ["слёт"]),
        ("слёт октябрь", ["слёт"]),
        ("слёт грамоты", ["слёт"]),
        ("слёт OR приказ", []),
        ("наст*", ["слёт"]),
        ("-наставник", ["слёт"]),
        ("Title:наставник", []),
        ("наставник)", ["слёт"]),
        ("наставник'", ["слёт"]),
        ("\"наставник", ["слёт"]),
        ("наставник:* & !", ["слёт"]),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_words_find_the_same_rows_on_both_databases(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var rows = Texts.Values.Select(text => new ActivityText(text, "октябрь 2023", Result: "Вручены грамоты")).ToArray();
        await portal.Data.RoadmapAsync(lead, r => Titled(r, "Карта"), rows);
        var client = await portal.Data.SignInAsync(lead);

        foreach (var (typed, expected) in Table)
        {
            var found = (await FoundAsync(client, typed)).Select(text => Texts.FirstOrDefault(t => text.EndsWith(t.Value, StringComparison.Ordinal)).Key);
            Assert.True(expected.Order().SequenceEqual(found.Order()), $"«{typed}»: {string.Join(", ", found)}");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_is_shown_with_its_place_and_the_found_words_marked(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var word = Word();
        var roadmap = await portal.Data.RoadmapAsync(lead, new ActivityText($"Вечер <i>{word}ов</i>", "октябрь 2023", Result: $"Довольные {word}ы"));
        var client = await portal.Data.SignInAsync(lead);

        var page = await client.OpenAsync($"/search?q={word}");

        var row = Assert.Single(page.SelectAll(".found > li"));
        Assert.Equal($"1.1 Вечер <i>{word}ов</i>", row.QuerySelector("a")!.TextContent);
        Assert.Equal([$"{word}ов", $"{word}ы"], row.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Contains("Раздел1. Организационные мероприятия", row.TextContent.Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal));
        Assert.Contains("октябрь 2023", row.TextContent);
        Assert.Contains(roadmap.Title.ReplaceLineEndings(" "), row.TextContent);
        var href = row.QuerySelector("a")!.GetAttribute("href")!;
        Assert.NotNull((await client.OpenAsync(href.Split('#')[0])).Document.GetElementById(href.Split('#')[1]));
        Assert.Equal(word, page.Field("Что найти").GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_title_comes_before_the_text_and_words_side_by_side_before_words_apart(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var (one, two) = (Word(), Word());
        await portal.Data.RoadmapAsync(
            lead,
            new ActivityText("В результате врозь", Result: $"{one} и сразу {two}"),
            new ActivityText("В результате рядом", Result: $"{one} {two}"),
            new ActivityText($"{two} врозь {one}"),
            new ActivityText($"Рядом {one}а {two}ов"));
        var titled = await portal.Data.RoadmapAsync(lead, r => Titled(r, $"Карта {one}ов", $"{two} записаны в записке"), new ActivityText("Ничего"));
        var client = await portal.Data.SignInAsync(lead);

        Assert.Equal(
            [titled.Title, $"1.4 Рядом {one}а {two}ов", $"1.3 {two} врозь {one}", "1.2 В результате рядом", "1.1 В результате врозь"],
            await FoundAsync(client, $"{one} {two}"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_index_follows_edits_and_approval(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync();
        var word = Word();
        var roadmap = await portal.Data.RoadmapAsync(lead, r => Titled(r, $"Карта {word}"), new ActivityText($"Мероприятие {word}"));
        var methodist = await portal.Data.SignInAsync(lead);
        var partner = await portal.Data.SignedInAsync(Role.Partner);
        var coordinator = await portal.Data.SignedInAsync(Role.Coordinator, school);
        Assert.Equal(2, (await FoundAsync(methodist, word)).Count);
        Assert.Empty(await FoundAsync(partner, word));
        Assert.Empty(await FoundAsync(coordinator, word));

        await portal.ApproveAsync(roadmap.Id, school);
        Assert.Equal(2, (await FoundAsync(partner, word)).Count);
        Assert.Equal(2, (await FoundAsync(coordinator, word)).Count);

        var secret = Word();
        await portal.ReviseAsync(roadmap.Id, $"Замысел {secret}");
        Assert.Equal([$"Замысел {secret}"], await FoundAsync(methodist, secret));
        Assert.Single(await FoundAsync(methodist, word));
        Assert.Empty(await FoundAsync(partner, secret));
        Assert.Equal(2, (await FoundAsync(partner, word)).Count);

        await portal.ApproveAsync(roadmap.Id, school);
        Assert.Equal([$"Замысел {secret}"], await FoundAsync(coordinator, secret));
        Assert.Single(await FoundAsync(coordinator, word));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_coordinator_never_meets_a_text_that_asks_another_school_alone(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var (own, other) = (await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync());
        var marker = Word();
        var mine = await portal.Data.RoadmapAsync(lead, new ActivityText($"Общее {marker}"));
        var theirs = await portal.Data.RoadmapAsync(lead, r => Titled(r, $"Чужая {marker}"), new ActivityText($"Чужое {marker}"));
        await portal.ApproveAsync(mine.Id, own, other);
        await portal.ApproveAsync(theirs.Id, other);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, own);

        foreach (var rest in new[] { "", "&kind=Roadmaps", "&kind=Activities" })
            Assert.DoesNotContain("Чуж", (await client.OpenAsync($"/search?q={marker}{rest}")).VisibleText);
        Assert.Equal([$"1.1 Общее {marker}"], await FoundAsync(client, marker));
        Assert.Equal(3, (await FoundAsync(await portal.Data.SignedInAsync(Role.Coordinator, other), marker)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_finds_come_in_pages_by_as_many_queries_as_one(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var rows = Enumerable.Range(1, 45).Select(i => new ActivityText($"Семинар {i}")).ToArray();
        for (var i = 0; i < 7; i++) await portal.Data.RoadmapAsync(lead, r => Titled(r, "Карта семинаров"));
        await portal.Data.RoadmapAsync(lead, [.. rows, new ActivityText("Диспут")]);
        var client = await portal.Data.SignInAsync(lead);

        var all = await client.OpenAsync("/search?q=семинары");
        Assert.Equal(25, all.SelectAll(".found > li").Count);
        var roadmaps = await FollowAsync(client, all, "Все найденные дорожные карты");
        Assert.Equal(7, roadmaps.SelectAll(".found > li").Count);
        var first = await FollowAsync(client, all, "Все найденные мероприятия");
        var second = await FollowAsync(client, first, "Следующая");
        var third = await FollowAsync(client, second, "Следующая");
        Assert.Equal(["Предыдущая"], third.SelectAll(".pages a").Select(a => a.TextContent));
        var found = new[] { first, second, third }.SelectMany(page => page.SelectAll(".found h3")).Select(h => h.TextContent.Trim());
        Assert.Equal(45, found.Distinct().Count());

        var counter = new QueryCounter(portal);
        Assert.Equal(await counter.CountAsync(client, "/search?q=диспут"), await counter.CountAsync(client, "/search?q=семинары"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Anything_may_be_typed(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Director);

        foreach (var typed in new[] { "", " ", "\"", "*", "-", ":", "\0", "%00", "' OR 1=1 --", "(", "AND", "NEAR(", "\\", "'':*", "и", "\uD83D\uDE00", "İ ß ﬁ ⅷ ٣ 一", new string('я', 5000), string.Concat(Enumerable.Repeat("а1 ", 1000)) })
        {
            var page = await client.OpenAsync($"/search?q={Uri.EscapeDataString(typed)}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(page.VisibleText.Contains("Как искать", StringComparison.Ordinal) || page.VisibleText.Contains("Ничего не нашлось", StringComparison.Ordinal)
                || page.SelectAll(".found > li").Count > 0, typed);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.OpenAsync("/search?q=карта&kind=нет&page=-5")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.OpenAsync("/search?q=карта&kind=Roadmaps&page=99999999999")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_box_in_the_bar_leads_to_the_answer(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator);

        var page = await (await client.OpenAsync("/roadmaps")).Form("Искать по порталу").Fill("Поиск по порталу", "нетакогослова").SubmitAsync(client);

        Assert.Equal("/search", page.Address.AbsolutePath);
        Assert.Contains("Ничего не нашлось", page.VisibleText);
        Assert.Equal("нетакогослова", page.Field("Что найти").GetAttribute("value"));
    }

    /// <summary>A word that no other test has; digits would be found whole alone.</summary>
    private static string Word() => "жук" + string.Concat(Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()).Select(c => "бвгджзклмнпрстфх"[Convert.ToInt32(c.ToString(), 16)])) + "ак";

    private static Roadmap Titled(Roadmap roadmap, string title, string? note = null)
    {
        roadmap.Change(new RoadmapHeader(title, new Period(new(2023, 1, 1), new(2023, 12, 1))) { Note = note });
        return roadmap;
    }

    private static async Task<HtmlPage> FollowAsync(HttpClient client, HtmlPage page, string link) => await client.OpenAsync(page.Link(link).PathName + page.Link(link).Search);

    private static async Task<List<string>> FoundAsync(HttpClient client, string typed) =>
        [.. (await client.OpenAsync($"/search?q={Uri.EscapeDataString(typed)}")).SelectAll(".found h3").Select(h => h.TextContent.Trim())];
}
