using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Operations;

public sealed class BackupUnderLoadTests
{
    private const int Occurrences = 60;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_backup_made_while_people_work_is_one_moment(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        portal.StartServer();
        var centre = await portal.Data.CentreAsync();
        var work = new Work();
        var methodist = await portal.Data.SignedInAsync(Role.Methodologist, centre);
        var director = await portal.Data.SignedInAsync(Role.Director, centre);
        var (coordinator, occurrences) = await AskedAsync(portal);
        using var stop = new CancellationTokenSource();
        var reported = 0;
        var begun = new CountdownEvent(2);
        Task[] people =
        [
            UntilStopped(() => work.CarryAsync(methodist, director, TestData.Password)),
            UntilStopped(() => Reports.SendAsync(coordinator, occurrences[reported], $"Отчёт {reported++}")),
        ];
        await Task.Run(() => begun.Wait(TimeSpan.FromMinutes(1)));

        var files = new[] { "a.zip", "b.zip" }.Select(name => Path.Combine(portal.DataFolder, name)).ToList();
        foreach (var file in files)
            Assert.Empty((await portal.QueryAsync(db => Installation.Of(db, portal.DataFolder).MakeAsync(file, _ => { }, CancellationToken.None))).MissingFiles);
        await stop.CancelAsync();
        await Task.WhenAll(people);

        foreach (var file in files)
        {
            await using var restored = await Installation.EmptyAsync(kind);
            await restored.RestoreAsync(file);
            await using var db = restored.Database.CreateContext();
            await Invariants.HoldAsync(db, restored.Folder);
            Assert.True(await db.Evidence.AnyAsync() && await db.Revisions.CountAsync() > 1);
            Assert.Equal(await db.OccurrenceUpdates.CountAsync(), await db.Audit.CountAsync(a => a.Action == "occurrence.report"));
        }

        async Task UntilStopped(Func<Task> act)
        {
            await act();
            begun.Signal();
            while (!stop.IsCancellationRequested && reported < Occurrences) await act();
        }
    }

    private static async Task<(HttpClient Coordinator, List<Guid> Occurrences)> AskedAsync(PortalFactory portal)
    {
        var school = await portal.Data.SchoolAsync();
        var rows = Enumerable.Range(1, Occurrences).Select(i => new ActivityText($"Составить список {i}", "Март 2023 г.", Responsible: "Руководители ОО"));
        var roadmap = await portal.ApprovedAsync(await portal.Data.UserAsync(Role.Methodologist), [school], [.. rows]);
        var occurrences = await portal.QueryAsync(db => db.Occurrences.Where(o => o.RoadmapId == roadmap.Id).Select(o => o.Id).ToListAsync());
        return (await portal.Data.SignedInAsync(Role.Coordinator, school), occurrences);
    }
}
