using System.Net;
using System.Security.Cryptography;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Approval;

public sealed class ApprovalTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_roadmap_goes_to_the_director_comes_back_with_a_remark_and_is_approved(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);

        Assert.Equal(HttpStatusCode.Redirect, (await scene.SubmitAsync()).StatusCode);
        var returned = await (await scene.PageAsync(scene.Director)).Form("Вернуть методисту").Fill("Что исправить", "Уточните срок семинара").SendAsync(scene.Director);
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        Assert.Contains("Уточните срок семинара", (await scene.PageAsync(scene.Methodist)).VisibleText);
        await scene.RewordAsync(0, "Провести два семинара");
        await scene.SubmitAsync();
        var shown = (await scene.PageAsync(scene.Director)).Select("code.hash").TextContent;
        Assert.Equal(HttpStatusCode.Redirect, (await scene.ApproveAsync()).StatusCode);

        Assert.Equal(RoadmapStatus.Approved, (await scene.RoadmapAsync()).Status);
        var revision = Assert.Single(await scene.RevisionsAsync());
        Assert.Equal(1, revision.Number);
        Assert.Equal(shown, revision.Hash);
        Assert.Equal(shown, Convert.ToHexStringLower(SHA256.HashData(revision.Snapshot)));
        Assert.Equal("%PDF-"u8.ToArray(), revision.Pdf[..5]);
        Assert.Equal(scene.DirectorAccount.DisplayName, revision.ApprovedByName);
        Assert.Equal(scene.Portal.Clock.GetUtcNow(), revision.ApprovedAt);
        Assert.Equal(new DateOnly(2023, 3, 6), RoadmapSnapshots.Read(revision.Snapshot).Approval.Date);
        Assert.Equal("Провести два семинара", RoadmapSnapshots.Read(revision.Snapshot).Sections[0].Activities[0].Text);
        Assert.Equal(
            ["roadmap.approve", "roadmap.edit", "roadmap.return", "roadmap.submit", "roadmap.submit"],
            (await scene.AuditAsync()).Order(StringComparer.Ordinal));
        var page = await scene.PageAsync(scene.Methodist);
        Assert.Contains("утверждена и действует", page.VisibleText);
        Assert.Contains("Возвращена с замечанием: Уточните срок семинара", page.VisibleText);
        foreach (var next in new[] { "Ход выполнения", "Публичная страница" })
            Assert.Equal(HttpStatusCode.OK, (await scene.Methodist.GetAsync(page.Select($"main a.btn:contains('{next}')").GetAttribute("href"))).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_text_that_says_not_who_approves_it_is_not_submitted(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.EditAsync(r => r.Change(new RoadmapHeader(r.Title, r.Period) { Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ ЦПО") }));
        var page = await scene.PageAsync(scene.Methodist);
        Assert.Contains(RoadmapErrors.ApprovalBlockEmpty.Message, page.VisibleText);
        Assert.DoesNotContain("ничего не нашла", page.VisibleText);

        Assert.Equal(HttpStatusCode.Conflict, (await scene.SubmitAsync()).StatusCode);
        Assert.Equal(RoadmapStatus.Draft, (await scene.RoadmapAsync()).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_but_the_centres_people_sees_the_page(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();
        await scene.ApproveAsync();

        foreach (var (role, expected) in new[] { (Role.Administrator, HttpStatusCode.OK), (Role.Partner, HttpStatusCode.NotFound), (Role.Coordinator, HttpStatusCode.NotFound) })
        {
            var client = await scene.Portal.Data.SignedInAsync(role);
            Assert.Equal(expected, (await client.GetAsync(scene.Path("/approval"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await scene.Methodist.GetAsync($"/roadmaps/{Guid.NewGuid()}/approval")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_offers_only_what_the_person_may_do_now(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        Assert.Equal((true, false, false), await OfferedAsync(scene, scene.Methodist));
        Assert.Equal((false, false, false), await OfferedAsync(scene, scene.Director));
        await scene.SubmitAsync();
        Assert.Equal((false, false, false), await OfferedAsync(scene, scene.Methodist));
        Assert.Equal((false, true, false), await OfferedAsync(scene, scene.Director));
        await scene.ApproveAsync();
        Assert.Equal((false, false, true), await OfferedAsync(scene, scene.Methodist));
        Assert.Equal((false, false, false), await OfferedAsync(scene, scene.Director));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_second_click_is_refused_and_the_page_says_why(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        var draft = await scene.PageAsync(scene.Methodist);
        await scene.SubmitAsync();

        var again = await draft.Form("Отправить на согласование").SubmitAsync(scene.Methodist);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains(RoadmapErrors.NotSubmittable.Message, again.ErrorSummary);
        Assert.Single(await scene.AuditAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_roadmap_is_not_submitted(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.EditAsync(roadmap =>
        {
            foreach (var activity in roadmap.Activities.ToList()) Assert.True(roadmap.RemoveActivity(activity.Id).Done);
            return default;
        });

        var refused = await (await scene.PageAsync(scene.Methodist)).Form("Отправить на согласование").SubmitAsync(scene.Methodist);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(RoadmapErrors.Empty.Message, refused.ErrorSummary);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_return_needs_its_remark(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();
        var form = (await scene.PageAsync(scene.Director)).Form("Вернуть методисту");

        var empty = await form.Fill("Что исправить", "   ").SubmitAsync(scene.Director);
        var tooLong = await form.Fill("Что исправить", new string('я', Roadmap.RemarkMaxLength + 1)).SubmitAsync(scene.Director);

        empty.AssertInvalid(RoadmapErrors.RemarkMissing.Message);
        Assert.Equal(RoadmapErrors.RemarkMissing.Message, empty.FieldError("Что исправить")?.Replace("Ошибка: ", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Equal(Roadmap.RemarkMaxLength + 1, tooLong.Form("Вернуть методисту").Value("Что исправить")!.Length);
        Assert.Equal(RoadmapStatus.InReview, (await scene.RoadmapAsync()).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_wrong_password_approves_nothing_and_logs_nobody_out(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();

        foreach (var password in new[] { "", "не тот пароль" })
        {
            var refused = await HtmlPage.ReadAsync(await scene.ApproveAsync(password: password));
            refused.AssertInvalid();
            Assert.NotNull(refused.FieldError("Ваш пароль"));
            Assert.DoesNotContain("не тот пароль", refused.Document.Source.Text);
        }

        Assert.Empty(await scene.RevisionsAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await scene.ApproveAsync()).StatusCode);
    }

    private static async Task<(bool Submit, bool Decide, bool Revise)> OfferedAsync(ApprovalScene scene, HttpClient client)
    {
        var page = await scene.PageAsync(client);
        Assert.Equal(page.HasRole("button", "Утвердить редакцию № 1"), page.HasRole("button", "Вернуть методисту"));
        return (page.HasRole("button", "Отправить на согласование"), page.HasRole("button", "Вернуть методисту"), page.HasRole("button", "Начать новую редакцию"));
    }
}
