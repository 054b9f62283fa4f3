using System.Diagnostics;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>The built portal as a process of its own, which ends without warning when it is killed.</summary>
internal sealed class RunningPortal : IDisposable
{
    private const string Greeting = "Портал дорожных карт: ";

    private readonly Process process;

    private RunningPortal(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RunningPortal> StartAsync(TestDatabase database, string folder, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, "--urls=http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Portal"] = database.ConnectionString;
        start.Environment["Portal__DataDirectory"] = folder;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        var said = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && text.StartsWith(Greeting, StringComparison.Ordinal)) said.TrySetResult(new Uri(text[Greeting.Length..]));
        };
        var errors = process.StandardError.ReadToEndAsync();
        process.BeginOutputReadLine();
        // Whichever comes first: the address, or the end of a process that did not start.
        _ = process.WaitForExitAsync().ContinueWith(
            async _ => said.TrySetException(new InvalidOperationException($"The portal did not start: {await errors}")), TaskScheduler.Default);
        try
        {
            return new RunningPortal(process, await said.Task.WaitAsync(TimeSpan.FromMinutes(5)));
        }
        catch
        {
            if (!process.HasExited) process.Kill();
            throw;
        }
    }

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<HttpClient> SignInAsync(PortalUser user)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        await (await client.OpenAsync("/account/login")).Form("Войти")
            .Fill("Электронная почта", user.Email!).Fill("Пароль", TestData.Password).SendAsync(client);
        return client;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
