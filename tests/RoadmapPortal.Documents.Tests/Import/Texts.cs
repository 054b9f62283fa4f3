using RoadmapPortal.Documents.Import;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>The fictional texts of this project and, where they are at hand, the real ones with the same forms and defects.</summary>
internal static class Texts
{
    public static readonly string[] Fictional =
        ["network.txt", "sections-in-bold.txt", "titles-in-second-cell.txt", "note-and-document.txt", "order.txt"];

    /// <summary>The folder of the real texts: ROADMAP_TEXTS, else beside the repository.</summary>
    public static string RealFolder { get; } =
        Environment.GetEnvironmentVariable("ROADMAP_TEXTS") ?? Path.GetFullPath(Path.Combine(RepositoryRoot(), "..", "shared", "roadmaps"));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Texts", name));

    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Texts", name));

    public static ImportedRoadmap Read(string name) => RoadmapImporter.Read(Bytes(name), name).Value;

    public static string RealText(string name) => File.ReadAllText(Path.Combine(RealFolder, name));

    public static ImportedRoadmap ReadReal(string name) => RoadmapImporter.Read(File.ReadAllBytes(Path.Combine(RealFolder, name)), name).Value;

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RoadmapPortal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}

/// <summary>A test over the real texts; skipped with a reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealTextTheoryAttribute : TheoryAttribute
{
    public RealTextTheoryAttribute()
    {
        if (!Directory.Exists(Texts.RealFolder)) Skip = "The real roadmaps are absent: set ROADMAP_TEXTS to their folder.";
    }
}
