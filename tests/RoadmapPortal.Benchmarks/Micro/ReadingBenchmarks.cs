using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Benchmarks.Micro;

/// <summary>Reading what people wrote: a whole plan of about twenty rows, and the mean of many deadlines and of many "responsible" cells.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Deadlines = 256;
    private const int Cells = 128;

    private static readonly Period Period = new(new DateOnly(2022, 10, 1), new DateOnly(2023, 12, 1));

    private string text = "";
    private string[] deadlines = [];
    private string[] cells = [];

    [GlobalSetup]
    public void Read()
    {
        text = File.ReadAllText(InTests("Documents.Tests", "Texts", "network.txt"));
        deadlines = Column(InTests("Domain.Tests", "Scheduling", "common-deadlines.tsv"), 3, Deadlines);
        cells = Column(InTests("Domain.Tests", "People", "usual-cells.tsv"), 0, Cells);
    }

    [Benchmark]
    public object Import() => RoadmapImporter.Read(text);

    [Benchmark(OperationsPerInvoke = Deadlines)]
    public int Deadline()
    {
        var windows = 0;
        foreach (var phrase in deadlines) windows += DeadlineReader.Read(phrase, Period).Windows.Count;
        return windows;
    }

    [Benchmark(OperationsPerInvoke = Cells)]
    public int Parties()
    {
        var parties = 0;
        foreach (var cell in cells) parties += PartyReader.Read(cell).Parties.Count;
        return parties;
    }

    private static string InTests(string project, params string[] path) =>
        Path.Combine([TestEnvironment.RepositoryRoot, "tests", $"RoadmapPortal.{project}", .. path]);

    private static string[] Column(string file, int column, int count)
    {
        string[] read = [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[column]).Take(count)];
        return read.Length == count ? read : throw new InvalidOperationException($"{file} has only {read.Length} lines.");
    }
}
