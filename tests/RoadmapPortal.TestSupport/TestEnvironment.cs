namespace RoadmapPortal.TestSupport;

/// <summary>What <c>tests/run.sh</c> tells the tests; started without it, they find what they can themselves.</summary>
public static class TestEnvironment
{
    /// <summary>A connection string of the PostgreSQL server for tests; null where there is none.</summary>
    public static string? Postgres => Read("PORTAL_TEST_POSTGRES");

    public static string Chromium => Read("PORTAL_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>The folder of the five real roadmaps; null where they are absent.</summary>
    public static string? RoadmapTexts
    {
        get
        {
            var folder = Read("ROADMAP_TEXTS") ?? Path.Combine(RepositoryRoot, "..", "shared", "roadmaps");
            return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        }
    }

    /// <summary>Creates, if need be, and returns a folder for what a test leaves to look at: screenshots, documents.</summary>
    public static string OutputFolder(string name) =>
        Directory.CreateDirectory(Path.Combine(Read("PORTAL_TEST_OUTPUT") ?? Path.Combine(RepositoryRoot, "tests", ".output"), name)).FullName;

    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string FindRepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RoadmapPortal.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
