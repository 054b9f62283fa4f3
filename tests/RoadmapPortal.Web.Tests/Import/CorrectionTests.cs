using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Import;

/// <summary>What a person says of a document before the draft is made.</summary>
public sealed class CorrectionTests
{
    private static readonly string[] Header = ["№ п/п", "Наименование мероприятия", "Срок реализации", "Ответственный", "Примечание"];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_word_document_is_shown_beside_what_was_recognised_and_becomes_a_draft(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);

        var preview = await UploadAsync(client, WordFile.Roadmap(Header, ["1", "Провести семинар", "", "Зимина А.Б.", "Справка"], ["2", "Собрать отчёты", "май 2023", "Методисты", ""]));

        Assert.Contains("План.docx: 1 раздел, 2 мероприятия", preview.VisibleText);
        Assert.Equal("3", Assert.Single(preview.SelectAll("#row-3 a.place")).TextContent);
        Assert.Equal("#line-3", preview.Select("#row-3 a.place").GetAttribute("href"));
        Assert.Contains("Провести семинар", preview.Select("#line-3").TextContent);
        Assert.Contains("срок не указан", preview.Select("#doubt-1").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("1 сомнительная ячейка", preview.VisibleText);
        var id = ImportPages.DraftOf(await preview.Form("Создать черновик").SendAsync(client));
        var roadmap = await RoadmapAsync(portal, id);
        Assert.Equal(["Провести семинар", "Собрать отчёты"], roadmap.Activities.Select(a => a.Text));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_column_is_told_to_be_another_and_back(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var preview = await UploadAsync(client, WordFile.Roadmap(Header, ["1", "Провести семинар", "май 2023", "Зимина А.Б.", "Справка"]));
        Assert.DoesNotContain("исправлено вами", preview.VisibleText);

        var sent = await preview.Form("Применить к колонкам").Fill("Что в колонке «Примечание»", "Результат").Fill("Название", "Моё название").SendAsync(client);
        Assert.Equal($"{preview.Address.AbsolutePath}#columns", sent.Headers.Location!.OriginalString);
        var corrected = await HtmlPage.ReadAsync(await client.GetAsync(preview.Address));
        Assert.Contains("исправлено вами", corrected.VisibleText);
        Assert.Equal("Моё название", corrected.Form("Создать черновик").Value("Название"));
        Assert.DoesNotContain("исправлено вами", (await ResetAsync(client, corrected)).VisibleText);
        await preview.Form("Применить к колонкам").Fill("Что в колонке «Примечание»", "Результат").SendAsync(client);
        var again = await HtmlPage.ReadAsync(await client.GetAsync(preview.Address));
        var id = ImportPages.DraftOf(await again.Form("Создать черновик").SendAsync(client));

        Assert.Equal("Справка", Assert.Single((await RoadmapAsync(portal, id)).Activities).Result);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_is_told_to_go_on_from_the_row_above(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var preview = await UploadAsync(client, WordFile.Roadmap(Header, ["1", "Провести семинар", "май 2023", "Зимина А.Б.", ""], ["2", "для молодых учителей", "", "", ""]));

        var sent = await preview.Form("Применить к строкам").Fill("Чем считать строку 4", "Продолжение строки выше").SendAsync(client);
        Assert.Equal($"{preview.Address.AbsolutePath}#line-4", sent.Headers.Location!.OriginalString);
        var corrected = await HtmlPage.ReadAsync(await client.GetAsync(preview.Address));
        Assert.Equal(["3", "4"], corrected.SelectAll("#row-3 a.place").Select(place => place.TextContent));
        var id = ImportPages.DraftOf(await corrected.Form("Создать черновик").SendAsync(client));

        Assert.Equal("Провести семинар для молодых учителей", Assert.Single((await RoadmapAsync(portal, id)).Activities).Text.ReplaceLineEndings(" "));
        Assert.Equal(
            ["таблица 1, строка 2", "таблица 1, строка 3"],
            (await portal.QueryAsync(db => db.RoadmapSources.SingleAsync(f => f.RoadmapId == id))).Pointers.Single().Value.Select(place => place.Text));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_is_not_made_of_corrections_that_nobody_has_seen(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(methodist);
        var preview = await UploadAsync(client, WordFile.Roadmap(Header, ["1", "Провести семинар", "май 2023", "Зимина А.Б.", "Справка"], ["2", "Итоги", "", "", ""]));

        var unseen = await preview.Form("Создать черновик").Fill("Чем считать строку 4", "Раздел").SendAsync(client);
        Assert.StartsWith(preview.Address.AbsolutePath, unseen.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Empty(await portal.QueryAsync(db => db.Roadmaps.Where(r => r.LeadId == methodist.Id).ToListAsync()));
        var shown = await HtmlPage.ReadAsync(await client.GetAsync(preview.Address));
        Assert.Contains("Исправления применены", shown.VisibleText);
        Assert.Contains("2 раздела, 1 мероприятие", shown.VisibleText);
    }

    [Theory, OnSqlite]
    public async Task Corrections_that_leave_no_table_are_refused_and_what_was_typed_beside_them_stays(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var preview = await UploadAsync(client, WordFile.Roadmap(Header, ["1", "Провести семинар", "май 2023", "Зимина А.Б.", "Справка"]));

        var form = preview.Form("Применить к колонкам").Fill("Название", "Моё название");
        foreach (var column in Header[1..]) form.Fill($"Что в колонке «{column}»", column == "Примечание" ? "Номер" : "Название раздела");
        var refused = await form.SubmitAsync(client);

        refused.AssertInvalid("Исправления не применены: с ними в документе не остаётся таблицы мероприятий. Проверьте, какая строка отмечена как «Строка заголовков».");
        Assert.Equal("Моё название", refused.Form("Создать черновик").Value("Название"));
        Assert.Contains("1 раздел, 1 мероприятие", (await HtmlPage.ReadAsync(await client.GetAsync(preview.Address))).VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_answers_is_chosen_for_a_text_of_the_responsible(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var preview = await UploadAsync(client, WordFile.Roadmap(
            Header, ["1", "Провести семинар", "май 2023", "Методисты", ""], ["2", "Собрать отчёты", "май 2023", "Руководители ОО", ""], ["3", "Подвести итоги", "май 2023", "Методисты", ""]));
        Assert.Contains("По ответственным: все образовательные организации", preview.Field("Кто отчитывается: Руководители ОО").TextContent);

        var id = ImportPages.DraftOf(await preview.Form("Создать черновик").Fill("Кто отчитывается: Методисты", "Детские сады").SendAsync(client));

        var kindergartens = new Addressees(AddresseeMode.SchoolKinds, [OrganizationKind.Kindergarten], []);
        Assert.Equal([kindergartens, Addressees.AllSchools, kindergartens], (await RoadmapAsync(portal, id)).Activities.Select(a => a.Addressees));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_look_alike_is_replaced_and_what_is_new_goes_into_the_directories(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(methodist);
        var (number, rare) = (TestData.Next(), TestData.Next());
        var (known, alike, fresh) = ($"МБОУ «Гимназия Зеленоградская {number}»", $"МБОУ «Гимназия Зеленогратская {number}»", $"МБДОУ «Детский сад Ручеёк-{rare}»");
        await portal.Data.SchoolAsync(known);
        var preview = await UploadAsync(client, WordFile.Roadmap(
            Header, ["1", "Провести семинар", "май 2023", alike, ""], ["2", "Собрать отчёты", "май 2023", fresh, ""], ["3", "Подвести итоги", "май 2023", "Нарышкина-Долгорукая О.Ю.", ""]));
        Assert.Contains($"похоже на {Domain.Kernel.Russian.Quoted(known)} из справочника", preview.VisibleText);

        await preview.Form("Применить к названиям").Fill($"Что сделать с {Domain.Kernel.Russian.Quoted(alike)}", $"Заменить на {Domain.Kernel.Russian.Quoted(known)}")
            .Fill($"Что сделать с {Domain.Kernel.Russian.Quoted(fresh)}", "Добавить в справочник: детский сад")
            .Fill("Что сделать с «Нарышкина-Долгорукая О.Ю.»", "Добавить в справочник").SendAsync(client);
        var corrected = await HtmlPage.ReadAsync(await client.GetAsync(preview.Address));
        Assert.Empty(await portal.QueryAsync(db => db.Organizations.Where(o => o.Name == fresh).ToListAsync()));
        var id = ImportPages.DraftOf(await corrected.Form("Создать черновик").SendAsync(client));

        Assert.Equal([known, fresh, "Нарышкина-Долгорукая О.Ю."], (await RoadmapAsync(portal, id)).Activities.Select(a => a.ResponsibleText));
        Assert.Equal(OrganizationKind.Kindergarten, (await portal.QueryAsync(db => db.Organizations.SingleAsync(o => o.Name == fresh))).Kind);
        Assert.Equal("Нарышкина-Долгорукая О.Ю.", (await portal.QueryAsync(db => db.Staff.SingleAsync(s => s.OrganizationId == methodist.OrganizationId))).FullName);
        Assert.Equal(["organization.add", "roadmap.import", "staff.add"], await portal.QueryAsync(db => db.Audit.Where(e => e.UserId == methodist.Id).Select(e => e.Action).Where(a => a.Contains(".add") || a.Contains(".import")).OrderBy(a => a).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_name_that_is_taken_meanwhile_makes_no_double(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(methodist);
        var fresh = $"МБДОУ «Детский сад Родничок-{TestData.Next()}»";
        var preview = await UploadAsync(client, WordFile.Roadmap(Header, ["1", "Провести семинар", "май 2023", fresh, ""]));
        preview.Form("Применить к названиям").Fill($"Что сделать с {Domain.Kernel.Russian.Quoted(fresh)}", "Добавить в справочник: детский сад");
        var school = await portal.Data.SchoolAsync(fresh);
        await portal.QueryAsync(db => db.Organizations.Where(o => o.Id == school.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.IsArchived, true)));

        var refused = await preview.Form("Создать черновик").SubmitAsync(client);
        refused.AssertInvalid($"Организация {Domain.Kernel.Russian.Quoted(fresh)} уже есть в справочнике или в его архиве. Выберите в списке «Люди и организации» для неё «Оставить текстом» и создайте черновик снова.");
        Assert.Empty(await portal.QueryAsync(db => db.Roadmaps.Where(r => r.LeadId == methodist.Id).ToListAsync()));
        Assert.Single(await portal.QueryAsync(db => db.PendingImports.Where(p => p.UserId == methodist.Id).ToListAsync()));
        await portal.QueryAsync(db => db.Organizations.Where(o => o.Id == school.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.IsArchived, false)));
        var id = ImportPages.DraftOf(await refused.Form("Создать черновик").SendAsync(client));

        Assert.Equal(fresh, Assert.Single((await RoadmapAsync(portal, id)).Activities).ResponsibleText);
        Assert.Equal(school.Id, (await portal.QueryAsync(db => db.Organizations.SingleAsync(o => o.Name == fresh))).Id);
    }

    private static async Task<HtmlPage> UploadAsync(HttpClient client, byte[] content)
    {
        var uploaded = await ImportPages.UploadAsync(client, "План.docx", content);
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        return await HtmlPage.ReadAsync(await client.GetAsync(uploaded.Headers.Location));
    }

    private static async Task<HtmlPage> ResetAsync(HttpClient client, HtmlPage preview)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await preview.Form("Вернуть как было").SendAsync(client)).StatusCode);
        return await HtmlPage.ReadAsync(await client.GetAsync(preview.Address));
    }

    private static Task<Roadmap> RoadmapAsync(PortalFactory portal, Guid id) => portal.QueryAsync(async db =>
    {
        var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).FirstAsync(r => r.Id == id);
        roadmap.Sort();
        return roadmap;
    });
}
