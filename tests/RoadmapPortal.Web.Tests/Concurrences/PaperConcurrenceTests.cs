using System.Net;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Concurrences;

/// <summary>What the methodologist does about requests: paper and withdrawal.</summary>
public sealed class PaperConcurrenceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_concurrence_on_paper_is_recorded_and_printed(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        var methodist = scene.Roadmap.Methodist;

        var recorded = await (await methodist.OpenAsync(scene.RecordPath(scene.North))).Form("Внести согласование")
            .Fill("Инициалы и фамилия", "С.И. Лугов").Fill("Должность", "И.о. руководителя ТМС").Fill("Дата согласования", "2023-03-03").Fill("Пометка", "Папка 7").SendAsync(methodist);

        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        var row = await scene.LastAsync(scene.North);
        Assert.Equal((ConcurrenceState.Given, true, "Папка 7", new DateOnly(2023, 3, 3)), (row.State, row.IsOnPaper, row.Note, row.SignedOn!.Value));
        Assert.Contains("concurrence.paper", await scene.Roadmap.AuditAsync());
        var page = await scene.Roadmap.PageAsync(scene.Roadmap.Director);
        Assert.Contains("С.И. Лугов, 03.03.2023, на бумаге", page.VisibleText);
        Assert.Contains("Папка 7", page.VisibleText);
        var text = await methodist.OpenAsync($"/roadmaps/{scene.Id}");
        Assert.Contains("СОГЛАСОВАНО И.о. руководителя ТМС Северного района С.И. Лугов 03.03.2023", text.VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_request_is_taken_back_and_the_director_may_approve(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        var methodist = scene.Roadmap.Methodist;
        var open = await scene.Roadmap.PageAsync(methodist);

        foreach (var organization in new[] { scene.North, scene.South })
            Assert.Equal(HttpStatusCode.Redirect, (await open.Form($"Отозвать запрос: {organization.ShortName}").SendAsync(methodist)).StatusCode);
        var again = await open.Form($"Отозвать запрос: {scene.North.ShortName}").SubmitAsync(methodist);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains(RoadmapErrors.ConcurrenceNotAsked.Message, again.ErrorSummary);
        Assert.Equal(ConcurrenceState.Withdrawn, (await scene.LastAsync(scene.North)).State);
        Assert.Equal(2, (await scene.Roadmap.AuditAsync()).Count(action => action == "concurrence.withdraw"));
        Assert.Contains("отозвал запрос", (await scene.PageAsync(scene.NorthHead)).VisibleText);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Roadmap.ApproveAsync()).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_missing_is_named_and_what_was_given_is_not_given_twice(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        var methodist = scene.Roadmap.Methodist;
        var form = (await methodist.OpenAsync(scene.RecordPath(scene.North))).Form("Внести согласование");

        (await form.Fill("Инициалы и фамилия", "").SubmitAsync(methodist)).AssertInvalid("Введите, кто согласовал.", "Введите дату, которая стоит на бумаге.");
        var tomorrow = await form.Fill("Инициалы и фамилия", "С.И. Лугов").Fill("Дата согласования", "2023-03-07").SubmitAsync(methodist);
        tomorrow.AssertInvalid(RoadmapErrors.ConcurrenceInFuture.Message);
        Assert.Equal("С.И. Лугов", tomorrow.Form("Внести согласование").Value("Инициалы и фамилия"));
        await scene.ConcurAsync(scene.NorthHead);
        var twice = await form.Fill("Дата согласования", "2023-03-06").SubmitAsync(methodist);

        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains(RoadmapErrors.ConcurrenceGiven.Message, twice.ErrorSummary);
        Assert.Equal(HttpStatusCode.NotFound, (await methodist.GetAsync(scene.RecordPath(await scene.Portal.Data.SchoolAsync()))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await methodist.GetAsync($"/roadmaps/{Guid.NewGuid()}/approval/concurrences/{scene.North.Id}")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whom_to_ask_is_chosen_in_the_header_and_said_before_submission(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind, submitted: false);
        var methodist = scene.Roadmap.Methodist;
        await scene.Roadmap.EditAsync(r => r.Change(new RoadmapHeader(r.Title, r.Period) { Approval = r.Approval }));
        var header = await methodist.OpenAsync($"/roadmaps/{scene.Id}/edit/header");
        var twice = await header.Form("Сохранить").Fill("Кого попросить согласовать на портале (1)", scene.North.ShortName)
            .Fill("Кого попросить согласовать на портале (2)", scene.North.ShortName).SubmitAsync(methodist);
        twice.AssertInvalid("Одну организацию нельзя попросить согласовать дважды.");

        var saved = await twice.Form("Сохранить").Fill("Кого попросить согласовать на портале (2)", "Никого: подпишут на бумаге").SendAsync(methodist);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(
            [new EndorsementStamp("Руководитель", scene.North.ShortName, null, null, null) { AskedId = scene.North.Id }], (await scene.Roadmap.RoadmapAsync()).Endorsements);
        Assert.Contains($"Сначала карту согласуют: {scene.North.ShortName}.", (await scene.Roadmap.PageAsync(methodist)).VisibleText);
    }
}
