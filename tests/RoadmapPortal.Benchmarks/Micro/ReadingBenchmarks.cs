using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Benchmarks.Micro;

/// <summary>Reading what people wrote: a whole plan of about twenty rows, and one deadline.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private static readonly Period Period = new(new DateOnly(2022, 10, 1), new DateOnly(2023, 12, 1));

    private string text = "";

    [GlobalSetup]
    public void Read() => text = File.ReadAllText(Path.Combine(TestEnvironment.RepositoryRoot, "tests", "RoadmapPortal.Documents.Tests", "Texts", "network.txt"));

    [Benchmark]
    public object Import() => RoadmapImporter.Read(text);

    [Benchmark]
    public object Deadline() => DeadlineReader.Read("Октябрь 2022 г. Июнь 2023 г. Сентябрь 2023 г.", Period);

    [Benchmark]
    public object DeadlineEveryQuarter() => DeadlineReader.Read("ежеквартально, до 20 числа месяца, следующего за отчётным", Period);
}
