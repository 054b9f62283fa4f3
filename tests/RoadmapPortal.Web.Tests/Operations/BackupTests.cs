using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Data.Backup;
using RoadmapPortal.Web.Tests.Approval;
using RoadmapPortal.Web.Tests.Import;

namespace RoadmapPortal.Web.Tests.Operations;

public sealed class BackupTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_restored_is_what_was_there(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await WorkedOnAsync(portal);
        var file = Path.Combine(portal.DataFolder, "a.zip");
        var before = await portal.QueryAsync(Installation.DigestsAsync);
        Assert.Empty((await portal.QueryAsync(db => Installation.Of(db, portal.DataFolder).MakeAsync(file, _ => { }, CancellationToken.None))).MissingFiles);

        await using var restored = await Installation.EmptyAsync(kind);
        await restored.RestoreAsync(file);

        await using (var db = restored.Database.CreateContext())
        {
            var after = await Installation.DigestsAsync(db);
            Assert.NotEqual(before["Sessions"], after["Sessions"]);
            Assert.NotEqual(before["Audit"], after["Audit"]);
            Assert.Equal(before.Where(Same), after.Where(Same));
            Assert.Empty(await db.Sessions.ToListAsync());
            Assert.Equal(["backup.restore"], await db.Audit.Where(a => a.SubjectId == Backups.Subject).Select(a => a.Action).ToListAsync());
            Assert.Equal(1, await db.Evidence.CountAsync());
            Assert.Equal(1, await db.RoadmapSources.CountAsync());
            await Invariants.HoldAsync(db, restored.Folder);
            await RefusesChangesAsync(db);
        }

        Assert.Equal(Files(portal.DataFolder), Files(restored.Folder));
        await using var again = restored.Start();
        var director = await again.Data.SignInAsync(scene.DirectorAccount);
        Assert.Contains("Провести семинар", (await director.OpenAsync($"/roadmaps/{scene.Id}")).VisibleText, StringComparison.Ordinal);

        static bool Same(KeyValuePair<string, string> table) => table.Key is not ("Sessions" or "Audit");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_in_use_is_replaced_only_when_asked_to_and_only_as_a_whole(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        await WorkedOnAsync(portal);
        var file = Path.Combine(portal.DataFolder, "a.zip");
        await portal.QueryAsync(db => Installation.Of(db, portal.DataFolder).MakeAsync(file, _ => { }, CancellationToken.None));
        await using var other = await Installation.EmptyAsync(kind);
        await using (var busy = other.Start())
        {
            await WorkedOnAsync(busy);
            await WorkedOnAsync(busy);
            Assert.Contains("Остановите его", (await Assert.ThrowsAsync<BackupException>(() => other.RestoreAsync(file, replace: true))).Message);
        }

        await using var db = other.Database.CreateContext();
        var before = await Installation.DigestsAsync(db);
        Assert.Contains("--replace", (await Assert.ThrowsAsync<BackupException>(() => other.RestoreAsync(file))).Message);
        Assert.Equal(before, await Installation.DigestsAsync(db));
        Assert.Equal(2, Files(other.Folder).Count);

        await other.RestoreAsync(file, replace: true);

        Assert.Equal(1, await db.Revisions.CountAsync());
        Assert.Equal(Files(portal.DataFolder), Files(other.Folder));
        await Invariants.HoldAsync(db, other.Folder);
        await RefusesChangesAsync(db);
    }

    /// <summary>An approved roadmap, a report with a file, an imported draft with its document, and an import waiting for confirmation.</summary>
    private static async Task<ApprovalScene> WorkedOnAsync(PortalFactory portal)
    {
        var school = await portal.Data.SchoolAsync();
        var scene = await ApprovalScene.CreateAsync(portal, new ActivityText("Провести семинар", "Март 2023 г.", Responsible: "Руководители ОО"));
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var occurrence = await portal.QueryAsync(db => db.Occurrences.Where(o => o.RoadmapId == scene.Id && o.OrganizationId == school.Id).Select(o => o.Id).SingleAsync());
        var coordinator = await portal.Data.SignedInAsync(Role.Coordinator, school);
        await Reports.SendAsync(coordinator, occurrence, "Список составлен.\tИ ещё \\ строка");
        ImportPages.DraftOf(await (await ImportPages.PreviewAsync(scene.Methodist, SampleText.Of())).Form("Создать черновик").SendAsync(scene.Methodist));
        await ImportPages.PreviewAsync(scene.Methodist, SampleText.Of());
        return scene;
    }

    private static async Task RefusesChangesAsync(PortalDbContext db) => Assert.Contains(
        "append-only",
        (await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Revisions\""))).Message);

    private static List<string> Files(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "files")).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(File.ReadAllBytes(file))}")];
}
