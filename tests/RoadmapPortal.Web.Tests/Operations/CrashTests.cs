using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;
using Xunit.Abstractions;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>
/// The portal is killed in the midst of imports, saves and approvals: what it acknowledged is there, everything else is whole or absent, and
/// the next start goes on. What a lost fsync would cost is not seen so: the memory of the system outlives the process.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int RowsOfSample = 3;

    private const int Kills = 60;

    [LongTheory, OnSqlite, OnPostgres]
    public async Task A_killed_portal_keeps_what_it_acknowledged_and_nothing_by_halves(DatabaseKind kind)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PORTAL_TEST_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"PORTAL_TEST_SEED={seed}");
        var random = new Random(seed);
        await using var installation = new Installation(await TestDatabase.CreateAsync(kind));
        var work = new Work();
        for (var kill = 1; kill <= Kills; kill++)
        {
            using (var portal = await RunningPortal.StartAsync(installation.Database, installation.Folder))
            {
                await WorkUntilKilledAsync(portal, work, random);
            }

            await CheckAsync(installation, work);
        }

        using var last = await RunningPortal.StartAsync(installation.Database, installation.Folder);
        var before = work.Approved.Count;
        await work.CarryAsync(await last.SignInAsync("methodist"), await last.SignInAsync("director"), "Demo-2026!");
        Assert.Equal(before + 1, work.Approved.Count);
        await last.KillAsync();
        await CheckAsync(installation, work);
        output.WriteLine($"{Kills} kills, acknowledged: {work.Imported.Count} imports, {work.Sections.Count} sections, {work.Approved.Count} approvals");
    }

    private static async Task WorkUntilKilledAsync(RunningPortal portal, Work work, Random random)
    {
        var methodist = await portal.SignInAsync("methodist");
        var director = await portal.SignInAsync("director");
        var delay = random.Next(20, 1500);
        var workers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (true) await work.CarryAsync(methodist, director, "Demo-2026!");
        })).ToArray();
        await Task.Delay(delay);
        await portal.KillAsync();
        // Each worker ends by the connection that broke; any other end is a fault of the portal.
        foreach (var worker in workers) await Assert.ThrowsAnyAsync<HttpRequestException>(() => worker);
    }

    private static async Task CheckAsync(Installation installation, Work work)
    {
        await using var db = installation.Database.CreateContext();
        if (installation.Database.Kind == DatabaseKind.Postgres) await ServerFinishesAsync(db);
        await Invariants.HoldAsync(db, installation.Folder);
        await WholeAsync(db);
        var there = (await db.Roadmaps.Select(r => new { r.Id, r.Status }).ToListAsync()).ToDictionary(r => r.Id, r => r.Status);
        Assert.All(work.Imported, id => Assert.Contains(id, there));
        Assert.All(work.Approved, id => Assert.Equal(RoadmapStatus.Approved, there[id]));
        var titles = await db.Set<Section>().Select(s => s.Title).ToListAsync();
        Assert.All(work.Sections, title => Assert.Contains(title, titles));
    }

    /// <summary>The server outlives the portal: it may still be at the last thing it was told.</summary>
    private static async Task ServerFinishesAsync(PortalDbContext db)
    {
        const string Busy = "SELECT count(*) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";
        while (await db.Database.SqlQueryRaw<long>(Busy).SingleAsync() > 0) await Task.Yield();
    }

    /// <summary>Each change has all its rows and its record, also those whose acknowledgement was lost.</summary>
    private static async Task WholeAsync(PortalDbContext db)
    {
        var records = (await db.Audit.Select(a => new { a.SubjectId, a.Action }).ToListAsync()).ToLookup(a => a.SubjectId, a => a.Action);
        var imported = await db.Roadmaps.Where(r => r.SourceHash != null).Include(r => r.Sections).ThenInclude(s => s.Activities).AsNoTracking().ToListAsync();
        var asked = (await db.Occurrences.Select(o => o.RoadmapId).ToListAsync()).ToLookup(id => id);
        var found = (await db.SearchEntries.Select(e => new { e.RoadmapId, e.IsApproved }).ToListAsync()).ToLookup(e => (e.RoadmapId, e.IsApproved));
        var askedByOne = imported.Where(r => r.RevisionNumber > 0).Select(r => asked[r.Id].Count()).FirstOrDefault();
        Assert.All(imported, roadmap =>
        {
            var isApproved = roadmap.RevisionNumber > 0;
            Assert.Equal(isApproved ? askedByOne : 0, asked[roadmap.Id].Count());
            Assert.Equal(RowsOfSample + 1, found[(roadmap.Id, false)].Count());
            Assert.Equal(isApproved ? RowsOfSample + 1 : 0, found[(roadmap.Id, true)].Count());
            Assert.Single(records[roadmap.Id], "roadmap.import");
            Assert.Equal(RowsOfSample, roadmap.Activities.Count());
            Assert.Equal(roadmap.Sections.Count - 2, records[roadmap.Id].Count(action => action == "section.add"));
            Assert.Equal(roadmap.RevisionNumber, records[roadmap.Id].Count(action => action == "roadmap.approve"));
        });
    }
}

/// <summary>A test that is too long for every change.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_TEST_LONG") != "1") Skip = "It kills and starts the portal sixty times: run.sh --long.";
    }
}
