using System.Net.Http;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Conversion;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Tests.Architecture;

/// <summary>
/// Domain and Documents compute: neither reaches for a file, the network or the clock. Only the conversion starts programs of others,
/// which know no other way than files of a folder of their own.
/// </summary>
public sealed class PurityTests
{
    [Fact]
    public void The_rule_catches_planted_faults()
    {
        Assert.Equal(["PlantedClock → System.TimeProvider"], Impurities(typeof(PlantedClock)));
        Assert.Equal(["PlantedFile → System.IO.File"], Impurities(typeof(PlantedFile)));
        Assert.Contains("PlantedRequest → System.Net.Http.HttpClient", Impurities(typeof(PlantedRequest)));
    }

    [Fact]
    public void Domain_is_pure() => Assert.Empty(typeof(Error).Assembly.GetTypes().SelectMany(Impurities));

    [Fact]
    public void Documents_are_pure()
    {
        var types = typeof(ImportedRoadmap).Assembly.GetTypes().ToLookup(type => type.Namespace?.StartsWith(typeof(DocumentConverter).Namespace!, StringComparison.Ordinal) == true);
        Assert.Empty(types[false].SelectMany(Impurities));
        Assert.DoesNotContain(types[true].SelectMany(Impurities), impurity => !impurity.Contains("System.IO.", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Impurities(Type type) =>
        from used in TypeUses.Of(type)
        where used == typeof(TimeProvider)
            || used == typeof(File) || used == typeof(FileStream) || used == typeof(FileInfo)
            || used == typeof(Directory) || used == typeof(DirectoryInfo)
            || used.Namespace?.StartsWith("System.Net.", StringComparison.Ordinal) == true
        select $"{type.Name} → {used.FullName}";

    private static class PlantedClock
    {
        public static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
    }

    private static class PlantedFile
    {
        public static byte[] Read() => File.ReadAllBytes("roadmap.txt");
    }

    private static class PlantedRequest
    {
        public static void Send() => new HttpClient().Dispose();
    }
}
