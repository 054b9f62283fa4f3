using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Roadmaps;

public sealed class RoadmapListTests
{
    private static readonly ActivityText Row = new("Семинар для кураторов", "Октябрь 2023 г.", Responsible: "Методисты");

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_portal_says_how_to_begin(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);

        var toWriter = await (await portal.Data.SignedInAsync(Role.Methodologist)).OpenAsync("/roadmaps");
        Assert.Contains("Дорожных карт пока нет", toWriter.VisibleText);
        Assert.EndsWith("/roadmaps/import", toWriter.Select(".empty-state a").GetAttribute("href"));
        Assert.EndsWith("/roadmaps/new", toWriter.Link("Составить новую").Href);

        var toReader = await (await portal.Data.SignedInAsync(Role.Director)).OpenAsync("/roadmaps");
        Assert.Contains("Дорожных карт пока нет", toReader.VisibleText);
        Assert.False(toReader.HasRole("link", "Новая дорожная карта"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_shows_what_a_roadmap_is_and_finds_it_by_text_year_status_and_lead(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var old = await portal.Data.RoadmapAsync(lead, r => Renamed(r, "Ёмкая карта наставников", 2021, 2022), Row, Row);
        var other = await portal.Data.RoadmapAsync(await portal.Data.UserAsync(Role.Methodologist), r => Renamed(r, "План 100% охвата", 2023, 2024), Row);
        await portal.SubmitAsync(other.Id);
        var client = await portal.Data.SignInAsync(lead);

        var row = (await client.OpenAsync("/roadmaps")).Select($"tr:has(a[href='/roadmaps/{old.Id}'])").TextContent;
        Assert.Contains("2021–2022", row);
        Assert.Contains("Черновик", row);

        Assert.Equal([old.Title], await TitlesAsync(client, "text=ЕМКАЯ+карта"));
        Assert.Equal([other.Title], await TitlesAsync(client, "text=100%25"));
        Assert.Empty(await TitlesAsync(client, "text=1_0"));
        Assert.Equal([old.Title], await TitlesAsync(client, "year=2022"));
        Assert.Equal([other.Title], await TitlesAsync(client, "status=InReview"));
        Assert.Equal([old.Title], await TitlesAsync(client, "mine=true"));
        Assert.Equal([old.Title, other.Title], await TitlesAsync(client, "sort=Title"));
        Assert.Equal([other.Title, old.Title], await TitlesAsync(client, "sort=Period"));
        Assert.Equal(2, (await TitlesAsync(client, "status=нет&year=когда-нибудь&page=-7")).Count);

        var nothing = await client.OpenAsync("/roadmaps?text=такого нет");
        Assert.Equal(HttpStatusCode.OK, nothing.Status);
        Assert.Contains("Ничего не нашлось", nothing.VisibleText);
        Assert.EndsWith("/roadmaps", nothing.Link("Сбросить условия").Href);
        Assert.Equal("такого нет", nothing.Field("Название").GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_says_first_what_waits_for_the_person(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(lead, Row);
        var writer = await portal.Data.SignInAsync(lead);
        var director = await portal.Data.SignedInAsync(Role.Director);
        Assert.DoesNotContain("Ждут вашего решения", (await director.OpenAsync("/roadmaps")).VisibleText);

        await portal.SubmitAsync(roadmap.Id);

        Assert.Contains("Ждут вашего решения: 1 дорожная карта", (await director.OpenAsync("/roadmaps")).VisibleText);
        Assert.Equal([roadmap.Title.ReplaceLineEndings(" ")], await TitlesAsync(director, "status=InReview"));
        Assert.DoesNotContain("Вернулись", (await writer.OpenAsync("/roadmaps")).VisibleText);
        await portal.QueryAsync(async db =>
        {
            (await db.Roadmaps.FindAsync(roadmap.Id))!.Return("Уточните сроки");
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Вернулись с замечаниями: 1 дорожная карта", (await writer.OpenAsync("/roadmaps")).VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_roadmaps_come_in_pages(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        for (var i = 0; i < 51; i++) await portal.Data.RoadmapAsync(lead, r => Renamed(r, $"Карта {i:00}", 2023, 2023));
        var client = await portal.Data.SignInAsync(lead);

        var first = await client.OpenAsync("/roadmaps?sort=Title");
        Assert.Contains("Показаны 1–50 из 51", first.VisibleText);
        var second = await client.OpenAsync(first.Link("2").PathName + first.Link("2").Search);
        Assert.Equal(["Карта 50"], second.SelectAll("tbody th a").Select(a => a.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Those_outside_the_centre_see_revisions_in_force_alone(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync();
        var draft = await portal.Data.RoadmapAsync(lead, Row);
        var asked = await portal.Data.RoadmapAsync(lead, r => Renamed(r, "Карта для школ", 2023, 2023), Row);
        var unasked = await portal.Data.RoadmapAsync(lead, r => Renamed(r, "Карта для центра", 2023, 2023), Row);
        await portal.ApproveAsync(asked.Id, school);
        await portal.ApproveAsync(unasked.Id);
        await portal.ReviseAsync(asked.Id, "Тайный замысел");

        var coordinator = await portal.Data.SignedInAsync(Role.Coordinator, school);
        Assert.Equal(["Карта для школ"], await TitlesAsync(coordinator));
        Assert.Contains("Утверждена", (await coordinator.OpenAsync("/roadmaps")).VisibleText);
        Assert.Empty(await TitlesAsync(coordinator, "text=тайный"));
        Assert.Equal(["Карта для школ"], await TitlesAsync(coordinator, "text=для+школ&year=2023&status=Approved&sort=Period"));
        Assert.Empty(await TitlesAsync(coordinator, "status=Draft"));

        var partner = await portal.Data.SignedInAsync(Role.Partner);
        Assert.Equal(["Карта для центра", "Карта для школ"], await TitlesAsync(partner, "sort=Title"));
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync($"/roadmaps/{draft.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/roadmaps/{unasked.Id}")).StatusCode);
    }

    private static Roadmap Renamed(Roadmap roadmap, string title, int from, int to)
    {
        roadmap.Change(new RoadmapHeader(title, new Period(new(from, 1, 1), new(to, 12, 1))));
        return roadmap;
    }

    private static async Task<List<string>> TitlesAsync(HttpClient client, string query = "") =>
        [.. (await client.OpenAsync($"/roadmaps?{query}")).SelectAll("tbody th a").Select(a => a.TextContent)];
}
