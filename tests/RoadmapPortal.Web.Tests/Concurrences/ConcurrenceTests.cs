using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Concurrences;

public sealed class ConcurrenceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Partners_concur_and_then_the_director_approves_with_their_names_and_dates(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        Assert.Contains("Дорожная карта проверки", (await scene.NorthHead.OpenAsync("/concurrences")).Select("[aria-labelledby=waiting-title] table").TextContent);
        var shown = (await scene.PageAsync(scene.NorthHead)).Select("code.hash").TextContent;
        var awaited = await scene.Roadmap.PageAsync(scene.Roadmap.Director);
        Assert.Contains($"Ждём: {scene.North.ShortName}, {scene.South.ShortName}", awaited.VisibleText);
        Assert.False(awaited.HasRole("button", "Утвердить редакцию № 1"));

        Assert.Equal("/concurrences", (await scene.ConcurAsync(scene.NorthHead)).Headers.Location?.OriginalString);
        Assert.Contains($"Ждём: {scene.South.ShortName}.", (await scene.Roadmap.PageAsync(scene.Roadmap.Director)).VisibleText);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.ConcurAsync(scene.SouthHead)).StatusCode);

        var given = await scene.LastAsync(scene.North);
        Assert.Equal((ConcurrenceState.Given, shown), (given.State, given.TextHash));
        Assert.Equal(shown, (await scene.LastAsync(scene.South)).TextHash);
        Assert.Equal(2, (await scene.Roadmap.AuditAsync()).Count(action => action == "concurrence.give"));
        var list = await scene.NorthHead.OpenAsync("/concurrences");
        Assert.Contains("Дорожная карта согласована", list.Document.Body!.TextContent);
        Assert.Contains("Сейчас согласовывать нечего", list.VisibleText);
        Assert.Contains("Согласовано", list.Select("[aria-labelledby=answered-title] table").TextContent);

        Assert.Equal(HttpStatusCode.Redirect, (await scene.Roadmap.ApproveAsync()).StatusCode);
        var endorsements = RoadmapSnapshots.Read(Assert.Single(await scene.Roadmap.RevisionsAsync()).Snapshot).Endorsements;
        Assert.Equal([given.SignedName, (await scene.LastAsync(scene.South)).SignedName], endorsements.Select(e => e.Name));
        Assert.All(endorsements, e => Assert.Equal((new DateOnly(2023, 3, 6), null), (e.Date!.Value, e.AskedId)));
        Assert.Contains("её утвердили", (await scene.PageAsync(scene.NorthHead)).VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_refusal_returns_the_text_and_voids_what_the_others_gave(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        await scene.ConcurAsync(scene.SouthHead);

        var refused = await (await scene.PageAsync(scene.NorthHead)).Form(ConcurrenceScene.Return).Fill("Что исправить", "Уточните сроки").SendAsync(scene.NorthHead);

        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        var roadmap = await scene.Roadmap.RoadmapAsync();
        Assert.Equal(RoadmapStatus.Returned, roadmap.Status);
        Assert.EndsWith($", {scene.North.ShortName}:\nУточните сроки", roadmap.Remark, StringComparison.Ordinal);
        Assert.Contains("concurrence.refuse", await scene.Roadmap.AuditAsync());
        Assert.Equal((ConcurrenceState.Refused, ConcurrenceState.Void), ((await scene.LastAsync(scene.North)).State, (await scene.LastAsync(scene.South)).State));
        Assert.Contains("Не согласовано", (await scene.Roadmap.PageAsync(scene.Roadmap.Methodist)).VisibleText);
        Assert.Contains("вернули на доработку", (await scene.PageAsync(scene.SouthHead)).VisibleText);

        await scene.Roadmap.RewordAsync(0, "Провести два семинара");
        await scene.Roadmap.SubmitAsync();
        Assert.Equal(4, (await scene.RowsAsync()).Count);
        Assert.All([await scene.LastAsync(scene.North), await scene.LastAsync(scene.South)], c => Assert.Equal((ConcurrenceState.Asked, 2), (c.State, c.Round)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_approves_while_a_concurrence_is_awaited(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind, submitted: false);
        await scene.Roadmap.EditAsync(r => r.Change(new RoadmapHeader(r.Title, r.Period) { Approval = r.Approval }));
        await scene.Roadmap.SubmitAsync();
        var open = (await scene.Roadmap.PageAsync(scene.Roadmap.Director)).Form("Утвердить редакцию № 1").Fill("Ваш пароль", TestData.Password);
        await scene.Roadmap.EditAsync(r => r.Return("Попросите партнёра"));
        await scene.Roadmap.EditAsync(r => r.Change(new RoadmapHeader(r.Title, r.Period)
        {
            Approval = r.Approval, Endorsements = [new("Руководитель ТМС", null, null, null, null) { AskedId = scene.North.Id }],
        }));
        await scene.Roadmap.SubmitAsync();

        var refused = await open.SubmitAsync(scene.Roadmap.Director);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(RoadmapErrors.ConcurrenceAwaited.Message, refused.ErrorSummary);
        Assert.Contains($"Ждём: {scene.North.ShortName}", refused.VisibleText);
        Assert.Empty(await scene.Roadmap.RevisionsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_double_click_of_two_people_makes_one_concurrence(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        var deputy = await scene.Portal.Data.SignedInAsync(Role.Partner, scene.North);
        var forms = new List<(HtmlForm Form, HttpClient Client)>();
        foreach (var head in new[] { scene.NorthHead, scene.NorthHead, deputy }) forms.Add((await scene.ConcurFormAsync(head), head));

        var answers = await Task.WhenAll(forms.Select(f => f.Form.SendAsync(f.Client)));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        var refused = await HtmlPage.ReadAsync(answers.First(a => a.StatusCode == HttpStatusCode.Conflict));
        Assert.Contains(RoadmapErrors.ConcurrenceGiven.Message, refused.ErrorSummary);
        Assert.Single(await scene.Roadmap.AuditAsync(), action => action == "concurrence.give");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_text_than_the_one_shown_is_not_concurred_with(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        var old = await scene.ConcurFormAsync(scene.NorthHead);
        await scene.Roadmap.EditAsync(r => r.Return("Поправьте"));
        await scene.Roadmap.RewordAsync(0, "Провести три семинара");

        var returned = await old.SubmitAsync(scene.NorthHead);
        await scene.Roadmap.SubmitAsync();
        var changed = await old.SubmitAsync(scene.NorthHead);

        Assert.Equal(HttpStatusCode.Conflict, returned.Status);
        Assert.Contains(RoadmapErrors.ConcurrenceNotAsked.Message, returned.ErrorSummary);
        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Contains(RoadmapErrors.TextChanged.Message, changed.ErrorSummary);
        Assert.Equal(ConcurrenceState.Asked, (await scene.LastAsync(scene.North)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_wrong_password_and_an_empty_remark_decide_nothing(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);

        foreach (var password in new[] { "", "не тот пароль" })
            Assert.NotNull((await (await scene.ConcurFormAsync(scene.NorthHead, password)).SubmitAsync(scene.NorthHead)).FieldError("Ваш пароль"));
        var form = (await scene.PageAsync(scene.NorthHead)).Form(ConcurrenceScene.Return);
        (await form.Fill("Что исправить", " ").SubmitAsync(scene.NorthHead)).AssertInvalid(RoadmapErrors.RefusalWithoutRemark.Message);
        var tooLong = await form.Fill("Что исправить", new string('я', Concurrence.NoteMaxLength + 1)).SubmitAsync(scene.NorthHead);

        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Equal(Concurrence.NoteMaxLength + 1, tooLong.Form(ConcurrenceScene.Return).Value("Что исправить")!.Length);
        Assert.Equal(ConcurrenceState.Asked, (await scene.LastAsync(scene.North)).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_revision_asks_anew_and_keeps_what_the_last_one_was_given(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        await scene.ConcurAsync(scene.NorthHead);
        await scene.ConcurAsync(scene.SouthHead);
        await scene.Roadmap.ApproveAsync();
        await scene.Roadmap.ReviseAsync();
        await scene.Roadmap.RewordAsync(0, "Провести два семинара");
        await scene.Roadmap.SubmitAsync();

        Assert.Contains("Ждём:", (await scene.Roadmap.PageAsync(scene.Roadmap.Director)).VisibleText);
        Assert.Contains("Провести два семинара", (await scene.NorthHead.OpenAsync($"/roadmaps/{scene.Id}")).VisibleText);
        Assert.Equal(2, (await scene.RowsAsync()).Count(c => c.State == ConcurrenceState.Given));
    }
}
