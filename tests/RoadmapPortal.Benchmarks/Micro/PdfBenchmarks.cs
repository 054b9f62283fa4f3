using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Benchmarks.Micro;

/// <summary>Writing the official PDF of a roadmap.</summary>
[MemoryDiagnoser]
public class PdfBenchmarks
{
    private static readonly DateTimeOffset Printed = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(3));

    private RoadmapSnapshot snapshot = null!;

    [Params(40, 1000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Compose() => snapshot = LongRoadmap.Of(Rows);

    [Benchmark]
    public byte[] Pdf() => PdfWriter.Write(RoadmapPages.Compose(snapshot, new RoadmapPrint(Draft: true, Printed, null)));
}
