using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Tests.Approval;

public sealed class RevisionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_approved_revision_cannot_be_changed_or_deleted_by_anybody(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        string[] attacks =
        [
            "UPDATE \"Revisions\" SET \"ApprovedByName\" = 'Другой'",
            "UPDATE \"Revisions\" SET \"Pdf\" = \"Pdf\"",
            "DELETE FROM \"Revisions\"",
            .. kind == DatabaseKind.Sqlite
                ? ["REPLACE INTO \"Revisions\" SELECT * FROM \"Revisions\"", "INSERT OR REPLACE INTO \"Revisions\" SELECT * FROM \"Revisions\""]
                : new[] { "TRUNCATE \"Revisions\"", "TRUNCATE \"Revisions\" CASCADE", "INSERT INTO \"Revisions\" SELECT * FROM \"Revisions\" ON CONFLICT (\"Id\") DO UPDATE SET \"Number\" = 9" },
        ];

        foreach (var attack in attacks)
            await Assert.ThrowsAnyAsync<DbException>(() => scene.Portal.QueryAsync(db => db.Database.ExecuteSqlRawAsync(attack)));

        Assert.Equal(scene.DirectorAccount.DisplayName, Assert.Single(await scene.RevisionsAsync()).ApprovedByName);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_old_revision_stays_in_force_until_the_new_one_is_approved(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        var partner = await scene.Portal.Data.SignedInAsync(Role.Partner);
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var first = await scene.Director.GetByteArrayAsync(scene.Path(".pdf"));

        Assert.Equal(HttpStatusCode.Redirect, (await scene.ReviseAsync()).StatusCode);
        await scene.RewordAsync(0, "Провести вебинар");
        await scene.SubmitAsync();

        Assert.Equal(first, await partner.GetByteArrayAsync(scene.Path(".pdf")));
        Assert.NotEqual(first, await scene.Director.GetByteArrayAsync(scene.Path(".pdf")));
        Assert.Equal(1, (await InForceAsync(scene)).Revision);
        await scene.ApproveAsync(revision: 2);
        Assert.Equal((2, "Провести вебинар"), ((await InForceAsync(scene)).Revision, (await InForceAsync(scene)).Sections[0].Activities[0].Text));
        Assert.Equal(first, await partner.GetByteArrayAsync(scene.Path("/revisions/1.pdf")));
        Assert.NotEqual(first, await partner.GetByteArrayAsync(scene.Path(".pdf")));
        var list = await HtmlPage.ReadAsync(await partner.GetAsync(scene.Path("/revisions")));
        Assert.Contains("Редакция № 2 Действует", list.VisibleText);
        Assert.Contains("Редакция № 1 Заменена редакцией № 2", list.VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_an_approved_roadmap_is_revised(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(kind);
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var approved = await scene.PageAsync(scene.Methodist);
        await scene.ReviseAsync();

        var again = await approved.Form("Начать новую редакцию").SubmitAsync(scene.Methodist);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains(RoadmapErrors.NotApproved.Message, again.ErrorSummary);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Progress_carries_over_into_the_new_revision(DatabaseKind kind)
    {
        var scene = await ApprovalScene.CreateAsync(
            kind, new("Провести семинар", "март 2023"), new("Собрать отчёты", "до 1 июня 2023 г."), new("Вести сайт", "по запросу"));
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var rows = (await scene.RoadmapAsync()).Activities.ToList();
        Assert.Equal(3, (await scene.OccurrencesAsync()).Count);
        foreach (var row in rows) await MarkAsync(scene, row.Key);

        await scene.ReviseAsync();
        await scene.RewordAsync(0, "Провести семинар и круглый стол");
        await scene.RewordAsync(1, "Собрать отчёты", "до 1 июля 2023 г.");
        await scene.SubmitAsync();
        await scene.ApproveAsync(revision: 2);

        var after = await scene.OccurrencesAsync();
        Assert.Equal(4, after.Count);
        Assert.Equal(OccurrenceStatus.Done, Assert.Single(after, o => o.ActivityKey == rows[0].Key).Status);
        Assert.Equal(OccurrenceStatus.Done, Assert.Single(after, o => o.ActivityKey == rows[2].Key).Status);
        Assert.Null(after.Single(o => o.ActivityKey == rows[2].Key).Window);
        var moved = after.Where(o => o.ActivityKey == rows[1].Key).OrderBy(o => o.WindowTo).ToList();
        Assert.Equal([(new DateOnly(2023, 6, 1), true, OccurrenceStatus.Done), (new DateOnly(2023, 7, 1), false, OccurrenceStatus.NotStarted)],
            moved.Select(o => (o.WindowTo!.Value, o.IsWithdrawn, o.Status)));
        Assert.All(after, o => Assert.Equal(new DateOnly(2023, 3, 6), o.ApprovedOn));
    }

    private static async Task<RoadmapSnapshot> InForceAsync(ApprovalScene scene) =>
        (await scene.Portal.QueryAsync(db => new RevisionReader(db, new Microsoft.Extensions.Caching.Memory.MemoryCache(new Microsoft.Extensions.Caching.Memory.MemoryCacheOptions()))
            .InForceAsync(scene.Id, CancellationToken.None)))!.Snapshot;

    private static Task<int> MarkAsync(ApprovalScene scene, string key) => scene.Portal.QueryAsync(async db =>
    {
        var occurrence = await db.Occurrences.SingleAsync(o => o.RoadmapId == scene.Id && o.ActivityKey == key);
        var mark = new OccurrenceMark(OccurrenceStatus.Done, new DateOnly(2023, 3, 6), "Готово");
        Assert.True(occurrence.Mark(mark, Guid.CreateVersion7(scene.Portal.Clock.GetUtcNow()), scene.MethodistAccount.Id, "Методист", scene.Portal.Clock.GetUtcNow(), mark.Date).Done);
        // History rows carry ids of their own: without this they would be taken for changed ones.
        db.AddRange(occurrence.Updates);
        return await db.SaveChangesAsync();
    });
}
