using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RoadmapPortal.Benchmarks.Floors;
using RoadmapPortal.Benchmarks.Hostile;
using RoadmapPortal.Benchmarks.Load;
using RoadmapPortal.Benchmarks.Papers;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Benchmarks;

internal static class BenchmarkProgram
{
    private const string Usage = """
        usage: dotnet run -c Release --project tests/RoadmapPortal.Benchmarks -- COMMAND
          micro [--filter PATTERN]   what the readers and writers cost
          papers                     what official documents cost on one core, against LibreOffice in the same run
          hostile                    time and memory that hostile files take, a process each
          load [--seconds N]         pages of the published portal against floor pages, in turn; needs wrk
        """;

    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["floor", var connection, var address]:
                await FloorHost.RunAsync(connection, address);
                return 0;
            case ["papers"]:
                return await PapersCommand.RunAsync();
            case ["hostile"]:
                return await HostileCommand.RunAsync();
            case ["hostile", var name, var path]:
                return await HostileCommand.ReadAsync(name, path);
            case ["load", .. var rest]:
                return await LoadCommand.RunAsync(rest);
            case ["micro", .. var rest]:
                // In this process: a project of its own would be restored and built anew for each benchmark.
                var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                    .WithArtifactsPath(Path.Combine(TestEnvironment.RepositoryRoot, "tests", ".output", "benchmarks"));
                BenchmarkSwitcher.FromAssembly(typeof(BenchmarkProgram).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, config);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
