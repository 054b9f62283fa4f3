using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>A line of text before or after the table.</summary>
/// <param name="Line">Its line in the source.</param>
/// <param name="Text">Without mark-up; never empty.</param>
/// <param name="IsBold">True within a bold run.</param>
/// <param name="AfterGap">True when a blank line, or nothing, stands before it.</param>
internal sealed record Paragraph(int Line, string Text, bool IsBold, bool AfterGap)
{
    private const int MaxBlocks = 10;

    /// <summary>The text with its place.</summary>
    public ImportedText Imported => new(Text, new(Line));

    /// <summary>False for a rule or a line to be filled in by hand.</summary>
    public bool HasWords => Text.Any(char.IsLetterOrDigit);

    /// <summary>True when the text goes on in the middle of a sentence.</summary>
    public bool StartsLower => Text.FirstOrDefault(char.IsLetterOrDigit) is var c && char.IsLower(c) && !IsItem;

    /// <summary>True for an item of a dash list.</summary>
    public bool IsItem => Text.Length > 2 && Text[0] is '-' or '–' or '—' or '•' && Text[1] == ' ';

    /// <summary>True for a line of underscores, dashes or quotes to be filled in by hand.</summary>
    public bool IsPlaceholder => !HasWords || (Text.Contains("__", StringComparison.Ordinal) && Text.Count(char.IsLetter) <= 4);

    /// <summary>The person when the line is a name alone.</summary>
    public string? Name =>
        PartyReader.Read(Text.Trim('_', ' ', '/')) is { Parties: [{ Kind: PartyKind.Person } person], Unrecognized: [] } ? person.Text : null;

    /// <summary>Makes the paragraphs of lines; the cells of side-by-side blocks are read column by column.</summary>
    public static IReadOnlyList<Paragraph> Read(IReadOnlyList<SourceLine> lines)
    {
        var paragraphs = new List<Paragraph>();
        var (isBold, afterGap) = (false, true);
        foreach (var (number, text) in Columnwise(lines))
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                afterGap = true;
                continue;
            }

            var markup = Markup.Read(text);
            var opens = !isBold && markup.IsBold;
            var marks = text.Split("**").Length - 1;
            foreach (var line in markup.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                paragraphs.Add(new(number, line, isBold || opens, afterGap));
                afterGap = false;
            }

            if (marks % 2 == 1) isBold = !isBold;
        }

        return paragraphs;
    }

    private static IEnumerable<(int Number, string Text)> Columnwise(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var rows = lines.Skip(i).TakeWhile(l => l.IsRow && l.Cells.Count <= MaxBlocks && l.Cells.Count(c => c.Trim().Length > 0) > 1).ToArray();
            if (rows.Length == 0)
            {
                yield return (lines[i].Number, lines[i].Text);
                i++;
                continue;
            }

            for (var column = 0; column < rows.Max(r => r.Cells.Count); column++)
            {
                yield return (rows[0].Number, "");
                foreach (var row in rows.Where(r => column < r.Cells.Count)) yield return (row.Number, row.Cells[column]);
            }

            yield return (rows[^1].Number, "");
            i += rows.Length;
        }
    }
}
