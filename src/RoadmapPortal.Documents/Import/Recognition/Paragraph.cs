using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>A line of text before or after the table.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">Without mark-up; never empty.</param>
/// <param name="IsBold">True within a bold run.</param>
/// <param name="AfterGap">True when a blank line, or nothing, stands before it.</param>
internal sealed partial record Paragraph(SourcePointer Source, string Text, bool IsBold, bool AfterGap)
{
    private const int MaxBlocks = 10;

    /// <summary>The text with its place.</summary>
    public ImportedText Imported => new(Text, Source);

    /// <summary>False for a rule or a line to be filled in by hand.</summary>
    public bool HasWords => Text.Any(char.IsLetterOrDigit);

    /// <summary>True when the text goes on in the middle of a sentence.</summary>
    public bool StartsLower => Text.FirstOrDefault(char.IsLetterOrDigit) is var c && char.IsLower(c) && !IsItem;

    /// <summary>True for an item of a dash list.</summary>
    public bool IsItem => Text.Length > 2 && Text[0] is '-' or '–' or '—' or '•' && Text[1] == ' ';

    /// <summary>True for a line of underscores, dashes or quotes to be filled in by hand.</summary>
    public bool IsPlaceholder => !HasWords || (Text.Contains("__", StringComparison.Ordinal) && DateWord().Replace(Text, "").Count(char.IsLetter) <= 4);

    /// <summary>The person when the line is a name alone.</summary>
    public string? Name =>
        PartyReader.Read(Text.Trim('_', ' ', '/')) is { Parties: [{ Kind: PartyKind.Person } person], Unrecognized: [] } ? person.Text : null;

    /// <summary>Makes the paragraphs of lines; the cells of blocks side by side are read column by column.</summary>
    public static IReadOnlyList<Paragraph> Read(IReadOnlyList<SourceLine> lines)
    {
        var paragraphs = new List<Paragraph>();
        var afterGap = true;
        foreach (var (source, cell) in Columnwise(lines))
        {
            if (cell.Text.Length == 0)
            {
                afterGap = true;
                continue;
            }

            foreach (var line in cell.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                paragraphs.Add(new(source, line, cell.IsBold, afterGap));
                afterGap = false;
            }
        }

        return paragraphs;
    }

    private static IEnumerable<(SourcePointer Source, SourceCell Cell)> Columnwise(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var rows = lines.Skip(i).TakeWhile(IsSideBySide).ToArray();
            if (rows.Length == 0)
            {
                foreach (var index in Filled(lines[i])) yield return (lines[i].PlaceOf(index), lines[i].Cells[index]);
                i++;
                continue;
            }

            for (var column = 0; column < rows.Max(r => r.Cells.Count); column++)
            {
                yield return (rows[0].Place, new(""));
                foreach (var row in rows.Where(r => column < r.Cells.Count && !r.Cells[column].IsRepeated)) yield return (row.PlaceOf(column), row.Cells[column]);
            }

            yield return (rows[^1].Place, new(""));
            i += rows.Length;
        }
    }

    private static bool IsSideBySide(SourceLine line) =>
        line.IsRow && line.Cells.Count <= MaxBlocks && line.Cells.Count(c => c.Text.Length > 0 && !c.IsRepeated) > 1;

    /// <summary>The filled cell of a line, or its first one.</summary>
    private static int[] Filled(SourceLine line)
    {
        var filled = Enumerable.Range(0, line.Cells.Count).Where(c => line.Cells[c].Text.Length > 0 && !line.Cells[c].IsRepeated).ToArray();
        return filled.Length > 0 ? filled : [0];
    }

    [GeneratedRegex(@"январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь]|года?", RegexOptions.IgnoreCase)]
    private static partial Regex DateWord();
}
