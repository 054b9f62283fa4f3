using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Features.Tasks;

namespace RoadmapPortal.Web.Tests.Tasks;

public sealed class ReportTests
{
    private const string Save = "Сохранить отметку";
    private const string Token = "input[name=__RequestVerificationToken]";
    private static readonly byte[] Pdf = "%PDF-1.7\nсправка"u8.ToArray();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_mark_with_a_file_is_kept_with_its_history(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var user = await portal.Data.UserAsync(Role.Coordinator, school);
        var client = await portal.Data.SignInAsync(user);
        var page = await HtmlPage.ReadAsync(await client.GetAsync($"/tasks/{id}"));
        Assert.Equal("2023-03-06", page.Form(Save).Value("Дата"));

        var response = await page.Form(Save).Check("Выполнено").Fill("Дата", "2023-03-01").Fill("Комментарий", "Список составлен.")
            .Attach("Подтверждающие файлы", "Справка школы.pdf", Pdf).SendAsync(client);

        Assert.Equal("/tasks", response.Headers.Location?.OriginalString);
        var after = await HtmlPage.ReadAsync(await client.GetAsync($"/tasks/{id}"));
        var history = after.Select(".history").TextContent;
        Assert.All(["Выполнено", "01.03.2023", "Список составлен.", "Справка школы.pdf", user.DisplayName], text => Assert.Contains(text, history, StringComparison.Ordinal));
        var stored = await portal.QueryAsync(db => db.Occurrences.SingleAsync(o => o.Id == id));
        Assert.Equal((OccurrenceStatus.Done, new DateOnly(2023, 3, 1)), (stored.Status, stored.StatusDate));
        var audit = await portal.QueryAsync(db => db.Audit.SingleAsync(a => a.SubjectId == id));
        Assert.Equal(("occurrence.report", user.Id, "Выполнено, 01.03.2023, файлов: 1"), (audit.Action, audit.UserId, audit.Details));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_form_sent_again_records_nothing_new(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var page = await client.OpenAsync($"/tasks/{id}");
        for (var click = 0; click < 2; click++)
            Assert.Equal(HttpStatusCode.Redirect, (await page.Form(Save).Check("Выполнено").Fill("Комментарий", "Готово.").SendAsync(client)).StatusCode);
        Assert.Equal(1, await portal.QueryAsync(db => db.OccurrenceUpdates.CountAsync(u => u.OccurrenceId == id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_put_off_names_a_new_term_and_stays_on_the_list(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var form = (await client.OpenAsync($"/tasks/{id}")).Form(Save).Check("Перенесено").Fill("Комментарий", "Педагог болеет.");
        (await form.SubmitAsync(client)).AssertInvalid(OccurrenceErrors.PostponedWithoutTerm.Message);
        (await form.Fill("Новый срок", "2023-03-06").SubmitAsync(client)).AssertInvalid(OccurrenceErrors.PostponedWithoutTerm.Message);
        (await form.Fill("Новый срок", "9999-12-31").SubmitAsync(client)).AssertInvalid(OccurrenceErrors.TermTooLate.Message);

        Assert.Equal(HttpStatusCode.Redirect, (await form.Fill("Новый срок", "2023-04-15").SendAsync(client)).StatusCode);

        Assert.Equal("Новый срок: 15.04.2023. Педагог болеет.", await portal.QueryAsync(db => db.Occurrences.Where(o => o.Id == id).Select(o => o.Comment).SingleAsync()));
        var list = await client.OpenAsync("/tasks");
        Assert.Single(list.SelectAll($"section#Postponed a[href='/tasks/{id}']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_opens_for_its_school_and_for_the_centre_only(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var page = await HtmlPage.ReadAsync(await client.GetAsync($"/tasks/{id}"));
        await page.Form(Save).Check("Выполнено").Attach("Подтверждающие файлы", "Отчёт.pdf", Pdf).SendAsync(client);
        var file = await portal.QueryAsync(db => db.Evidence.SingleAsync(e => e.OccurrenceId == id));
        var address = $"/tasks/{id}/files/{file.Id}";

        foreach (var reader in new[] { client, await portal.Data.SignedInAsync(Role.Methodologist), await portal.Data.SignedInAsync(Role.Director) })
        {
            var answer = await reader.GetAsync(address);
            Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal("Отчёт.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
            Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }

        foreach (var stranger in new[] { await portal.Data.SignedInAsync(Role.Coordinator), await portal.Data.SignedInAsync(Role.Partner) })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        var (_, _, another) = await AskedAsync(kind);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/tasks/{another}/files/{file.Id}")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_schools_occurrence_is_as_absent_as_one_that_never_was(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var own = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var stranger = await portal.Data.SignedInAsync(Role.Coordinator);
        var foreign = await HtmlPage.ReadAsync(await stranger.GetAsync($"/tasks/{id}"));
        var absent = await HtmlPage.ReadAsync(await stranger.GetAsync($"/tasks/{Guid.NewGuid()}"));
        Assert.Equal((HttpStatusCode.NotFound, WithoutToken(absent)), (foreign.Status, WithoutToken(foreign)));

        var request = (await HtmlPage.ReadAsync(await own.GetAsync($"/tasks/{id}"))).Form(Save).Check("Выполнено").ToRequest();
        var token = foreign.Select(Token).GetAttribute("value")!;
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Form.Status"] = "Done", ["Form.Date"] = "2023-03-01", ["__RequestVerificationToken"] = token,
        });
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(request)).StatusCode);
        Assert.Equal(OccurrenceStatus.NotStarted, await portal.QueryAsync(db => db.Occurrences.Where(o => o.Id == id).Select(o => o.Status).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        (await (await FormAsync()).Fill("Дата", "").SubmitAsync(client)).AssertInvalid("Выберите отметку.", "Укажите дату.");
        var future = await (await FormAsync()).Check("Выполнено").Fill("Дата", "2023-03-07").Fill("Комментарий", "Готово к сроку").SubmitAsync(client);
        future.AssertInvalid(OccurrenceErrors.DateInFuture.Message);
        (await (await FormAsync()).Check("Выполнено").Fill("Дата", "0202-03-01").SubmitAsync(client)).AssertInvalid(OccurrenceErrors.DateTooEarly.Message);
        Assert.NotNull(future.Document.GetElementById(future.Select(".error-summary a").GetAttribute("href")![1..]));
        Assert.Equal("Готово к сроку", future.Form(Save).Value("Комментарий"));
        Assert.Equal("2023-03-07", future.Form(Save).Value("Дата"));
        (await (await FormAsync()).Check("Не выполнено").SubmitAsync(client)).AssertInvalid("Напишите в комментарии причину.");
        (await (await FormAsync()).Check("Выполнено").Fill("Комментарий", new string('я', 2001)).SubmitAsync(client)).AssertInvalid(OccurrenceErrors.CommentTooLong.Message);
        Assert.Equal(0, await portal.QueryAsync(db => db.OccurrenceUpdates.CountAsync(u => u.OccurrenceId == id)));

        async Task<HtmlForm> FormAsync() => (await HtmlPage.ReadAsync(await client.GetAsync($"/tasks/{id}"))).Form(Save);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_that_is_not_what_it_says_is_refused_by_name(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var page = await HtmlPage.ReadAsync(await client.GetAsync($"/tasks/{id}"));
        var refused = await page.Form(Save).Check("Выполнено").Fill("Комментарий", "См. файл")
            .Attach("Подтверждающие файлы", "Хорошая.pdf", Pdf)
            .Attach("Подтверждающие файлы", "Страница.pdf", "<html><script>alert(1)</script>"u8.ToArray())
            .SubmitAsync(client);
        refused.AssertInvalid("Файл «Страница.pdf» не принят: принимаются PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS, и содержимое должно соответствовать имени файла.");
        Assert.Equal("См. файл", refused.Form(Save).Value("Комментарий"));
        Assert.Contains("выберите их ещё раз", refused.VisibleText, StringComparison.Ordinal);
        Assert.Equal(0, await portal.QueryAsync(db => db.Evidence.CountAsync(e => e.OccurrenceId == id)));

        var large = new byte[(20 * 1024 * 1024) + 1];
        Pdf.CopyTo(large, 0);
        var tooLarge = await page.Form(Save).Check("Выполнено").Attach("Подтверждающие файлы", "Скан.pdf", large).SubmitAsync(client);
        tooLarge.AssertInvalid("Файл «Скан.pdf» больше 20 МБ. Уменьшите его или разделите на части.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Odd_characters_and_names_do_no_harm(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var page = await client.OpenAsync($"/tasks/{id}");
        var lines = string.Concat(Enumerable.Repeat(new string('я', 19) + "\n", 100)).Trim();
        var name = "x" + string.Concat(Enumerable.Repeat("😀", 120)) + ".pdf";

        var truncated = await page.Form(Save).Check("Выполнено").Attach("Подтверждающие файлы", "Начало.docx", "PK\x03\x04нач"u8.ToArray()).SubmitAsync(client);
        truncated.AssertInvalid("Файл «Начало.docx» не принят: принимаются PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS, и содержимое должно соответствовать имени файла.");

        var saved = await (await client.OpenAsync($"/tasks/{id}")).Form(Save).Check("Выполнено").Fill("Комментарий", "\0" + lines).Attach("Подтверждающие файлы", name, Pdf).SendAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(lines, await portal.QueryAsync(db => db.Occurrences.Where(o => o.Id == id).Select(o => o.Comment).SingleAsync()));
        Assert.EndsWith("😀.pdf", await portal.QueryAsync(db => db.Evidence.Where(e => e.OccurrenceId == id).Select(e => e.FileName).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_all_files_may_hold_is_refused_by_the_stated_limit()
    {
        var (portal, school, id) = await AskedAsync(DatabaseKind.Sqlite);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        using var body = new ByteArrayContent([]);
        body.Headers.ContentLength = ReportForm.MaxRequestBytes + 1;
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        var refused = await HtmlPage.ReadAsync(await client.PostAsync($"/tasks/{id}", body));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("20 МБ", refused.VisibleText, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_loser_of_a_race_sees_both_marks_and_may_insist(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var page = await HtmlPage.ReadAsync(await client.GetAsync($"/tasks/{id}"));
        await page.Form(Save).Check("В работе").Fill("Комментарий", "Первая отметка").SendAsync(client);

        var late = await page.Form(Save).Check("Выполнено").Fill("Комментарий", "Вторая отметка").Attach("Подтверждающие файлы", "Акт.pdf", Pdf).SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Первая отметка", late.VisibleText, StringComparison.Ordinal);
        Assert.Equal("Вторая отметка", late.Form(Save).Value("Комментарий"));
        Assert.Equal(0, await portal.QueryAsync(db => db.Evidence.CountAsync(e => e.OccurrenceId == id)));
        Assert.Equal(HttpStatusCode.Redirect, (await late.Form(Save).SendAsync(client)).StatusCode);
        Assert.Equal("Вторая отметка", await portal.QueryAsync(db => db.Occurrences.Where(o => o.Id == id).Select(o => o.Comment).SingleAsync()));
        Assert.Equal(2, await portal.QueryAsync(db => db.OccurrenceUpdates.CountAsync(u => u.OccurrenceId == id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_withdrawn_occurrence_takes_no_mark(DatabaseKind kind)
    {
        var (portal, school, id) = await AskedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var page = await HtmlPage.ReadAsync(await client.GetAsync($"/tasks/{id}"));
        await portal.QueryAsync(async db =>
        {
            var occurrence = await db.Occurrences.SingleAsync(o => o.Id == id);
            occurrence.Keep(inForce: false, occurrence.Due);
            return await db.SaveChangesAsync();
        });

        var shown = await HtmlPage.ReadAsync(await client.GetAsync($"/tasks/{id}"));
        Assert.Contains("новая отметка не нужна", shown.VisibleText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await page.Form(Save).Check("Выполнено").SendAsync(client)).StatusCode);
        var list = await HtmlPage.ReadAsync(await client.GetAsync("/tasks"));
        Assert.Contains("Отчитываться пока не о чем", list.VisibleText, StringComparison.Ordinal);
    }

    private static string WithoutToken(HtmlPage page) => page.Document.DocumentElement.OuterHtml.Replace(page.Select(Token).GetAttribute("value")!, "", StringComparison.Ordinal);

    private static async Task<(PortalFactory Portal, Organization School, Guid Occurrence)> AskedAsync(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var school = await portal.Data.SchoolAsync();
        var roadmap = await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [school], new ActivityText("Составить список", "Март 2023 г.", Responsible: "Руководители ОО"));
        return (portal, school, await portal.QueryAsync(db => db.Occurrences.Where(o => o.RoadmapId == roadmap.Id).Select(o => o.Id).SingleAsync()));
    }
}
