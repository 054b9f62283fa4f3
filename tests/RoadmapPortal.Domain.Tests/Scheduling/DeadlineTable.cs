using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Scheduling;

/// <summary>Deadlines with their expected readings, kept as tab-separated files beside the tests.</summary>
internal static class DeadlineTable
{
    public static TheoryData<string, string, string, string, string> Read(string file)
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var cells in Lines(file)) data.Add(cells[0], cells[1], cells[3], cells[4], cells[5]);
        return data;
    }

    public static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(DeadlineTable).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
    }

    public static Schedule Schedule(string from, string to, string phrase) =>
        DeadlineReader.Read(phrase, Period.TryParse(from, to)!);

    public static string Windows(this Schedule schedule) => string.Join("; ", schedule.Windows);
}
