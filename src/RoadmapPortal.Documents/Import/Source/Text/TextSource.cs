using RoadmapPortal.Documents.Import.Recognition;

namespace RoadmapPortal.Documents.Import.Source.Text;

/// <summary>A delimited text as lines of cells.</summary>
internal static class TextSource
{
    /// <summary>The first delimiter that yields a table of activities is the document's; without one, tabs are tried.</summary>
    public static IReadOnlyList<SourceLine> Read(string text)
    {
        foreach (var delimiter in DelimitedText.Delimiters)
        {
            var rows = DelimitedText.Read(text, delimiter);
            var lines = Lines(rows);
            if (TableHeader.Find(lines) is not { } header) continue;
            if (delimiter == '\t') return lines;
            // Commas and semicolons also stand in titles and notes: a line with another number of cells than the table is prose.
            var width = rows[header.Index].Cells.Count;
            return Lines([.. rows.Select(r => r.Cells.Count == width ? r : r with { Cells = [string.Join(delimiter, r.Cells)] })]);
        }

        return Lines(DelimitedText.Read(text, '\t'));
    }

    private static List<SourceLine> Lines(IReadOnlyList<DelimitedRow> rows)
    {
        var lines = new List<SourceLine>(rows.Count);
        var inBold = false;
        foreach (var row in rows)
        {
            var cells = row.Cells.Select((cell, i) => Cell(cell, i, inBold && row.Cells.Count == 1)).ToArray();
            lines.Add(new(new(lines.Count + 1) { Line = row.Number }, cells));
            // A bold run may go on over several lines of prose.
            if (row.Cells.Count == 1 && row.Cells[0].Split("**").Length % 2 == 0) inBold = !inBold;
        }

        return lines;
    }

    private static SourceCell Cell(string source, int index, bool inBold)
    {
        var markup = Markup.Read(source);
        return new(markup.Text) { IsBold = markup.IsBold || inBold, Left = index, Right = index + 1 };
    }
}
