namespace RoadmapPortal.TestSupport.Databases;

/// <summary>One migrated file, copied for each test.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<string>> Template = new(CreateAsync);

    public static async Task<TestDatabase> CopyAsync()
    {
        var copy = NewName(await Template.Value);
        File.Copy(await Template.Value, copy);
        return new TestDatabase(DatabaseKind.Sqlite, ConnectionTo(copy), () => DropAsync(copy));
    }

    public static async Task<TestDatabase> EmptyAsync()
    {
        var file = NewName(await Template.Value);
        return new TestDatabase(DatabaseKind.Sqlite, ConnectionTo(file), () => DropAsync(file));
    }

    private static async Task<string> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);

        var template = Path.Combine(folder, "template.db");
        // Without a pool the last connection closes here and leaves everything in the one file.
        await TestDatabase.MigrateAsync(DatabaseKind.Sqlite, $"{ConnectionTo(template)};Pooling=false");
        return template;
    }

    private static Task DropAsync(string file)
    {
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileName(file)}*"))
            File.Delete(part);
        return Task.CompletedTask;
    }

    private static string NewName(string template) => Path.Combine(Path.GetDirectoryName(template)!, $"{Guid.NewGuid():N}.db");

    private static string ConnectionTo(string file) => $"Data Source={file}";
}
