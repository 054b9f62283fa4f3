using System.Diagnostics;

namespace RoadmapPortal.Web.Tests.Hosting;

/// <summary>Starts the portal as a process: what stops it says so by name.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Portal:PublicOrigin", "--environment=Production")]
    [InlineData("Portal:PublicOrigin", "--environment=Production", "--Portal:PublicOrigin=http://plans.example.org")]
    [InlineData("Portal:DemoDate", "--Portal:DemoDate=true")]
    [InlineData("Portal:DemoData", "--Portal:DemoData=maybe")]
    [InlineData("Portal:TimeZone", "--Portal:TimeZone=Asia/Khabarovsk")]
    [InlineData("Portal:Clock:Today", "--environment=Production", "--Portal:Clock:Today=2023-03-06")]
    [InlineData("Portal:Database:Provider", "--Portal:Database:Provider=oracle")]
    public async Task A_setting_that_cannot_be_kept_stops_the_start_by_name(string key, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("portal-start-");
        try
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
            start.ArgumentList.Add(typeof(Program).Assembly.Location);
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            start.ArgumentList.Add("--urls=http://127.0.0.1:0");
            start.ArgumentList.Add($"--Portal:DataDirectory={folder.FullName}");
            start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var said = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.Equal(1, process.ExitCode);
            Assert.Contains($"Настройка {key}:", said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
