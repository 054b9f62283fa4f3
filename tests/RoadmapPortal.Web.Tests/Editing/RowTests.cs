using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Editing;

/// <summary>Sections and rows through the door, and what the databases keep of it.</summary>
public sealed class RowTests
{
    private const string Text = "Наименование мероприятия";
    private const string Deadline = "Срок реализации";
    private const string Responsible = "Ответственный исполнитель";
    private static readonly ActivityText Row = new("Семинар", "Октябрь 2023 г.", Responsible: "Методисты");

    [Theory, OnSqlite, OnPostgres]
    public async Task Sections_and_rows_are_added_moved_and_deleted_in_the_database(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row, Row with { Text = "Встреча" });
        var edit = $"/roadmaps/{roadmap.Id}/edit";

        var section = await (await client.OpenAsync($"/roadmaps/{roadmap.Id}/sections/new")).Form("Сохранить").Fill("Название раздела", "Методическое сопровождение").SendAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, section.StatusCode);
        var added = await client.OpenAsync((await client.OpenAsync(edit)).Link("Добавить мероприятие в раздел 2. Методическое сопровождение").Href);
        await added.Form("Сохранить").Fill(Text, "Практикум").Fill(Deadline, "Май 2024 г.").SendAsync(client);
        Assert.Equal(["1.1 Семинар", "1.2 Встреча", "2.1 Практикум"], await RowsAsync(portal, roadmap.Id));

        await client.PressAsync(edit, "Вниз: 1.2");
        Assert.Equal(["1.1 Семинар", "2.1 Встреча", "2.2 Практикум"], await RowsAsync(portal, roadmap.Id));
        await client.PressAsync(edit, "Вниз: 2.1");
        Assert.Equal(["1.1 Семинар", "2.1 Практикум", "2.2 Встреча"], await RowsAsync(portal, roadmap.Id));
        await client.PressAsync(edit, "Вверх: 2.1");
        Assert.Equal(["1.1 Семинар", "1.2 Практикум", "2.1 Встреча"], await RowsAsync(portal, roadmap.Id));

        await client.PressAsync(edit, "Выше: раздел 2. Методическое сопровождение");
        Assert.Equal(["1.1 Встреча", "2.1 Семинар", "2.2 Практикум"], await RowsAsync(portal, roadmap.Id));

        Assert.Equal(HttpStatusCode.Redirect, (await client.PressAsync(edit, "Удалить мероприятие 1.1")).StatusCode);
        Assert.Equal(["2.1 Семинар", "2.2 Практикум"], await RowsAsync(portal, roadmap.Id));

        Assert.Equal(HttpStatusCode.Redirect, (await client.PressAsync(edit, "Удалить раздел")).StatusCode);
        Assert.Equal(["1.1 Семинар", "1.2 Практикум"], await RowsAsync(portal, roadmap.Id));
        Assert.Equal(
            ["activity.add", "activity.delete", "activity.move", "activity.move", "activity.move", "section.add", "section.delete", "section.move"],
            await portal.QueryAsync(db => db.Audit.Where(a => a.SubjectId == roadmap.Id).OrderBy(a => a.Action).Select(a => a.Action).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_typed_into_a_row_that_was_deleted_meanwhile_can_be_saved_as_a_new_one(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row, Row with { Text = "Встреча" });
        var open = await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{roadmap.Activities.First().Id}");
        await client.PressAsync($"/roadmaps/{roadmap.Id}/edit", "Удалить мероприятие 1.1");

        var gone = await open.Form("Сохранить").Fill(Text, "Семинар, который дописывали").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Contains(gone.ErrorSummary, said => said.StartsWith("Этого мероприятия больше нет", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await gone.Form("Сохранить").SendAsync(client)).StatusCode);
        Assert.Equal(["1.1 Встреча", "1.2 Семинар, который дописывали"], await RowsAsync(portal, roadmap.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_keeps_its_key_and_its_text_as_typed(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row);
        var school = await portal.Data.SchoolAsync();
        var (id, key) = (roadmap.Activities.Single().Id, roadmap.Activities.Single().Key);

        var page = await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{id}");
        var response = await page.Form("Сохранить").Fill(Text, " Семинар\r\n- первый день\u0001 ").Fill(Deadline, "По графику ОО").Fill(Responsible, "Орлова М.С., ШМО")
            .Fill("С (2)", "2023-10-02").Fill("По (2)", "2023-10-20").Check("Организации по списку").Check(school.ShortName).SendAsync(client);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/roadmaps/{roadmap.Id}/edit#row-{key}", response.Headers.Location!.OriginalString);
        var activity = await ActivityAsync(portal, id);
        Assert.Equal((key, "1.1", "Семинар\n- первый день", "По графику ОО"), (activity.Key, activity.PrintedNumber, activity.Text, activity.DeadlineText));
        Assert.Equal([new ScheduleWindow(new(2023, 10, 2), new(2023, 10, 20))], activity.ManualWindows);
        Assert.Equal(new Addressees(AddresseeMode.Listed, [], [school.Id]), activity.Addressees);
        Assert.Equal([new(PartyKind.Person, "Орлова М.С."), new Party(PartyKind.Organization, "ШМО")], activity.Responsible);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_row_is_addressed_as_its_responsible_suggest(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind);
        var address = $"/roadmaps/{roadmap.Id}/sections/{roadmap.Sections[0].Id}/activities/new";

        var next = await (await client.OpenAsync(address)).Form("Сохранить и добавить ещё").Fill(Text, "Закрепить пары").Fill(Responsible, "Руководители ОО").SendAsync(client);
        Assert.Equal(address, next.Headers.Location!.OriginalString);
        await (await client.OpenAsync(address)).Form("Сохранить").Fill(Text, "Обобщить").Fill(Responsible, "Методисты").SendAsync(client);
        await (await client.OpenAsync(address)).Form("Сохранить").Fill(Text, "Сады").Check("Организации выбранных видов").Check("Детский сад").SendAsync(client);

        var addressees = await portal.QueryAsync(async db => (await RowsOf(db, roadmap.Id).ToListAsync()).OrderBy(a => a.Position).Select(a => a.Addressees).ToList());
        Assert.Equal([Addressees.AllSchools, Addressees.Centre, new(AddresseeMode.SchoolKinds, [OrganizationKind.Kindergarten], [])], addressees);
    }

    [Fact]
    public async Task Only_a_form_that_was_typed_in_asks_before_it_is_left()
    {
        var (_, client, roadmap) = await BeginAsync(DatabaseKind.Sqlite, Row);
        foreach (var address in new[] { $"sections/{roadmap.Sections[0].Id}/activities/new", $"activities/{roadmap.Activities.Single().Id}" })
        {
            var untouched = await client.OpenAsync($"/roadmaps/{roadmap.Id}/{address}");
            Assert.Equal("no", untouched.Select("form[data-guard]").GetAttribute("data-dirty"));
            var refused = await HtmlPage.ReadAsync(await untouched.Form("Сохранить").Fill(Text, "").Fill(Responsible, "Методисты").SendAsync(client));
            Assert.Equal("yes", refused.Select("form[data-guard]").GetAttribute("data-dirty"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_answers_follows_the_responsible_until_a_person_chooses(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row);
        var id = roadmap.Activities.Single().Id;
        async Task<Addressees> SavedAsync(string responsible, string? choice = null)
        {
            var form = (await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{id}")).Form("Сохранить").Fill(Responsible, responsible);
            if (choice is not null) form.Check(choice);
            Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync(client)).StatusCode);
            return (await ActivityAsync(portal, id)).Addressees;
        }

        Assert.Equal(Addressees.AllSchools, await SavedAsync("Руководители ОО, МКУ ЦРО"));
        Assert.Equal(Addressees.Centre, await SavedAsync("МКУ ЦРО"));
        Assert.Equal(Addressees.AllSchools, await SavedAsync("МКУ ЦРО", "Все образовательные организации, каждая за себя"));
        Assert.Equal(Addressees.AllSchools, await SavedAsync("Методисты"));
        Assert.Equal(Addressees.Centre, await SavedAsync("Методисты", "Определить по ответственным"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task How_the_text_is_understood_is_shown_without_saving(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row);
        var id = roadmap.Activities.Single().Id;
        var page = await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{id}");
        Assert.Contains("01.10.2023 – 31.10.2023", page.VisibleText);

        var check = await page.Form("Проверить").Fill(Deadline, "когда-нибудь потом").Fill(Responsible, "Руководители ОО, Орлова М.С.").Check("Методический центр").Fill("С (1)", "2023-10-02").SubmitAsync(client);

        Assert.Equal(HttpStatusCode.OK, check.Status);
        var reading = check.Select("#reading");
        Assert.Equal(2, reading.QuerySelectorAll("p.reading-unread").Length);
        Assert.Contains("Кто отчитывается, судя по ответственным: все образовательные организации.", check.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["Руководители ОО роль", "Орлова М.С. человек"], reading.QuerySelectorAll("li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("2023-10-02", check.Form("Сохранить").Value("С (1)"));
        Assert.Equal("Октябрь 2023 г.", (await ActivityAsync(portal, id)).DeadlineText);

        Assert.Equal(HttpStatusCode.Redirect, (await check.Form("Сохранить").Fill("По (1)", "2023-10-03").SendAsync(client)).StatusCode);
        Assert.Equal("когда-нибудь потом", (await ActivityAsync(portal, id)).DeadlineText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_that_may_be_meant_are_offered_and_only_a_person_puts_them_in(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row with { Responsible = "МАУ ПРО, Дубов Г.О." }, Row with { Responsible = "Ивушкина Т.А." });
        var owner = await portal.QueryAsync(db => db.Organizations.SingleAsync(o => o.Id == roadmap.OwnerId));
        await portal.StaffAsync(owner, "Ивушкина Тамара Степановна");
        await portal.StaffAsync(owner, "Дубов Глеб Олегович");
        var second = roadmap.Activities.Last().Id;
        var open = (await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{second}")).Form("Проверить");

        var check = await open.Fill(Deadline, "когда-нибудь").Fill(Responsible, "Ивушкина Т.А., МАУ ЦРО, Г.О. Дубов; методисты").SubmitAsync(client);
        string[] expected = ["Ивушкина Т.А. человек Похоже на: Ивушкина Т.С.", "МАУ ЦРО организация Похоже на: МАУ ПРО", "Г.О. Дубов человек, есть в справочнике", "методисты роль"];
        Assert.Equal(expected, check.SelectAll("#reading li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

        var chosen = await check.Form("Написать вместо «Ивушкина Т.А.»: Ивушкина Т.С.").SubmitAsync(client);
        Assert.Equal("Ивушкина Т.С., МАУ ЦРО, Г.О. Дубов; методисты", chosen.Form("Сохранить").Value(Responsible));
        Assert.Equal("когда-нибудь", chosen.Form("Сохранить").Value(Deadline));
        Assert.Equal("Ивушкина Т.А.", (await ActivityAsync(portal, second)).ResponsibleText);

        Assert.Equal("", chosen.SelectAll("form[data-guard] button")[0].TextContent);
        Assert.Null(chosen.SelectAll("form[data-guard] button")[0].GetAttribute("formaction"));

        await chosen.Form("Сохранить").SendAsync(client);
        var list = (await client.OpenAsync($"/roadmaps/{roadmap.Id}/edit")).Select(".check-list").TextContent;
        Assert.Contains("Похожие названия: «МАУ ПРО» и «МАУ ЦРО»", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Дубов", list, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_and_next_walks_through_the_rows(DatabaseKind kind)
    {
        var (_, client, roadmap) = await BeginAsync(kind, Row, Row);
        var ids = roadmap.Activities.Select(a => a.Id).ToList();

        var first = await client.PressAsync($"/roadmaps/{roadmap.Id}/activities/{ids[0]}", "Сохранить и следующее");
        Assert.Equal($"/roadmaps/{roadmap.Id}/activities/{ids[1]}", first.Headers.Location!.OriginalString);
        var last = await client.PressAsync($"/roadmaps/{roadmap.Id}/activities/{ids[1]}", "Сохранить и следующее");
        Assert.StartsWith($"/roadmaps/{roadmap.Id}/edit#row-", last.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Missing_wrong_and_over_long_fields_are_named_and_kept(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row);
        var address = $"/roadmaps/{roadmap.Id}/activities/{roadmap.Activities.Single().Id}";
        var page = await client.OpenAsync(address);
        var deadline = new string('д', Activity.CellMaxLength + 1);

        var invalid = await page.Form("Сохранить").Fill(Text, " ").Fill(Deadline, deadline).Fill("С (1)", "2023-10-02").Fill("С (2)", "2023-10-02").Fill("По (2)", "2023-10-01")
            .Check("Организации по списку").SubmitAsync(client);

        invalid.AssertInvalid(
            "Напишите, в чём состоит мероприятие.", $"{Deadline}: 1001 знак, а помещается не больше 1000. Сократите текст.", "Введите и последний день.",
            "Последний день раньше первого. Поменяйте даты местами.", "Отметьте в списке хотя бы одну организацию.");
        Assert.Equal(deadline, invalid.Form("Сохранить").Value(Deadline));
        Assert.Equal("2023-10-01", invalid.Form("Сохранить").Value("По (2)"));
        Assert.Equal("Семинар", (await ActivityAsync(portal, roadmap.Activities.Single().Id)).Text);

        var lines = string.Join("\r\n", Enumerable.Repeat("стр", Activity.CellMaxLength / 4));
        Assert.Equal(HttpStatusCode.Redirect, (await (await client.OpenAsync(address)).Form("Сохранить").Fill(Deadline, lines).SendAsync(client)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_second_of_two_editors_sees_both_versions(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row);
        var address = $"/roadmaps/{roadmap.Id}/activities/{roadmap.Activities.Single().Id}";
        var (mine, theirs) = (await client.OpenAsync(address), await client.OpenAsync(address));
        await theirs.Form("Сохранить").Fill(Deadline, "Май 2024 г.").SendAsync(client);

        var late = await mine.Form("Сохранить").Fill(Text, "Большой семинар").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal([Text, Deadline], late.SelectAll("[aria-labelledby=saved-meanwhile] tbody th").Select(th => th.TextContent));
        Assert.Contains("Май 2024 г.", late.Select("[aria-labelledby=saved-meanwhile]").TextContent);
        Assert.Equal("Большой семинар", late.Form("Сохранить").Value(Text));

        var again = await late.Form("Сохранить").Fill(Deadline, "Май 2024 г.").SendAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var saved = await ActivityAsync(portal, roadmap.Activities.Single().Id);
        Assert.Equal(("Большой семинар", "Май 2024 г."), (saved.Text, saved.DeadlineText));

        Assert.Equal(HttpStatusCode.Redirect, (await mine.Form("Сохранить").Fill(Text, "Большой семинар").Fill(Deadline, "Май 2024 г.").SendAsync(client)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_that_was_only_renumbered_meanwhile_is_no_conflict(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row, Row with { Text = "Встреча" });
        var mine = await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{roadmap.Activities.Last().Id}");
        await client.PressAsync($"/roadmaps/{roadmap.Id}/edit", "Вверх: 1.2");

        Assert.Equal(HttpStatusCode.Redirect, (await mine.Form("Сохранить").Fill(Text, "Большая встреча").SendAsync(client)).StatusCode);

        Assert.Equal(["1.1 Большая встреча", "1.2 Семинар"], await RowsAsync(portal, roadmap.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_section_is_renamed_and_a_stale_form_of_it_is_refused(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind);
        var address = $"/roadmaps/{roadmap.Id}/sections/{roadmap.Sections[0].Id}";
        var stale = await client.OpenAsync(address);

        (await stale.Form("Сохранить").Fill("Название раздела", " ").SubmitAsync(client)).AssertInvalid("Введите название раздела.");
        Assert.Equal(HttpStatusCode.Redirect, (await (await client.OpenAsync(address)).Form("Сохранить").Fill("Название раздела", "Первый").SendAsync(client)).StatusCode);
        var late = await stale.Form("Сохранить").Fill("Название раздела", "Второй").SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Второй", late.Form("Сохранить").Value("Название раздела"));
        Assert.Equal("Первый", await portal.QueryAsync(db => db.Roadmaps.Where(r => r.Id == roadmap.Id).SelectMany(r => r.Sections).Select(s => s.Title).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Typed_numbers_are_typed_in_the_row(DatabaseKind kind)
    {
        var (portal, client, roadmap) = await BeginAsync(kind, Row);
        await (await client.OpenAsync($"/roadmaps/{roadmap.Id}/edit/header")).Form("Сохранить").Check("Вручную, как в документе").SendAsync(client);

        var page = await client.OpenAsync($"/roadmaps/{roadmap.Id}/activities/{roadmap.Activities.Single().Id}");
        await page.Form("Сохранить").Fill("№ п/п", "17.").SendAsync(client);

        Assert.Equal(["17 Семинар"], await RowsAsync(portal, roadmap.Id));
    }

    private static async Task<(PortalFactory Portal, HttpClient Client, Roadmap Roadmap)> BeginAsync(DatabaseKind kind, params ActivityText[] rows)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        return (portal, await portal.Data.SignInAsync(lead), await portal.Data.RoadmapAsync(lead, rows));
    }

    private static Task<Activity> ActivityAsync(PortalFactory portal, Guid id) => portal.QueryAsync(db => db.Set<Activity>().SingleAsync(a => a.Id == id));

    private static IQueryable<Activity> RowsOf(RoadmapPortal.Web.Data.PortalDbContext db, Guid roadmapId) =>
        db.Roadmaps.Where(r => r.Id == roadmapId).SelectMany(r => r.Sections).SelectMany(s => s.Activities);

    private static Task<List<string>> RowsAsync(PortalFactory portal, Guid roadmapId) => portal.QueryAsync(async db =>
    {
        var sections = await db.Roadmaps.Where(r => r.Id == roadmapId).SelectMany(r => r.Sections).OrderBy(s => s.Position).Include(s => s.Activities).ToListAsync();
        Assert.Equal(Enumerable.Range(0, sections.Count), sections.Select(s => s.Position));
        return sections.SelectMany(s => s.Activities.OrderBy(a => a.Position)).Select(a => $"{a.PrintedNumber} {a.Text}").ToList();
    });
}
