using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Lines of any source to a roadmap: header, table, what stands before and after it.</summary>
internal static class RoadmapRecognizer
{
    /// <summary>Recognises a roadmap, or refuses a document without a table of activities.</summary>
    public static Result<ImportedRoadmap> Recognise(SourceDocument document, ImportCorrections corrections)
    {
        var lines = document.Lines;
        if (TableHeader.Find(lines, corrections) is not { } header) return ImportErrors.NoTable;
        var mender = new HyphenMender(WholeTexts(lines, header));
        var start = FirstSection.Find(lines, header) ?? header.Index;
        var (above, marksAbove) = ElectronicMarks.TakeOut(Paragraph.Read([.. lines.Take(start)]));
        var front = FrontMatter.Read(above, mender);
        var table = TableReader.Read(lines, header, start, mender, corrections);
        var (tail, marksBelow) = ElectronicMarks.TakeOut(Paragraph.Read([.. lines.Skip(table.End)]));
        var closing = SignatureReader.FindLast(tail);
        var (signature, length) = closing is { } found ? found.Range.GetOffsetAndLength(tail.Count) : (0, 0);
        var roadmap = new RoadmapAssembler(front, table, corrections).Assemble();
        return roadmap with
        {
            ClosingSignature = closing?.Signature,
            Unrecognized =
            [
                .. roadmap.Unrecognized,
                .. tail.Where((p, i) => (i < signature || i >= signature + length) && p.HasWords).Select(p => p.Imported),
                .. document.Aside.Where(l => !l.IsBlank).Select(l => new ImportedText(l.Text, l.Place)),
            ],
            FormText = [.. marksAbove, .. roadmap.FormText, .. marksBelow, .. document.Furniture],
            Warnings = [.. document.Warnings, .. roadmap.Warnings],
            Header = [.. header.Cells.Select(c => new ImportedHeaderCell(c.Title, c.Kind))],
            Lines = [.. lines.Select((line, i) => new ImportedLine(line, KindOf(line, i, start, front, table)))],
        };
    }

    private static LineKind KindOf(SourceLine line, int index, int start, FrontMatter front, TableContent table) =>
        line.IsBlank ? LineKind.Blank
        : front.TitlePositions.Contains(line.Place.Position) ? LineKind.Title
        : index < start ? LineKind.Front
        : index >= table.End ? LineKind.Tail
        : table.Draft.Kinds.GetValueOrDefault(line.Place.Position);

    /// <summary>Texts whose words are not broken: rows that go on from another row are left out.</summary>
    private static IEnumerable<string> WholeTexts(IReadOnlyList<SourceLine> lines, TableHeader header)
    {
        var first = Math.Max(header[ColumnKind.Number], 0);
        return lines
            .Where(l => !l.IsRow || (first < l.Cells.Count && l.Cells[first].Text.Length > 0))
            .Where(l => l.IsRow || !Phrases.StartsLower(l.Text))
            .SelectMany(l => l.Cells)
            .Where(c => !c.IsRepeated)
            .Select(c => c.Text);
    }
}
