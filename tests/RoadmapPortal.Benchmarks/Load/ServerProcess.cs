using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RoadmapPortal.Benchmarks.Load;

/// <summary>A server on loopback, started for a measurement and ended with it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <summary>From the start of the process to its first good answer.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>What the process holds in memory now, in MB.</summary>
    public long MemoryMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <param name="executable">The file to start.</param>
    /// <param name="arguments">Its arguments, given the address it shall answer at.</param>
    /// <param name="environment">Environment variables besides those of this process.</param>
    /// <param name="probe">A path that answers 200 when the server is up.</param>
    public static async Task<ServerProcess> StartAsync(
        string executable, Func<string, string[]> arguments, IReadOnlyDictionary<string, string> environment, string probe)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(executable, arguments(address)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var since = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{executable} does not start.");
        var said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        var server = new ServerProcess(process, address);
        using var client = new HttpClient();
        for (; since.Elapsed < StartLimit; await Task.Delay(10))
        {
            if (process.HasExited) throw new InvalidOperationException($"{executable} ended: {await said}");
            if (!await AnswersAsync(client, address + probe)) continue;
            server.StartTime = since.Elapsed;
            return server;
        }

        await server.DisposeAsync();
        throw new TimeoutException($"{executable} does not answer at {address}{probe}: {await said}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string url)
    {
        try
        {
            using var answer = await client.GetAsync(url);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
