using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;
using static RoadmapPortal.Web.Tests.Mentoring.MentoringScene;

namespace RoadmapPortal.Web.Tests.Mentoring;

public sealed class MentoringListTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_register_says_what_to_do_next(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var school = await portal.Data.SchoolAsync();
        var coordinator = await portal.Data.SignedInAsync(Role.Coordinator, school);
        Assert.EndsWith("/people", (await coordinator.OpenAsync("/mentoring")).Link("К сотрудникам").Href);
        Assert.EndsWith("/people", (await coordinator.OpenAsync("/mentoring/new")).Link("К сотрудникам").Href);
        Assert.Contains("Пар пока нет", (await (await portal.Data.SignedInAsync(Role.Director)).OpenAsync("/mentoring")).VisibleText);

        await portal.QueryAsync(async db =>
        {
            db.Staff.Add(StaffMember.Create(Guid.NewGuid(), school.Id, "Орлова Мария Сергеевна", "Учитель", mayBePublished: false));
            return await db.SaveChangesAsync();
        });
        Assert.EndsWith("/mentoring/new", (await coordinator.OpenAsync("/mentoring")).Select(".empty-state a").GetAttribute("href"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_register_is_filtered_by_plain_addresses_and_what_expires_stands_first(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await CreateAsync(portal);
        await EveryStateAsync(scene);
        var client = await portal.Data.SignedInAsync(Role.Director);

        var page = await client.OpenAsync("/mentoring");
        Assert.Equal(
            ["Истёк срок", "Скоро истекает", "Ещё не началась", "Действует", "Готовится", "Завершена", "Прекращена досрочно"],
            page.SelectAll("tbody .status-tag").Select(tag => tag.TextContent));
        Assert.False(page.HasRole("link", "Новая пара или группа"));

        // Each figure opens exactly the rows that the rule of the domain puts into that state.
        foreach (var figure in page.SelectAll(".figures > div"))
        {
            var name = figure.QuerySelector("dt")!.TextContent;
            var opened = await client.OpenAsync(figure.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(figure.QuerySelector("dd")!.TextContent.Trim(), $"{opened.SelectAll("tbody tr").Count}");
            Assert.All(opened.SelectAll("tbody .status-tag"), tag => Assert.Equal(name, tag.TextContent, ignoreCase: true));
        }

        Assert.Equal(8, page.SelectAll(".figures > div").Count);
        Assert.Equal(7, await RowsAsync(client, "text=ЕЛКИНА"));
        Assert.Equal(0, await RowsAsync(client, "text=Ёлк_на"));
        Assert.Equal(1, await RowsAsync(client, "text=77-од"));
        Assert.Equal(7, await RowsAsync(client, $"organization={scene.School.Id}"));
        Assert.Equal(0, await RowsAsync(client, $"organization={Guid.NewGuid()}"));
        Assert.Equal(1, await RowsAsync(client, $"form={await scene.FormIdAsync("учитель – учитель")}"));
        Assert.Equal(1, await RowsAsync(client, "year=2021"));
        Assert.Equal(7, await RowsAsync(client, "year=никогда&state=нет&organization=x&page=-3"));
        var nothing = await client.OpenAsync("/mentoring?text=такого+нет");
        Assert.Contains("Ничего не нашлось", nothing.VisibleText);
        Assert.Equal("такого нет", nothing.Field("Фамилия или номер приказа").GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_file_says_what_the_register_says(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await CreateAsync(portal);
        await EveryStateAsync(scene);
        await scene.PairAsync(form: "студент – ученик", change: t => t with { MenteeIds = [], MinorMentees = ["М. К., 8 «Б»", "А. Л., 8 «Б»"] });
        var page = await scene.Coordinator.OpenAsync("/mentoring?year=2022");

        var answer = await scene.Coordinator.GetAsync(page.Link("Скачать Excel").Href);

        Assert.Equal("Реестр наставничества на 06.03.2023.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var rows = Read(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(
            page.SelectAll("tbody tr").Select(row => $"{row.QuerySelector("th a")!.TextContent}|{row.QuerySelector("[data-label=Форма]")!.TextContent}|{row.QuerySelector("[data-label=Срок]")!.TextContent.Replace('\u00A0', ' ')}|{row.QuerySelector(".status-tag")!.TextContent}"),
            rows.Select(row => $"{row[3]}|{row[1]}|{row[7]} – {row[8]}|{row[9]}"));
        Assert.Contains(rows, row => row[5] == "2\u00A0обучающихся");
        Assert.DoesNotContain(rows, row => row.Any(cell => cell.Contains("М. К.", StringComparison.Ordinal)));
        Assert.Contains(rows, row => row[5] == scene.Novice.FullName && row[10] == "41-од" && row[11] == "27.02.2023" && row[12] == "27.02.2023");
        Assert.Contains(rows, row => row[9] == "Завершена" && row[16] == "05.03.2023" && row[17] == "=Освоил");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_coordinator_never_receives_anything_of_another_school(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var (own, other) = (await CreateAsync(portal), await CreateAsync(portal));
        var mine = await own.PairAsync(active: true);
        var theirs = await other.PairAsync(active: true);
        string[] markers = [other.School.Name, other.Mentor.FullName, other.Novice.FullName, other.Other.FullName, $"{theirs.Id}", $"{other.School.Id}"];
        var client = own.Coordinator;

        string[] pages = ["/mentoring", "/mentoring?text=ёлкина", "/mentoring?state=current&page=1", $"/mentoring/{mine.Id}", $"/mentoring/{mine.Id}/edit", "/mentoring/new", await own.NewAddressAsync()];
        foreach (var address in pages)
        {
            var answer = await client.GetAsync(address);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (address != "/mentoring/new") Assert.Contains(own.Mentor.FullName, text);
            Assert.DoesNotContain(markers, marker => text.Contains(marker, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(other.Mentor.FullName, (await client.OpenAsync($"/mentoring?organization={other.School.Id}")).VisibleText);
        foreach (var query in new[] { "", $"?organization={other.School.Id}" })
            Assert.DoesNotContain(Read(await client.GetByteArrayAsync($"/mentoring.xlsx{query}")), row => row.Any(markers.Contains));

        foreach (var address in new[] { $"/mentoring/{theirs.Id}", $"/mentoring/{theirs.Id}/edit", await other.NewAddressAsync(), $"/mentoring/{Guid.NewGuid()}" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);

        var token = (await client.OpenAsync($"/mentoring/{mine.Id}")).Select("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        foreach (var verb in new[] { "edit", "activate", "complete", "terminate", "archive", "restore" })
        {
            var answer = await client.PostAsync($"/mentoring/{theirs.Id}/{verb}", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token, ["Complete.EndedOn"] = "2023-03-06", ["Complete.Outcome"] = "x",
                ["Terminate.NoticeOn"] = "2023-03-01", ["Terminate.EndedOn"] = "2023-03-06", ["Terminate.Outcome"] = "x",
            }));
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{verb} answers {(int)answer.StatusCode}");
        }

        Assert.Equal(MentorshipStatus.Active, (await other.ReadAsync(theirs.Id)).Status);
        Assert.Empty(await other.AuditAsync(theirs.Id));
        var request = (await own.FilledAsync()).ToRequest();
        var typed = await request.Content!.ReadAsStringAsync();
        request.Content = new StringContent(typed.Replace($"{own.Mentor.Id}", $"{other.Mentor.Id}", StringComparison.Ordinal), null, "application/x-www-form-urlencoded");
        var foreign = await HtmlPage.ReadAsync(await client.SendAsync(request));
        foreign.AssertInvalid(MentoringErrors.PersonOfAnotherOrganization.Message);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task More_pairs_need_no_more_queries_and_come_in_pages(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await CreateAsync(portal);
        var pair = await scene.PairAsync(active: true);
        var counter = new QueryCounter(portal);
        string[] addresses = ["/mentoring", "/mentoring?text=ёлкина&state=current", "/mentoring.xlsx", $"/mentoring/{pair.Id}"];
        var few = new List<int>();
        foreach (var address in addresses) few.Add(await counter.CountAsync(scene.Coordinator, address));
        for (var i = 0; i < 51; i++) await scene.PairAsync(change: t => t with { MenteeIds = [scene.Novice.Id, scene.Other.Id], CuratorId = scene.Mentor.Id });

        var many = new List<int>();
        foreach (var address in addresses) many.Add(await counter.CountAsync(scene.Coordinator, address));

        Assert.Equal(few, many);
        var first = await scene.Coordinator.OpenAsync("/mentoring");
        Assert.Contains("Показаны 1–50 из 52", first.VisibleText);
        Assert.Equal(2, (await scene.Coordinator.OpenAsync(first.Link("2").PathName + first.Link("2").Search)).SelectAll("tbody tr").Count);
    }

    private static async Task EveryStateAsync(MentoringScene scene)
    {
        await scene.PairAsync(active: true, change: t => t with { From = new(2021, 9, 1), To = new(2022, 8, 31), Papers = t.Papers with { OrderNumber = "77-од" } });
        await scene.PairAsync(active: true, change: t => t with { From = new(2022, 9, 1), To = new(2023, 4, 5) });
        await scene.PairAsync(active: true, change: t => t with { From = new(2023, 3, 7), To = new(2023, 5, 31) });
        await scene.PairAsync(active: true, change: t => t with { From = new(2022, 9, 1), To = new(2023, 6, 30) });
        await scene.PairAsync(form: "учитель – учитель");
        await EndAsync(scene, await scene.PairAsync(active: true, change: t => t with { From = new(2022, 9, 1), To = new(2023, 3, 5) }), p => p.Complete(new(2023, 3, 5), "=Освоил", Today));
        await EndAsync(scene, await scene.PairAsync(active: true, change: t => t with { From = new(2022, 9, 1), To = new(2023, 5, 5) }), p => p.Terminate(Today, Today, "Перевод", agreed: true, Today));
        await EndAsync(scene, await scene.PairAsync(), p => p.Archive());
    }

    private static Task<int> EndAsync(MentoringScene scene, Mentorship pair, Func<Mentorship, Domain.Kernel.Result> end) => scene.Portal.QueryAsync(async db =>
    {
        Assert.True(end(await db.Mentorships.SingleAsync(m => m.Id == pair.Id)).Done);
        return await db.SaveChangesAsync();
    });

    private static async Task<int> RowsAsync(HttpClient client, string query) => (await client.OpenAsync($"/mentoring?{query}")).SelectAll("tbody tr").Count;

    /// <summary>The table of the file below its header, days as they are shown.</summary>
    private static List<string[]> Read(byte[] file)
    {
        using var book = new Spreadsheet(file);
        var rows = book.First.Descendants<Row>().Select(row => row.Elements<Cell>().ToList()).ToList();
        var head = rows.FindIndex(row => book.Text(row[0]) == "Организация" && row.Count > 2);
        return [.. rows.Skip(head + 1).Select(row => Enumerable.Range(0, 18).Select(column => Shown(row.SingleOrDefault(c => Column(c) == column))).ToArray())];

        string Shown(Cell? cell) => cell is null ? "" : book.Text(cell) ?? Day(cell.CellValue?.Text);
    }

    private static string Day(string? number) => number is null ? "" : DateOnly.FromDateTime(DateTime.FromOADate(int.Parse(number, null))).ToString("dd.MM.yyyy", null);

    private static int Column(Cell cell) => cell.CellReference!.Value![0] - 'A';
}
