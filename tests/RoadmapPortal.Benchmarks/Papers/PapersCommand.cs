using System.Diagnostics;
using System.Globalization;
using RoadmapPortal.Benchmarks.Micro;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Word;

namespace RoadmapPortal.Benchmarks.Papers;

/// <summary>
/// Official documents, warm and on one core, in turn with LibreOffice converting the same roadmap from DOCX to PDF: medians of the rounds
/// and how many times quicker the writer is.
/// </summary>
internal static class PapersCommand
{
    private const int Rounds = 5;
    private static readonly DateTimeOffset Printed = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(3));

    public static async Task<int> RunAsync()
    {
        // The processes that this one starts stay on the same core.
        if (OperatingSystem.IsLinux()) Process.GetCurrentProcess().ProcessorAffinity = 1;
        var (small, large) = (Compose(40), Compose(1000));
        var workbook = new WorkbookBenchmarks();
        var folder = Directory.CreateTempSubdirectory("papers-");
        try
        {
            var docx = Path.Combine(folder.FullName, "roadmap.docx");
            await File.WriteAllBytesAsync(docx, WordWriter.Write(small));
            await ConvertAsync(folder, docx);
            Tasks tasks = new()
            {
                ["PDF of 40 rows"] = () => PdfWriter.Write(Compose(40)),
                ["PDF of 1,000 rows"] = () => PdfWriter.Write(Compose(1000)),
                ["DOCX of 40 rows"] = () => WordWriter.Write(Compose(40)),
                ["XLSX of 40 rows"] = () => PageWorkbook.Write(Compose(40)),
                ["XLSX of 100 schools x 50 activities"] = workbook.Workbook,
            };
            foreach (var task in tasks.Values) Warm(task);
            var times = tasks.Keys.ToDictionary(name => name, _ => new List<double>());
            var office = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var (name, task) in tasks) times[name].Add(Time(task));
                var watch = Stopwatch.StartNew();
                await ConvertAsync(folder, docx);
                office.Add(watch.Elapsed.TotalMilliseconds);
            }

            foreach (var (name, taken) in times) Say(name, Median(taken));
            Say("LibreOffice, DOCX of 40 rows to PDF", Median(office));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the writer is {Median(office) / Median(times["PDF of 40 rows"]):0} times quicker"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of one PDF of 1,000 rows: +{Memory(() => PdfWriter.Write(large)) / 1024} MB"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PageDocument Compose(int rows) => RoadmapPages.Compose(PlannedRoadmap.Of(rows), new RoadmapPrint(Draft: false, Printed));

    private static void Warm(Func<byte[]> task)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(2)) _ = task();
    }

    /// <summary>The mean of as many turns as fit half a second, milliseconds.</summary>
    private static double Time(Func<byte[]> task)
    {
        var watch = Stopwatch.StartNew();
        var turns = 0;
        for (; watch.ElapsedMilliseconds < 500; turns++) _ = task();
        return watch.Elapsed.TotalMilliseconds / turns;
    }

    private static long Memory(Func<byte[]> task)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = PeakMemory.Reset();
        _ = task();
        return Math.Max(0, PeakMemory.Get() - before);
    }

    private static async Task ConvertAsync(DirectoryInfo folder, string file)
    {
        using var office = Process.Start(new ProcessStartInfo(
            "soffice", [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder.FullName, file])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync(), office.WaitForExitAsync());
        if (office.ExitCode != 0 || !File.Exists(Path.ChangeExtension(file, "pdf"))) throw new InvalidOperationException("LibreOffice did not convert the document.");
    }

    private static void Say(string name, double milliseconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {milliseconds,9:0.0} ms"));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed class Tasks : Dictionary<string, Func<byte[]>>;
}
