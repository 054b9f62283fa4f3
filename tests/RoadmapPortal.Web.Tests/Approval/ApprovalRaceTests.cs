using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Approval;

public sealed class ApprovalRaceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_double_click_of_two_directors_makes_one_revision(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();
        var other = await scene.Portal.Data.SignedInAsync(Role.Director);
        HttpClient[] directors = [scene.Director, scene.Director, other, other];
        var forms = new List<(HtmlForm Form, HttpClient Client)>();
        foreach (var director in directors)
            forms.Add(((await scene.PageAsync(director)).Form("Утвердить редакцию № 1").Fill("Ваш пароль", TestData.Password), director));

        var answers = await Task.WhenAll(forms.Select(f => f.Form.SendAsync(f.Client)));

        Assert.Equal(
            [HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict],
            answers.Select(a => a.StatusCode).Order());
        var refused = await HtmlPage.ReadAsync(answers.First(a => a.StatusCode == HttpStatusCode.Conflict));
        Assert.Contains(RoadmapErrors.NotInReview.Message, refused.ErrorSummary);
        Assert.Single(await scene.RevisionsAsync());
        Assert.Equal(2, (await scene.OccurrencesAsync()).Count);
        Assert.Single(await scene.AuditAsync(), action => action == "roadmap.approve");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_text_that_was_shown_is_the_text_that_is_signed(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();
        var old = (await scene.PageAsync(scene.Director)).Form("Утвердить редакцию № 1").Fill("Ваш пароль", TestData.Password);
        await scene.EditAsync(roadmap => roadmap.Return("Поправьте"));
        await scene.RewordAsync(0, "Провести три семинара");
        await scene.EditAsync(roadmap => roadmap.Submit());

        var refused = await old.SubmitAsync(scene.Director);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(RoadmapErrors.TextChanged.Message, refused.ErrorSummary);
        Assert.Empty(await scene.RevisionsAsync());
        Assert.Empty(await scene.OccurrencesAsync());
        Assert.Equal(RoadmapStatus.InReview, (await scene.RoadmapAsync()).Status);
        var second = await refused.Form("Утвердить редакцию № 1").Fill("Ваш пароль", TestData.Password).SendAsync(scene.Director);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
    }
}
