using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Import.Directories;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.DirectoryImport;

public sealed class DirectoryImportTests
{
    private static readonly string[] OrganizationHeadings = ["Полное название", "Краткое название", "Вид"];
    private static readonly string[] StaffHeadings = ["ФИО", "Должность", "Организация", "Почта", "Можно публиковать"];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_is_shown_first_then_taken_over_once(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var n = TestData.Next();
        var file = Workbook(
            [[$"МБОУ «Школа из файла {n}»", $"ШФ {n}", "школа"]],
            [["Орлова Мария Сергеевна", "Учитель", $"ШФ {n}", "o@test.local", "да"], ["Белов Иван", "", $"мбоу \"школа из файла {n}\"", "", ""]]);

        var preview = await PreviewAsync(client, file);
        Assert.Contains("1 организация, 2 сотрудника", preview.VisibleText);
        Assert.Equal(0, await portal.QueryAsync(db => db.Organizations.CountAsync(o => o.ShortName == $"ШФ {n}")));

        var done = await preview.Form("Загрузить").SendAsync(client);
        Assert.Equal("/organizations", done.Headers.Location!.OriginalString);
        Assert.Contains("Добавлено: 1 организация, 2 сотрудника.", (await client.OpenAsync("/organizations")).VisibleText);
        var school = await portal.QueryAsync(db => db.Organizations.SingleAsync(o => o.ShortName == $"ШФ {n}"));
        Assert.Equal((OrganizationKind.School, $"МБОУ «Школа из файла {n}»"), (school.Kind, school.Name));
        var staff = await portal.QueryAsync(db => db.Staff.Where(s => s.OrganizationId == school.Id).OrderBy(s => s.FullName).ToListAsync());
        Assert.Equal([("Белов Иван", "", null, false), ("Орлова Мария Сергеевна", "Учитель", "o@test.local", true)], staff.Select(s => (s.FullName, s.Post, s.Email, s.MayBePublished)));
        Guid[] subjects = [school.Id, .. staff.Select(s => s.Id)];
        Assert.Equal(["organization.add", "staff.add", "staff.add"], await portal.QueryAsync(db => db.Audit.Where(a => subjects.Contains(a.SubjectId)).Select(a => a.Action).OrderBy(a => a).ToListAsync()));

        var again = await PreviewAsync(client, file);
        Assert.Contains("Менять нечего", again.VisibleText);
        Assert.Contains("3 строки", again.VisibleText);
        Assert.False(again.HasRole("button", "Загрузить"));
        var twice = await preview.Form("Загрузить").SendAsync(client);
        Assert.Equal("/organizations", twice.Headers.Location!.OriginalString);
        Assert.Equal(2, await portal.QueryAsync(db => db.Staff.CountAsync(s => s.OrganizationId == school.Id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_known_is_changed_where_the_file_says_so_and_blank_cells_erase_nothing(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Administrator);
        var school = await portal.Data.SchoolAsync();
        var person = await portal.StaffAsync(school);

        var preview = await PreviewAsync(client, Workbook([[school.Name, "", "гимназия"], [$"{school.Name} новая", "", ""]], [[person.FullName.ToUpperInvariant(), "", school.Name, "new@test.local", ""]]));
        Assert.Contains("Почта: new@test.local", preview.VisibleText);
        Assert.Contains("нужен её вид", preview.Select("#problems").TextContent);
        await preview.Form("Загрузить").SendAsync(client);

        Assert.Contains("Изменено: 1 сотрудник.", (await client.OpenAsync("/people")).VisibleText);
        var changed = await portal.QueryAsync(db => db.Staff.SingleAsync(s => s.OrganizationId == school.Id));
        Assert.Equal((person.Id, person.FullName, "Учитель", "new@test.local"), (changed.Id, changed.FullName, changed.Post, changed.Email));
        Assert.Equal("staff.change", await portal.QueryAsync(db => db.Audit.Where(a => a.SubjectId == person.Id).Select(a => a.Action).SingleAsync()));
        Assert.Equal(0, await portal.QueryAsync(db => db.Audit.CountAsync(a => a.SubjectId == school.Id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_that_fit_nothing_are_named_by_their_number(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var (school, closed) = (await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync());
        await client.PressAsync($"/organizations/{closed.Id}", "В архив");
        var gone = await portal.StaffAsync(school);
        await client.PressAsync($"/people/{gone.Id}", "В архив");
        var twins = await Task.WhenAll(portal.StaffAsync(school, "Белов Иван"), portal.StaffAsync(school, "Белов Иван"));

        var preview = await PreviewAsync(client, Workbook(
            [[closed.Name, "", "школа"]],
            [
                ["Орлова", "", "Школа, которой нет", "", ""], ["Котова", "", closed.Name, "", ""], [gone.FullName, "", school.Name, "", ""],
                [twins[0].FullName, "", school.Name, "", ""], ["Гусев", "", school.Name, "", ""], ["гусев", "", school.ShortName, "", ""], ["Ёжиков", "", school.Name, "кривой адрес", ""],
            ]));

        var problems = preview.SelectAll("#problems tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(["Организации 2", "Сотрудники 2", "Сотрудники 3", "Сотрудники 4", "Сотрудники 5", "Сотрудники 7", "Сотрудники 8"], problems);
        Assert.Contains("Повтор строки 6.", preview.VisibleText);
        await preview.Form("Загрузить").SendAsync(client);
        Assert.Equal(["Белов Иван", "Белов Иван", "Гусев"], await portal.QueryAsync(db => db.Staff.Where(s => s.OrganizationId == school.Id && !s.IsArchived).Select(s => s.FullName).OrderBy(name => name).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_makes_no_namesake_and_takes_no_right_away(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var director = await portal.Data.UserAsync(Role.Director);
        var client = await portal.Data.SignedInAsync(Role.Administrator);
        var (centre, school) = (await portal.QueryAsync(db => db.Organizations.SingleAsync(o => o.Id == director.OrganizationId)), await portal.Data.SchoolAsync());

        var preview = await PreviewAsync(client, Workbook([[centre.Name, "", "школа"], [$"{school.Name} вторая", school.ShortName, "школа"]], []));

        Assert.Equal(["2", "3"], preview.SelectAll("#problems tbody td.num").Select(cell => cell.TextContent));
        Assert.Contains("роли сотрудников этой организации не подходят к новому виду", preview.VisibleText);
        Assert.Contains("уже занято другой организацией", preview.VisibleText);
        Assert.False(preview.HasRole("button", "Загрузить"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_somebody_changed_meanwhile_is_shown_before_anything_is_done(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync();
        var person = await portal.StaffAsync(school);
        var preview = await PreviewAsync(client, Workbook([], [[person.FullName, "Завуч", school.Name, "", ""]]));
        await (await client.OpenAsync($"/people/{person.Id}")).Form("Сохранить").Fill("Должность", "Директор").SendAsync(client);

        var refused = await preview.Form("Загрузить").SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Директор", refused.VisibleText);
        Assert.Equal("Директор", await PostAsync(portal, person));
        Assert.Equal(HttpStatusCode.Redirect, (await refused.Form("Загрузить").SendAsync(client)).StatusCode);
        Assert.Equal("Завуч", await PostAsync(portal, person));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_belongs_to_who_uploaded_it_and_can_be_put_aside(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var other = await portal.Data.SignedInAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync();
        var preview = await PreviewAsync(client, Workbook([], [["Орлова", "", school.Name, "", ""]]));
        var path = preview.Address.AbsolutePath;

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path.Replace("organizations", "roadmaps"))).StatusCode);
        using var theft = preview.Form("Загрузить").ToRequest();
        theft.Content = new FormUrlEncodedContent(
        [
            new("seen", preview.Select("input[name=seen]").GetAttribute("value")!),
            new("__RequestVerificationToken", (await other.OpenAsync("/organizations/import")).Select("input[name=__RequestVerificationToken]").GetAttribute("value")!),
        ]);
        Assert.Equal(HttpStatusCode.Redirect, (await other.SendAsync(theft)).StatusCode);
        await preview.Form("Не загружать").SendAsync(client);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        Assert.Equal(0, await portal.QueryAsync(db => db.Staff.CountAsync(s => s.OrganizationId == school.Id)));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_in_words_and_not_kept()
    {
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        foreach (var (content, message) in new (byte[] Content, string Message)[]
        {
            ("ФИО;Организация"u8.ToArray(), WorkbookErrors.NotWorkbook.Message),
            (Workbook([], [["Орлова", "", "Школа", "", ""]])[..^200], WorkbookErrors.Damaged.Message),
            (Book(("Прайс", [["Товар", "Цена"], ["Мел", "10"]])), DirectoryErrors.NoTable.Message),
            (Book(("Люди", [["ФИО", "Должность"], ["Орлова", "учитель"]])), DirectoryErrors.NoColumn("Люди", "Организация").Message),
        })
        {
            var refused = await HtmlPage.ReadAsync(await UploadAsync(client, content));
            refused.AssertInvalid(message);
            Assert.NotNull(refused.FieldError("Книга Excel"));
        }

        (await (await client.OpenAsync("/organizations/import")).Form("Проверить файл").SubmitAsync(client)).AssertInvalid("Выберите файл.");
        var large = await HtmlPage.ReadAsync(await UploadAsync(client, new byte[WorkbookReader.MaxBytes + 1]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains(WorkbookErrors.TooLarge.Message, large.ErrorSummary);
        Assert.Equal(0, await portal.QueryAsync(db => db.PendingImports.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_template_is_downloaded_and_a_long_file_costs_no_more_queries(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var template = await client.GetAsync("/organizations/import/template.xlsx");
        Assert.Equal("Организации и сотрудники.xlsx", template.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Contains("Менять нечего", (await PreviewAsync(client, await template.Content.ReadAsByteArrayAsync())).VisibleText);

        var school = await portal.Data.SchoolAsync();
        var small = await PreviewAsync(client, Workbook([], [["Орлова", "", school.Name, "", ""]]));
        var large = await PreviewAsync(client, Workbook([], [.. Enumerable.Range(1, 300).Select(n => new[] { $"Орлова {n}", "", school.Name, "", "" })]));
        Assert.Contains("Показаны первые 200, всего 300 строк.", large.VisibleText);
        var counter = new QueryCounter(portal);
        Assert.Equal(await counter.CountAsync(client, small.Address.AbsolutePath), await counter.CountAsync(client, large.Address.AbsolutePath));
    }

    private static Task<string> PostAsync(PortalFactory portal, StaffMember person) =>
        portal.QueryAsync(db => db.Staff.Where(s => s.Id == person.Id).Select(s => s.Post).SingleAsync());

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] content) =>
        await (await client.OpenAsync("/organizations/import")).Form("Проверить файл").Attach("Книга Excel", "справочник.xlsx", content).SendAsync(client);

    private static async Task<HtmlPage> PreviewAsync(HttpClient client, byte[] content)
    {
        var uploaded = await UploadAsync(client, content);
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        return await HtmlPage.ReadAsync(await client.GetAsync(uploaded.Headers.Location));
    }

    private static byte[] Workbook(string[][] organizations, string[][] staff) =>
        Book(("Организации", [OrganizationHeadings, .. organizations]), ("Сотрудники", [StaffHeadings, .. staff]));

    private static byte[] Book(params (string Name, string[][] Rows)[] sheets)
    {
        var book = new WorkbookBuilder(new WorkbookProperties("Проверка", "Центр", DateTimeOffset.UnixEpoch));
        foreach (var (name, rows) in sheets)
            book.Add(new Sheet<string[]>(name, [.. rows[0].Select((heading, i) => new Column<string[]>(heading, 20, row => Cell.Text(row[i])))], rows[1..]));
        return book.ToBytes();
    }
}
