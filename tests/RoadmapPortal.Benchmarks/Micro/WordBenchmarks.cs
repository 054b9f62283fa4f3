using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Word;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Benchmarks.Micro;

/// <summary>Writing a roadmap as DOCX.</summary>
[MemoryDiagnoser]
public class WordBenchmarks
{
    private static readonly DateTimeOffset Printed = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(3));

    private RoadmapSnapshot snapshot = null!;

    [Params(40, 1000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Compose() => snapshot = PlannedRoadmap.Of(Rows);

    [Benchmark]
    public byte[] Docx() => WordWriter.Write(RoadmapPages.Compose(snapshot, new RoadmapPrint(Draft: true, Printed)));
}
