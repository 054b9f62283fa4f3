using System.Diagnostics;

namespace RoadmapPortal.Web.Tests.Hosting;

/// <summary>Starts the portal as a process: what stops it says so by name.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Portal:PublicOrigin", "ASPNETCORE_ENVIRONMENT=Production")]
    [InlineData("Portal:PublicOrigin", "ASPNETCORE_ENVIRONMENT=Production", "--Portal:PublicOrigin=http://plans.example.org")]
    [InlineData("Portal:DemoDate", "--Portal:DemoDate=true")]
    [InlineData("Portal:DemoData", "--Portal:DemoData=maybe")]
    [InlineData("Portal:DemoData", "ASPNETCORE_ENVIRONMENT=Production", "--Portal:DemoData=true")]
    [InlineData("Portal:Session:IdleHours", "--Portal:Session:IdleHours=0")]
    [InlineData("Portal:ReadyAnswers:Megabytes", "--Portal:ReadyAnswers:Megabytes=-1")]
    [InlineData("Portal:KnownProxies", "--Portal:KnownProxies=10.0.0.0/40")]
    [InlineData("Portal:TimeZone", "--Portal:TimeZone=Asia/Khabarovsk")]
    [InlineData("Portal:Clock:Today", "ASPNETCORE_ENVIRONMENT=Production", "--Portal:Clock:Today=2023-03-06")]
    [InlineData("ConnectionStrings:Portal", "--ConnectionStrings:Portal=Host=127.0.0.1;Port=1;Timeout=5")]
    [InlineData("Portal:Database:Provider", "--Portal:Database:Provider=oracle")]
    public async Task A_setting_that_cannot_be_kept_stops_the_start_by_name(string key, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("portal-start-");
        try
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
            start.ArgumentList.Add(typeof(Program).Assembly.Location);
            start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
            foreach (var argument in arguments)
            {
                if (argument.StartsWith("--", StringComparison.Ordinal)) start.ArgumentList.Add(argument);
                else start.Environment["ASPNETCORE_ENVIRONMENT"] = argument.Split('=')[1];
            }

            start.ArgumentList.Add("--urls=http://127.0.0.1:0");
            start.ArgumentList.Add($"--Portal:DataDirectory={folder.FullName}");
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await using var stop = limit.Token.Register(process.Kill);
            var said = await process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            Assert.Equal(1, process.ExitCode);
            Assert.Contains($"Настройка {key}:", said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
