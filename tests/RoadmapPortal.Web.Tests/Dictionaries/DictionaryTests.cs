using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Dictionaries;

public sealed class DictionaryTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "/audiences")]
    [InlineData(DatabaseKind.Sqlite, "/document-kinds")]
    public Task An_entry_is_added_found_renamed_and_archived(DatabaseKind kind, string list) => LifeOfAnEntryAsync(kind, list);

    [Theory, OnPostgres]
    public Task An_entry_lives_so_on_the_other_database(DatabaseKind kind) => LifeOfAnEntryAsync(kind, "/audiences");

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_blank_too_long_or_there_already_is_refused_and_kept(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Administrator);
        var name = $"Ёмкая запись {TestData.Next()}";
        var list = await client.OpenAsync("/audiences");
        await list.Form("Добавить").Fill("Новая запись", name).SendAsync(client);

        (await list.Form("Добавить").Fill("Новая запись", "  ").SubmitAsync(client)).AssertInvalid("Введите название.");
        var taken = await list.Form("Добавить").Fill("Новая запись", name.Replace("Ё", "е")).SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Equal(name.Replace("Ё", "е"), taken.Form("Добавить").Value("Новая запись"));
        Assert.Equal(HttpStatusCode.BadRequest, (await list.Form("Добавить").Fill("Новая запись", new string('я', 201)).SendAsync(client)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/audiences/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(1, await portal.QueryAsync(db => db.Audiences.CountAsync(a => a.Name == name)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stale_form_is_refused_with_both_versions(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var entry = await AddedAsync(portal, $"Запись {TestData.Next()}");
        var mine = await client.OpenAsync($"/audiences/{entry.Id}");
        await mine.Form("Сохранить").Fill("Название", $"Первая {entry.Name}").SendAsync(client);

        var late = await mine.Form("Сохранить").Fill("Название", $"Вторая {entry.Name}").SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains($"Первая {entry.Name}", late.Select("section[aria-labelledby=saved]").TextContent);
        Assert.Equal($"Вторая {entry.Name}", late.Form("Сохранить").Value("Название"));
        Assert.Equal(HttpStatusCode.Redirect, (await late.Form("Сохранить").SendAsync(client)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_form_of_an_activity_offers_what_is_not_archived_and_binds_nobody(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(methodist);
        var (offered, archived) = (ResultDocumentKind.Create(Guid.NewGuid(), $"Справка {TestData.Next()}"), ResultDocumentKind.Create(Guid.NewGuid(), $"Приказ {TestData.Next()}"));
        await AddAsync(portal, offered);
        await AddAsync(portal, archived);
        await client.PressAsync($"/document-kinds/{archived.Id}", "В архив");
        var roadmap = await portal.Data.RoadmapAsync(methodist, new ActivityText("Семинар", "Март 2023 г."));
        var path = $"/roadmaps/{roadmap.Id}/activities/{roadmap.Activities.Single().Id}";

        var page = await client.OpenAsync(path);

        var options = page.SelectAll("#document-kinds option").Select(option => option.GetAttribute("value")).ToList();
        Assert.Contains(offered.Name, options);
        Assert.DoesNotContain(archived.Name, options);
        await page.Form("Сохранить").Fill("Ожидаемый результат", "Чего нет\nв справочнике").SendAsync(client);
        Assert.Equal("Чего нет\nв справочнике", (await client.OpenAsync(path)).Form("Сохранить").Value("Ожидаемый результат")!.ReplaceLineEndings("\n"));
    }

    private static async Task LifeOfAnEntryAsync(DatabaseKind kind, string list)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var name = $"Учёт молодых педагогов {TestData.Next()}";

        var added = await (await client.OpenAsync(list)).Form("Добавить").Fill("Новая запись", name).SendAsync(client);
        Assert.Equal(list, added.Headers.Location!.OriginalString);
        Assert.Contains($"«{name}» добавлено.", (await client.OpenAsync(list)).VisibleText);
        var question = $"{list}?text={Uri.EscapeDataString(name.Replace("ё", "Е"))}";
        var link = (await client.OpenAsync(question)).Link(name).Href;

        await (await client.OpenAsync(link)).Form("Сохранить").Fill("Название", $"{name} и наставников").SendAsync(client);
        Assert.Equal([$"{name} и наставников"], await NamesAsync(client, question));
        await client.PressAsync(link, "В архив");
        Assert.Empty(await NamesAsync(client, question));
        Assert.Equal([$"{name} и наставников"], await NamesAsync(client, $"{question}&archived=true"));
        await client.PressAsync(link, "Вернуть из архива");
        Assert.Equal([$"{name} и наставников"], await NamesAsync(client, question));

        var id = Guid.Parse(link.Split('/')[^1]);
        var actions = await portal.QueryAsync(db => db.Audit.Where(a => a.SubjectId == id).Select(a => a.Action).ToListAsync());
        Assert.Equal(["add", "archive", "change", "restore"], actions.Select(action => action.Split('.')[1]).Order());
    }

    private static async Task<TargetAudience> AddedAsync(PortalFactory portal, string name)
    {
        var entry = TargetAudience.Create(Guid.NewGuid(), name);
        await AddAsync(portal, entry);
        return entry;
    }

    private static Task<int> AddAsync(PortalFactory portal, DictionaryEntry entry) => portal.QueryAsync(db =>
    {
        db.Add(entry);
        return db.SaveChangesAsync();
    });

    private static async Task<List<string>> NamesAsync(HttpClient client, string address) =>
        [.. (await client.OpenAsync(address)).SelectAll("tbody th").Select(name => name.TextContent.Trim())];
}
