namespace RoadmapPortal.Benchmarks;

/// <summary>The largest resident set of this process, which Linux keeps, in kilobytes.</summary>
internal static class PeakMemory
{
    /// <summary>The peak since the last reset.</summary>
    public static long Get() => long.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], null);

    /// <summary>Forgets the peak and gives what is resident now.</summary>
    public static long Reset()
    {
        File.WriteAllText("/proc/self/clear_refs", "5");
        return Get();
    }
}
