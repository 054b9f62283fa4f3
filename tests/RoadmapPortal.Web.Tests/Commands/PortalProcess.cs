using System.Diagnostics;
using System.Text;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Web.Tests.Commands;

/// <summary>What a command left behind.</summary>
internal sealed record CommandResult(int ExitCode, byte[] Output, string Errors)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The built executable, started in a folder of its own as a script starts it.</summary>
internal sealed class PortalProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly string? connection;

    /// <param name="connection">The database; without it one in the folder of the process.</param>
    public PortalProcess(string? connection = null) => this.connection = connection;

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-command-").FullName;

    /// <summary>What the machine is set to, besides the portal's own settings.</summary>
    public Dictionary<string, string> Environment { get; set; } = [];

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "RoadmapPortal.Web.dll"), .. arguments])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portal__DataDirectory"] = Path.Combine(Folder, "data");
        start.Environment["Portal__PublicOrigin"] = "https://portal.test";
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        if (connection is not null) start.Environment["ConnectionStrings__Portal"] = connection;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var output = new MemoryStream();
        using var limit = new CancellationTokenSource(Limit);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new CommandResult(process.ExitCode, output.ToArray(), await errors);
    }

    /// <summary>Writes a file into the folder the commands are started in.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    /// <summary>A fictional document of the importer's tests.</summary>
    public string Copy(string name)
    {
        File.Copy(Path.Combine(TestEnvironment.RepositoryRoot, "tests", "RoadmapPortal.Documents.Tests", "Texts", name), Path.Combine(Folder, name));
        return name;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
