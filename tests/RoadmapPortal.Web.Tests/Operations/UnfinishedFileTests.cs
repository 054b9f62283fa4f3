using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Web.Tests.Operations;

public sealed class UnfinishedFileTests
{
    [Fact]
    public async Task A_start_clears_away_what_a_killed_process_left_half_written()
    {
        await using var installation = new Installation(await TestDatabase.CreateAsync(DatabaseKind.Sqlite));
        var folder = Directory.CreateDirectory(Path.Combine(installation.Folder, "files")).FullName;
        void Leave(string name, TimeSpan age)
        {
            File.WriteAllText(Path.Combine(folder, name), "%PDF-");
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), (TestClock.Start - age).UtcDateTime);
        }

        Leave("forgotten.part", TimeSpan.FromHours(2));
        Leave("being-written.part", TimeSpan.FromMinutes(1));
        Leave("whole", TimeSpan.FromDays(300));

        await using var portal = installation.Start();
        _ = portal.Server;

        Assert.Equal(["being-written.part", "whole"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }
}
