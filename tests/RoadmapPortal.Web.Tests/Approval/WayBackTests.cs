using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Concurrences;

namespace RoadmapPortal.Web.Tests.Approval;

/// <summary>No step on the way of a roadmap is a dead end.</summary>
public sealed class WayBackTests
{
    private const string Delete = "Удалить карту";
    private const string Drop = "Отказаться";
    private const string Recall = "Отозвать с согласования";
    private const string Cancel = "Отменить карту";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_that_was_never_approved_is_deleted_with_all_that_belongs_to_it(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        var (roadmap, methodist) = (scene.Roadmap, scene.Roadmap.Methodist);
        var title = (await roadmap.RoadmapAsync()).Title.ReplaceLineEndings(" ");
        Assert.False((await roadmap.PageAsync(methodist)).HasRole("button", Delete));
        await (await scene.PageAsync(scene.NorthHead)).Form(ConcurrenceScene.Return).Fill("Что исправить", "Уточните сроки").SendAsync(scene.NorthHead);
        Assert.NotEmpty(await scene.RowsAsync());
        Assert.Equal($"/roadmaps/{scene.Id}/approval#way-back", (await methodist.OpenAsync(roadmap.Path("/edit"))).Link("Удалить черновик").GetAttribute("href"));

        var deleted = await methodist.PressAsync(roadmap.Path("/approval"), Delete);

        Assert.Equal("/roadmaps", deleted.Headers.Location?.OriginalString);
        Assert.Contains($"Черновик «{title}» удалён.", (await methodist.OpenAsync("/roadmaps")).VisibleText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await methodist.GetAsync(roadmap.Path())).StatusCode);
        Assert.Empty(await scene.RowsAsync());
        Assert.Equal((0, 0), await scene.Portal.QueryAsync(async db => (
            await db.SearchEntries.CountAsync(e => e.RoadmapId == scene.Id), await db.Set<Section>().CountAsync(s => s.RoadmapId == scene.Id))));
        Assert.Contains("roadmap.delete", await roadmap.AuditAsync());
        Assert.DoesNotContain($"{scene.Id}", (await methodist.OpenAsync($"/search?q={Uri.EscapeDataString(title)}")).Select("main").InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_sent_or_was_ever_approved_is_not_deleted(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        var draft = await scene.PageAsync(scene.Methodist);
        foreach (var step in new Func<Task<HttpResponseMessage>>[] { scene.SubmitAsync, () => scene.ApproveAsync(), scene.ReviseAsync })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await step()).StatusCode);
            Assert.False((await scene.PageAsync(scene.Methodist)).HasRole("button", Delete));

