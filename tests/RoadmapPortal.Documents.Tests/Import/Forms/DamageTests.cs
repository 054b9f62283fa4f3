using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Source.Text;

namespace RoadmapPortal.Documents.Tests.Import.Forms;

/// <summary>What chance makes of roadmaps and of files.</summary>
public partial class DamageTests
{
    [Fact]
    public void Any_roadmap_is_read_back_equal_from_every_form() =>
        Prop.ForAll(GeneratedRoadmap.Any, Gen.Elements(OfficeForms.All).ToArbitrary(), (roadmap, form) =>
        {
            var read = RoadmapImporter.Read(OfficeForms.Write(form, roadmap.Lines), $"карта.{form}").Value;
            return (read.Title == roadmap.Title && GeneratedRoadmap.RowsOf(read).SequenceEqual(roadmap.Rows)).Label($"{form}: {string.Join('\n', roadmap.Rows.Except(GeneratedRoadmap.RowsOf(read)))}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    /// <summary>Lines dropped, doubled, swapped: whatever is left in the file is somewhere in what was read.</summary>
    [Fact]
    public void No_damage_to_the_lines_loses_a_word_in_any_form() =>
        Prop.ForAll(RoadmapImporterTests.Spoiled, Gen.Elements(OfficeForms.All).ToArbitrary(), (text, form) =>
        {
            var lost = RoadmapImporter.Read(OfficeForms.Write(form, TextSource.Read(text)), $"карта.{form}") is { Done: true, Value: var read } ? WordLedger.Lost(text, read) : [];
            return (lost.Count == 0).Label($"{form} lost: {string.Join(' ', lost)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".docx" or ".xlsx").Order().Select(f => Path.GetRelativePath(AppContext.BaseDirectory, f))];

    [Theory, MemberData(nameof(Documents))]
    public void A_file_broken_anywhere_is_read_or_refused(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name));
        var random = new Random(20261127);
        for (var i = 0; i < 40; i++)
        {
            var broken = whole.ToArray();
            for (var n = random.Next(1, 6); n > 0; n--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            _ = RoadmapImporter.Read(i % 2 == 0 ? broken : whole[..random.Next(whole.Length)], name);
            _ = RoadmapImporter.Read(Shuffled(whole, random), name);
        }
    }

    /// <summary>The same archive with pieces of its XML dropped, doubled or moved: still XML now and then.</summary>
    private static byte[] Shuffled(byte[] file, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        var parts = source.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            var text = reader.ReadToEnd();
            return (e.FullName, e.FullName.Contains("document.xml", StringComparison.Ordinal) || e.FullName.Contains("sheet", StringComparison.Ordinal) || random.Next(4) == 0 ? Spoil(text, random) : text);
        });
        return OfficeForms.Zip([.. parts]);
    }

    private static string Spoil(string xml, Random random)
    {
        // Whole elements, so that the file stays well-formed and the reader goes on.
        var elements = Element().Matches(xml);
        if (elements.Count == 0) return xml;
        var result = new StringBuilder(xml);
        var chosen = elements[random.Next(elements.Count)];
        var other = elements[random.Next(elements.Count)].Value;
        result.Remove(chosen.Index, chosen.Length);
        if (random.Next(3) > 0) result.Insert(chosen.Index, other);
        return random.Next(10) == 0 ? result.ToString()[..random.Next(result.Length)] : result.ToString();
    }

    [GeneratedRegex(@"<(?<name>[\w:]+)\b[^<>]*/>|<(?<name>[\w:]+)\b[^<>]*>[^<>]*</\k<name>>")]
    private static partial Regex Element();
}
