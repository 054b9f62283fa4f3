using RoadmapPortal.Documents.Import;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Files made to do harm: refused or read, in bounded memory, without a trace outside.</summary>
public class HostileFilesTests
{
    /// <summary>What a reading may keep, in bytes.</summary>
    private const long MaxKept = 50 * 1024 * 1024;

    public static TheoryData<string, string?> Files
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var (name, code) in HostileFiles.All) data.Add(name, code);
            return data;
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Is_refused_by_name_or_read_and_keeps_little(string name, string? code)
    {
        var file = HostileFiles.Make(name);
        Assert.InRange(file.Length, 1, RoadmapImporter.MaxBytes);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var read = RoadmapImporter.Read(file, name);

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(code, read.Error?.Code);
        if (code is null) Assert.Contains("Семинар", read.Value.Sections[0].Activities.Select(a => a.Text));
        Assert.True(kept < MaxKept, $"{name} keeps {kept / 1024 / 1024} MB");
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), HostileFiles.Trace)));
    }
}
