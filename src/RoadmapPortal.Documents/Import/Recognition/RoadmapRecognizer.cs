using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Lines of any source to a roadmap: header, table, what stands before and after it.</summary>
internal static class RoadmapRecognizer
{
    /// <summary>Recognises a roadmap, or refuses lines without a table of activities.</summary>
    public static Result<ImportedRoadmap> Recognise(IReadOnlyList<SourceLine> lines)
    {
        if (TableHeader.Find(lines) is not { } header) return ImportErrors.NoTable;
        var mender = new HyphenMender(WholeTexts(lines, header));
        var front = FrontMatter.Read(Paragraph.Read([.. lines.Take(header.Index)]), mender);
        var table = TableReader.Read(lines, header, mender);
        var tail = Paragraph.Read([.. lines.Skip(table.End)]);
        var closing = SignatureReader.FindLast(tail);
        var (start, length) = closing is { } found ? found.Range.GetOffsetAndLength(tail.Count) : (0, 0);
        var roadmap = new RoadmapAssembler(front, table).Assemble();
        return roadmap with
        {
            ClosingSignature = closing?.Signature,
            Unrecognized = [.. roadmap.Unrecognized, .. tail.Where((p, i) => (i < start || i >= start + length) && p.HasWords).Select(p => p.Imported)],
        };
    }

    /// <summary>Texts whose words are not broken: rows that go on from another row are left out.</summary>
    private static IEnumerable<string> WholeTexts(IReadOnlyList<SourceLine> lines, TableHeader header)
    {
        var first = Math.Max(header[ColumnKind.Number], 0);
        return lines
            .Where(l => !l.IsRow || (first < l.Cells.Count && l.Cells[first].Trim().Length > 0))
            .Where(l => l.IsRow || !Phrases.StartsLower(l.Text))
            .SelectMany(l => l.Cells);
    }
}