            var refused = await draft.Form(Delete).SubmitAsync(scene.Methodist);

            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains(RoadmapErrors.NotDeletable.Message, refused.ErrorSummary);
        }

        Assert.Equal(2, (await scene.RoadmapAsync()).Activities.Count());
        Assert.DoesNotContain("roadmap.delete", await scene.AuditAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_revision_is_dropped_and_the_text_is_the_approved_one_again(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind, new("Семинар", "март 2023"), new("Справка", "май 2023", Responsible: "Руководители ОО"));
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var approved = Text(await scene.RoadmapAsync());
        await scene.ReviseAsync();
        await ChangeEverythingAsync(scene);
        Assert.NotEqual(approved, Text(await scene.RoadmapAsync()));
        var page = await scene.PageAsync(scene.Methodist);

        Assert.Equal(HttpStatusCode.Redirect, (await page.Form(Drop).SendAsync(scene.Methodist)).StatusCode);

        Assert.Equal(approved, Text(await scene.RoadmapAsync()));
        Assert.Equal(RoadmapStatus.Approved, (await scene.RoadmapAsync()).Status);
        await AssertFoundAsApprovedAsync(scene);
        Assert.Contains("roadmap.drop-revision", await scene.AuditAsync());
        var again = await page.Form(Drop).SubmitAsync(scene.Methodist);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains(RoadmapErrors.NoRevisionToDrop.Message, again.ErrorSummary);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.ReviseAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.SubmitAsync()).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_director_cancels_also_while_a_new_revision_is_written_or_decided(DatabaseKind kind)
    {
        foreach (var isSubmitted in new[] { false, true })
        {
            var scene = await ApprovalScene.CreateAsync(kind);
            await scene.SubmitAsync();
            Assert.False((await scene.PageAsync(scene.Director)).HasRole("button", Cancel));
            await scene.ApproveAsync();
            var approved = Text(await scene.RoadmapAsync());
            await scene.ReviseAsync();
            await ChangeEverythingAsync(scene);
            if (isSubmitted) await scene.SubmitAsync();

            var done = await (await scene.PageAsync(scene.Director)).Form(Cancel).Fill("Причина", "Приказ от 01.04.2023 № 7").SendAsync(scene.Director);

            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
            Assert.Equal((RoadmapStatus.Cancelled, approved), ((await scene.RoadmapAsync()).Status, Text(await scene.RoadmapAsync())));
            Assert.All(await scene.OccurrencesAsync(), o => Assert.True(o.IsWithdrawn));
            await AssertFoundAsApprovedAsync(scene);
            Assert.Equal(HttpStatusCode.OK, (await scene.Methodist.GetAsync(scene.Path())).StatusCode);
            Assert.Equal(Assert.Single(await scene.RevisionsAsync()).Pdf, await scene.Methodist.GetByteArrayAsync(scene.Path(".pdf")));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_methodologist_recalls_what_was_sent_and_the_requests_are_void(DatabaseKind kind)
    {
        var scene = await ConcurrenceScene.CreateAsync(kind);
        var methodist = scene.Roadmap.Methodist;
        Assert.Equal(HttpStatusCode.Redirect, (await scene.ConcurAsync(scene.NorthHead)).StatusCode);
        var opened = await scene.PageAsync(scene.SouthHead);
        var page = await scene.Roadmap.PageAsync(methodist);

        Assert.Equal(HttpStatusCode.Redirect, (await page.Form(Recall).SendAsync(methodist)).StatusCode);

        Assert.Equal(RoadmapStatus.Draft, (await scene.Roadmap.RoadmapAsync()).Status);
        Assert.All(await scene.RowsAsync(), request => Assert.Equal(ConcurrenceState.Void, request.State));
        var late = await opened.Form(ConcurrenceScene.Concur).Fill("Ваш пароль", TestSupport.TestData.Password).SubmitAsync(scene.SouthHead);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(RoadmapErrors.ConcurrenceNotAsked.Message, late.ErrorSummary);
        var after = await scene.Roadmap.PageAsync(methodist);
        Assert.Contains("Отозвана с согласования", after.VisibleText, StringComparison.Ordinal);
        Assert.True(after.HasRole("button", "Отправить на согласование"));
        var again = await page.Form(Recall).SubmitAsync(methodist);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains(RoadmapErrors.NotInReview.Message, again.ErrorSummary);
    }

    private static async Task ChangeEverythingAsync(ApprovalScene scene)
    {
        await scene.RewordAsync(0, "Заменённое дело", "июнь 2023");
        await scene.EditAsync(roadmap => roadmap.MoveActivity(roadmap.Activities.First().Id, 1));
        await scene.EditAsync(roadmap => roadmap.RemoveActivity(roadmap.Activities.First().Id));
        await scene.EditAsync(roadmap => roadmap.AddSection(Guid.NewGuid(), "", "Лишний раздел").Error is { } error ? error : default(Domain.Kernel.Result));
        await scene.EditAsync(roadmap => roadmap.MoveActivity(roadmap.Activities.Last().Id, 1));
        await scene.EditAsync(roadmap => roadmap.RemoveSection(roadmap.Sections[0].Id));
        await scene.EditAsync(roadmap => roadmap.AddActivity(Guid.NewGuid(), roadmap.Sections[0].Id, new ActivityText("Лишнее дело")).Error is { } error ? error : default(Domain.Kernel.Result));
        await scene.EditAsync(roadmap => roadmap.Change(new RoadmapHeader("Другое название", roadmap.Period)));
    }

    private static string Text(Roadmap roadmap) => System.Text.Json.JsonSerializer.Serialize(roadmap.TakeText());

    /// <summary>Search knows of the working text what it knows of the approved one.</summary>
    private static async Task AssertFoundAsApprovedAsync(ApprovalScene scene)
    {
        var entries = await scene.Portal.QueryAsync(db => db.SearchEntries.Where(e => e.RoadmapId == scene.Id).ToListAsync());
        var known = entries.ToLookup(e => e.IsApproved, e => (e.ActivityKey, e.Title, e.Text));
        Assert.Equal(known[true].Order(), known[false].Order());
    }
}
