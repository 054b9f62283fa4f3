using System.Diagnostics;
using System.Globalization;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Benchmarks.Load;

/// <summary>
/// The published portal against floor pages, in turn and in one run: only the ratios mean anything on a shared machine.
/// Three rounds of each; told is the round of the median ratio.
/// </summary>
internal static class LoadCommand
{
    private const int Rounds = 3;
    private const int WarmUpSeconds = 10;
    private static readonly int[] Connections = [1, 8];

    /// <param name="args"><c>--seconds N</c>: how long each page is asked for in a round, 10 by default.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = args is ["--seconds", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 10;
        var portal = await PublishAsync();
        DatabaseKind[] kinds = TestEnvironment.Postgres is null ? [DatabaseKind.Sqlite] : [DatabaseKind.Sqlite, DatabaseKind.Postgres];
        foreach (var kind in kinds) await MeasureAsync(kind, portal, seconds);
        return 0;
    }

    private static async Task MeasureAsync(DatabaseKind kind, string executable, int seconds)
    {
        await using var scene = await LoadScene.CreateAsync(kind);
        await using var portal = await StartPortalAsync(executable, scene);
        await using var anew = await StartPortalAsync(executable, scene, ("Portal__ReadyAnswers__Megabytes", "0"));
        await using var floor = await ServerProcess.StartAsync(
            Environment.ProcessPath!, address => ["floor", scene.Connection, address], new Dictionary<string, string>(), "/floor/bytes/1");
        var path = $"/network/roadmaps/{scene.Roadmap.Slug}";
        var publicPage = new Target(portal.Address + path);
        var size = await SizeAsync(publicPage.Url);
        var bytes = new Target($"{floor.Address}/floor/bytes/{size}");
        var rows = new Target($"{floor.Address}/floor/rows/{scene.Roadmap.Id}");
        Tell($"\n{kind}: first answer after {portal.StartTime.TotalSeconds:0.0} s; public page of {size / 1024} KB, floor of rows {await SizeAsync(rows.Url) / 1024} KB");
        Tell($"| page, its floor | connections | page/s | floor/s | ratio | page p50, p99 |\n|---|---|---|---|---|---|");
        foreach (var connections in Connections)
        {
            await CompareAsync("public roadmap, ready bytes", publicPage, bytes, connections, seconds);
            await CompareAsync("public roadmap made anew, rows", new Target($"{anew.Address}{path}"), rows, connections, seconds);
            await CompareAsync("signed-in roadmap, rows", new Target($"{portal.Address}/roadmaps/{scene.Roadmap.Id}", await scene.SignInAsync(portal.Address)), rows, connections, seconds);
        }

        Tell($"Memory afterwards: portal {portal.MemoryMegabytes} MB, floor {floor.MemoryMegabytes} MB.");
    }

    private static async Task CompareAsync(string name, Target page, Target floor, int connections, int seconds)
    {
        // Measured is what lasts: over one connection the compiler would still be at work.
        await Wrk.RunAsync(page, Connections.Max(), WarmUpSeconds);
        await Wrk.RunAsync(floor, Connections.Max(), WarmUpSeconds);
        var rounds = new List<(Measured Page, Measured Floor, double Ratio)>();
        for (var round = 0; round < Rounds; round++)
        {
            var (ours, least) = (await Wrk.RunAsync(page, connections, seconds), await Wrk.RunAsync(floor, connections, seconds));
            rounds.Add((ours, least, ours.PerSecond / least.PerSecond));
        }

        var median = rounds.OrderBy(r => r.Ratio).ElementAt(Rounds / 2);
        Tell($"| {name} | {connections} | {median.Page.PerSecond:0} | {median.Floor.PerSecond:0} | {median.Ratio:0.00} | {median.Page.Median}, {median.Page.Slowest99} |");
    }

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static Task<ServerProcess> StartPortalAsync(string executable, LoadScene scene, params (string Key, string Value)[] settings) => ServerProcess.StartAsync(
        executable,
        address => ["--urls", address],
        new Dictionary<string, string>(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ConnectionStrings__Portal"] = scene.Connection, ["Portal__AllowHttp"] = "true", ["Portal__DataDirectory"] = scene.NewDataDirectory(),
        },
        "/health/ready");

    private static async Task<int> SizeAsync(string url)
    {
        using var client = new HttpClient();
        return (await client.GetByteArrayAsync(url)).Length;
    }

    private static async Task<string> PublishAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "portal-published");
        var web = Path.Combine(TestEnvironment.RepositoryRoot, "src", "RoadmapPortal.Web");
        using var publish = Process.Start("dotnet", ["publish", web, "-c", "Release", "-o", folder, "-v", "q", "--nologo"]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, "RoadmapPortal.Web") : throw new InvalidOperationException("The portal cannot be published.");
    }
}
