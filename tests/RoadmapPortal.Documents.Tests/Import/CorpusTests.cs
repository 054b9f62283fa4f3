using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Conversion;
using RoadmapPortal.Documents.Import.Source;
using Xunit.Abstractions;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>
/// Documents as people make them, each with the truth beside it, written by authors who did not know the reader. «learn» was looked at
/// while the reader was written; every other set was read once before anything was changed for it.
/// </summary>
public sealed partial class CorpusTests(ITestOutputHelper output)
{
    /// <summary>Converted once: LibreOffice takes seconds.</summary>
    private static readonly ConcurrentDictionary<string, Task<byte[]>> Readable = new();

    public static TheoryData<string> Sets => [.. Directory.GetDirectories(Folder).Select(f => Path.GetFileName(f)).Order()];

    public static TheoryData<string> Documents => [.. Truths(Folder).Select(f => Path.GetRelativePath(Folder, f))];

    /// <summary>The truths of the documents that can be read here: foreign formats only where they can be converted.</summary>
    private static IEnumerable<string> Truths(string folder) => Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order()
        .Where(f => Converters.Missing is null || Path.GetExtension(SourceOf(f)) is ".docx" or ".xlsx" or ".html" or ".csv" or ".txt");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Corpus");

    [Theory, MemberData(nameof(Sets))]
    public async Task A_set_is_read(string set)
    {
        var score = new CorpusScore();
        foreach (var truth in Truths(Path.Combine(Folder, set)))
            score.Add(Path.GetFileName(truth), JsonNode.Parse(await File.ReadAllTextAsync(truth))!, await ReadAsync(truth));
        output.WriteLine($"{set}: {score}");

        Assert.True(score.Rows >= 0.98 && score.Cells >= 0.97 && score.Requisites >= 0.9, $"{score}\n{string.Join('\n', score.Misses)}");
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task No_word_of_a_document_is_lost(string truth)
    {
        var path = Path.Combine(Folder, truth);
        var read = await ReadAsync(path);
        var kept = Words(string.Join('\n', [.. WordLedger.Fields(read), .. read.Header.Select(h => h.Title)]));

        // Words that are nowhere in what was recognised; halves of broken words are in the whole one.
        var all = string.Concat(kept.Keys.Select(w => $" {w}"));
        Assert.DoesNotContain(Words(PlainText.Of(SourceOf(path))).Keys, word => !kept.ContainsKey(word) && !all.Contains(word, StringComparison.Ordinal));
    }

    private static async Task<ImportedRoadmap> ReadAsync(string truth)
    {
        var source = SourceOf(truth);
        return RoadmapImporter.Read(await Readable.GetOrAdd(source, ConvertAsync), Path.GetFileName(source)).Value;
    }

    private static async Task<byte[]> ConvertAsync(string source)
    {
        var content = await File.ReadAllBytesAsync(source);
        var format = FileFormat.Recognise(content, source);
        return DocumentConverter.IsNeeded(format) ? (await DocumentConverter.ConvertAsync(content, format, CancellationToken.None)).Value : content;
    }

    private static string SourceOf(string truth) =>
        Directory.GetFiles(Path.GetDirectoryName(truth)!, $"{Path.GetFileNameWithoutExtension(truth)}.*").Single(f => !f.EndsWith(".json", StringComparison.Ordinal));

    private static Dictionary<string, int> Words(string text) => Word().Matches(text.ToLowerInvariant()).CountBy(m => m.Value).ToDictionary();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
