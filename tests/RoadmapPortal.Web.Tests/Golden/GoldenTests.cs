using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Operations;

namespace RoadmapPortal.Web.Tests.Golden;

/// <summary>
/// A database of each released schema still upgrades with its data kept. <c>tests/golden.sh NAME</c> writes the next one; its name goes into
/// <see cref="Schemas"/>.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string[] Schemas = ["20261122133055_Initial"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_released_schema_upgrades_with_its_data(DatabaseKind kind)
    {
        foreach (var schema in Schemas)
        {
            await using var old = await GoldenAsync(kind, schema);
            var before = await CountsAsync(old);
            Assert.True(before["Revisions"] > 0 && before["Occurrences"] > 0 && before["Activities"] > 0);

            await using (var portal = old.Start())
            {
                portal.StartServer();
                var after = await CountsAsync(old);
                Assert.Equal(before, after.Where(table => before.ContainsKey(table.Key)).ToDictionary());
                await ReadsAsync(portal);
            }

            await using var db = old.Database.CreateContext();
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            await Invariants.HoldAsync(db, old.Folder);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_backup_of_a_released_schema_is_restored_into_the_newest(DatabaseKind kind)
    {
        foreach (var schema in Schemas)
        {
            await using var old = await GoldenAsync(kind, schema);
            var file = Path.Combine(old.Folder, "old.zip");
            Assert.Equal(schema, (await old.BackUpAsync(file)).Schema);
            var before = await CountsAsync(old);
            await using var restored = await Installation.EmptyAsync(kind);

            await restored.RestoreAsync(file);

            var after = await CountsAsync(restored);
            Assert.Equal(before, after.Where(table => before.ContainsKey(table.Key)).ToDictionary());
            await using var db = restored.Database.CreateContext();
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            await Invariants.HoldAsync(db, restored.Folder);
        }
    }

    private static async Task ReadsAsync(PortalFactory portal)
    {
        var roadmaps = await portal.QueryAsync(db => db.Roadmaps.Select(r => r.Id).ToListAsync());
        var director = await OpensAsync(portal, "director", ["/home", "/progress", "/reports", "/mentoring", .. roadmaps.Select(id => $"/roadmaps/{id}")]);
        await OpensAsync(portal, "methodist", ["/people", "/audiences", "/document-kinds", "/mentoring/forms", .. roadmaps.Select(id => $"/roadmaps/{id}/approval")]);
        await OpensAsync(portal, "school1", ["/tasks"]);
        await OpensAsync(portal, "admin", ["/admin/users", "/admin/mail", "/admin/state"]);
        Assert.NotEmpty((await director.OpenAsync("/search?q=наставников")).SelectAll("main a[href^='/roadmaps/']"));
        Assert.NotEmpty((await portal.Anonymous().OpenAsync("/network")).SelectAll("main a[href^='/network/roadmaps/']"));
    }

    private static async Task<HttpClient> OpensAsync(PortalFactory portal, string name, string[] addresses)
    {
        var client = await portal.Data.SignInAsync(await portal.QueryAsync(db => db.Users.FirstAsync(u => u.Email == $"{name}@demo.local")), "Demo-2026!");
        foreach (var address in addresses) Assert.Equal((address, HttpStatusCode.OK), (address, (await client.GetAsync(address)).StatusCode));
        return client;
    }

    private static async Task<Installation> GoldenAsync(DatabaseKind kind, string schema)
    {
        var installation = await Installation.EmptyAsync(kind);
        await using var db = installation.Database.CreateContext();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var name = kind == DatabaseKind.Sqlite ? "sqlite" : "postgres";
        command.CommandText = await File.ReadAllTextAsync(Path.Combine(TestEnvironment.RepositoryRoot, "tests", "RoadmapPortal.Web.Tests", "Golden", $"{schema}.{name}.sql"));
        await command.ExecuteNonQueryAsync();
        return installation;
    }

    /// <summary>The rows of every table; those that a look at the portal adds are left out.</summary>
    private static async Task<Dictionary<string, long>> CountsAsync(Installation installation)
    {
        await using var db = installation.Database.CreateContext();
        var tables = await db.Database.SqlQueryRaw<string>(installation.Database.Kind == DatabaseKind.Sqlite
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            : "SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()").ToListAsync();
        var counts = new Dictionary<string, long>();
        foreach (var table in tables.Where(name => char.IsAsciiLetterUpper(name[0]) && name is not ("Sessions" or "DataProtectionKeys" or "Audit")))
        {
            var count = $"SELECT count(*) AS \"Value\" FROM \"{table}\"";
            counts[table] = await db.Database.SqlQueryRaw<long>(count).SingleAsync();
        }


        return counts;
    }
}
