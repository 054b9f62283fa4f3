using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Web.Tests.Commands;

public sealed class BackupCommandTests
{
    [Fact]
    public async Task A_backup_is_made_in_the_callers_folder_and_restored_from_it()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var portal = new PortalProcess(database.ConnectionString);
        var path = Path.Combine(portal.Folder, "a.zip");

        var made = await portal.RunAsync("backup", "a.zip");
        var again = await portal.RunAsync("backup", "a.zip");
        var restored = await portal.RunAsync("restore", "a.zip");

        Assert.Equal((0, path), (made.ExitCode, Assert.Single(made.Lines)));
        Assert.Equal([path], Directory.GetFiles(portal.Folder));
        Assert.Equal((1, ""), (again.ExitCode, again.Text));
        Assert.Contains("уже есть", again.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (restored.ExitCode, restored.Text));
    }
}
