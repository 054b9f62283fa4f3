using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Mail;
using Xunit.Abstractions;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>
/// The portal is killed in the midst of imports, saves, approvals and reports: what it acknowledged is there, everything else is whole or
/// absent, and the next start goes on. What a lost fsync would cost is not seen so: the memory of the system outlives the process.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int RowsOfSample = 3;

    private static readonly int Kills = Environment.GetEnvironmentVariable("PORTAL_TEST_LONG") == "1" ? 60 : 3;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_killed_portal_keeps_what_it_acknowledged_and_nothing_by_halves(DatabaseKind kind)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PORTAL_TEST_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"PORTAL_TEST_SEED={seed}");
        var random = new Random(seed);
        await using var installation = new Installation(await TestDatabase.CreateAsync(kind));
        var crew = await Crew.HireAsync(installation);
        var work = new Work();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await WorkUntilKilledAsync(installation, crew, work, TimeSpan.FromMilliseconds(random.Next(1000)));
            await CheckAsync(installation, work);
        }

        using var last = await StartAsync(installation);
        var team = await crew.SignInAsync(last);
        await team.DoOneOfEachAsync(work);
        foreach (var id in work.Approved) Assert.Equal(HttpStatusCode.OK, (await team.Director.GetAsync($"/roadmaps/{id}")).StatusCode);
        await CheckAsync(installation, work);
        output.WriteLine($"{Kills} kills, acknowledged: {work.Imported.Count} imports, {work.Sections.Count} sections, "
            + $"{work.Approved.Count} approvals, {work.Reported.Count} reports");
    }

    private static Task<RunningPortal> StartAsync(Installation installation) =>
        RunningPortal.StartAsync(installation.Database, installation.Folder, ("Portal__DemoData", "false"));

    private static async Task WorkUntilKilledAsync(Installation installation, Crew crew, Work work, TimeSpan delay)
    {
        using var portal = await StartAsync(installation);
        var team = await crew.SignInAsync(portal);
        // Whatever the last kill left behind, the next writes work; and what was done once is done so fast that the kill finds all of it.
        await team.DoOneOfEachAsync(work);
        Task[] workers = [Endlessly(team.CarryAsync, work), Endlessly(team.CarryAsync, work), Endlessly(team.ReportAsync, work)];
        await Task.Delay(delay);
        await portal.KillAsync();
        // Each worker ends by the connection that broke; any other end is a fault of the portal.
        foreach (var worker in workers) await Assert.ThrowsAnyAsync<HttpRequestException>(() => worker);
    }

    private static Task Endlessly(Func<Work, Task> act, Work work) => Task.Run(async () =>
    {
        while (true) await act(work);
    });

    private static async Task CheckAsync(Installation installation, Work work)
    {
        await using var db = installation.Database.CreateContext();
        if (installation.Database.Kind == DatabaseKind.Postgres) await ServerFinishesAsync(db);
        await Invariants.HoldAsync(db, installation.Folder);
        await RoadmapsAreWholeAsync(db);
        await ReportsAreWholeAsync(db);
        var there = (await db.Roadmaps.Select(r => new { r.Id, r.Status }).ToListAsync()).ToDictionary(r => r.Id, r => r.Status);
        Assert.All(work.Imported, id => Assert.Contains(id, there));
        Assert.All(work.Approved, id => Assert.Equal(RoadmapStatus.Approved, there[id]));
        Assert.Empty(work.Sections.Except(await db.Set<Section>().Select(s => s.Title).ToListAsync()));
        Assert.Empty(work.Reported.Except(await db.OccurrenceUpdates.Select(u => u.Comment).ToListAsync()));
    }

    /// <summary>The server outlives the portal: it may still be at the last thing it was told.</summary>
    private static async Task ServerFinishesAsync(PortalDbContext db)
    {
        const string Busy = """
            SELECT count(*) AS "Value" FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND state <> 'idle'
            """;
        while (await db.Database.SqlQueryRaw<long>(Busy).SingleAsync() > 0) await Task.Yield();
    }

    /// <summary>Each change has all its rows, its record and its mails, also those whose acknowledgement was lost.</summary>
    private static async Task RoadmapsAreWholeAsync(PortalDbContext db)
    {
        var records = (await db.Audit.Select(a => new { a.SubjectId, a.Action }).ToListAsync()).ToLookup(a => a.SubjectId, a => a.Action);
        var imported = await db.Roadmaps.Where(r => r.SourceHash != null).Include(r => r.Sections).ThenInclude(s => s.Activities).AsNoTracking().ToListAsync();
        var asked = (await db.Occurrences.Select(o => o.RoadmapId).ToListAsync()).ToLookup(id => id);
        var found = (await db.SearchEntries.Select(e => new { e.RoadmapId, e.IsApproved }).ToListAsync()).ToLookup(e => (e.RoadmapId, e.IsApproved));
        var mails = (await db.Outbox.Select(m => m.Kind).ToListAsync()).ToLookup(kind => kind);
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
        Assert.Equal(imported.Count(r => r.Status != RoadmapStatus.Draft), mails[NoticeKind.Submitted].Count());
        Assert.Equal(imported.Count(r => r.RevisionNumber > 0), mails[NoticeKind.Approved].Count());
        Assert.Equal(imported.Count(r => r.RevisionNumber > 0), mails[NoticeKind.Assigned].Count());
    }

    /// <summary>Each mark has its record and its file; that the file lies there whole is among the invariants.</summary>
    private static async Task ReportsAreWholeAsync(PortalDbContext db)
    {
        var marks = await db.OccurrenceUpdates.Select(u => u.Id).ToListAsync();
        Assert.Equal(marks.Order(), (await db.Evidence.Select(e => e.UpdateId).ToListAsync()).Order());
        Assert.Equal(marks.Count, await db.Audit.CountAsync(a => a.Action == "occurrence.report"));
    }
}
