using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Tests.Approval;

namespace RoadmapPortal.Web.Tests.Commands;

public sealed class StoringCommandTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_user_is_added_and_imports_a_draft_that_is_exported(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var portal = new PortalProcess(database.ConnectionString);
        await using (var db = database.CreateContext())
        {
            db.Add(Organization.Create(Guid.CreateVersion7(TestClock.Start), "Центр примера", null, OrganizationKind.MethodologicalCentre));
            await db.SaveChangesAsync();
        }

        var added = await portal.RunAsync("user", "add", "methodist@test.local", "--role", "methodist", "--name", "Зимина Анна Борисовна");
        var again = await portal.RunAsync("user", "add", "methodist@test.local", "--role", "methodist");
        Assert.Equal(0, added.ExitCode);
        Assert.StartsWith("https://portal.test/account/password?", Assert.Single(added.Lines), StringComparison.Ordinal);
        Assert.Equal((1, ""), (again.ExitCode, again.Text));

        var file = portal.Copy("order.txt");
        var saved = await portal.RunAsync("import", file, "--save", "--as", "methodist@test.local");
        var second = await portal.RunAsync("import", file, "--save", "--as", "methodist@test.local", "--json");
        Assert.Equal(0, saved.ExitCode);
        var (id, slug) = Assert.Single(saved.Lines).Split(' ') is [var first, var last] ? (Guid.Parse(first), last) : default;
        Assert.Contains($"уже импортирован: {slug}", second.Errors);
        Assert.NotEqual(slug, JsonDocument.Parse(second.Text).RootElement.GetProperty("slug").GetString());
        await using (var db = database.CreateContext())
        {
            var stored = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).FirstAsync(r => r.Id == id);
            Assert.Equal((slug, 5), (stored.Slug, stored.Activities.Count()));
            Assert.Equal(Role.Methodologist, (await db.Users.FirstAsync(u => u.Id == stored.LeadId)).Role);
        }

        var json = await portal.RunAsync("export", slug, "--format", "json");
        var pdf = await portal.RunAsync("export", id.ToString(), "--format", "pdf", "--out", "plan.pdf");
        Assert.Equal(0, RoadmapSnapshots.Read(json.Output).Revision);
        Assert.Equal((0, ""), (pdf.ExitCode, pdf.Text));
        Assert.Equal("%PDF-"u8.ToArray(), (await File.ReadAllBytesAsync(Path.Combine(portal.Folder, "plan.pdf")))[..5]);
        Assert.Equal(1, (await portal.RunAsync("export", slug, "--format", "pdf", "--revision", "1")).ExitCode);
        Assert.Equal(1, (await portal.RunAsync("export", slug, "--format", "xlsx")).ExitCode);
        Assert.Equal(1, (await portal.RunAsync("export", "no-such-plan", "--format", "pdf")).ExitCode);
    }

    [Theory, OnSqlite]
    public async Task Who_may_not_write_roadmaps_imports_none(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var portal = new PortalProcess(database.ConnectionString);
        await using (var db = database.CreateContext())
        {
            db.Add(Organization.Create(Guid.CreateVersion7(TestClock.Start), "Центр примера", null, OrganizationKind.MethodologicalCentre));
            await db.SaveChangesAsync();
        }

        await portal.RunAsync("user", "add", "director@test.local", "--role", "director");
        var file = portal.Copy("order.txt");

        foreach (var email in new[] { "director@test.local", "nobody@test.local" })
        {
            var refused = await portal.RunAsync("import", file, "--save", "--as", email);
            Assert.Equal((1, ""), (refused.ExitCode, refused.Text));
            Assert.NotEmpty(refused.Errors);
        }
    }

    [Theory, OnSqlite]
    public async Task An_approved_text_is_exported_as_it_was_signed(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await ApprovalScene.CreateAsync(portal);
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var revision = Assert.Single(await scene.RevisionsAsync());
        var connection = await portal.QueryAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        using var process = new PortalProcess(connection);

        var json = await process.RunAsync("export", scene.Id.ToString(), "--format", "json", "--revision", "1");
        var pdf = await process.RunAsync("export", scene.Id.ToString(), "--format", "pdf");
        var report = await process.RunAsync("export", scene.Id.ToString(), "--format", "xlsx");

        Assert.Equal(revision.Hash, Convert.ToHexStringLower(SHA256.HashData(json.Output)));
        Assert.Equal(revision.Pdf, pdf.Output);
        Assert.Equal("PK\x03\x04"u8.ToArray(), report.Output[..4]);
        await File.WriteAllBytesAsync(Path.Combine(process.Folder, "same.pdf"), revision.Pdf);
        await File.WriteAllBytesAsync(Path.Combine(process.Folder, "changed.pdf"), [.. revision.Pdf[..^20], .. new byte[20]]);
        var same = await process.RunAsync("verify", "same.pdf");
        var changed = await process.RunAsync("verify", "changed.pdf");
        Assert.Equal((0, 1), (same.ExitCode, changed.ExitCode));
        Assert.Contains($"SHA-256 текста: {revision.Hash}", same.Text);
        Assert.Contains("отличается от документа портала", changed.Errors);
        Assert.Equal(2, (await process.RunAsync("verify", "missing.pdf")).ExitCode);
    }

    [Fact]
    public async Task Migrate_makes_the_database_beside_the_data_and_says_so()
    {
        using var portal = new PortalProcess();

        var done = await portal.RunAsync("migrate");
        var again = await portal.RunAsync("migrate");

        Assert.Equal((0, 0), (done.ExitCode, again.ExitCode));
        Assert.StartsWith("Применено: 20261122133055_Initial", done.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("обновлять нечего", Assert.Single(again.Lines), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(portal.Folder, "data", "portal.db")));
    }
}
