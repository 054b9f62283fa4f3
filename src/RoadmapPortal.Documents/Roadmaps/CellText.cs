using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Typed text with line breaks as paragraphs and dash lists.</summary>
public static class CellText
{
    /// <summary>A tab reaches as far as this many spaces.</summary>
    private const int Tab = 4;

    /// <summary>
    /// Lines that begin with «- », «– », «— » or «• » become the items of a list, the others paragraphs. An item that is indented further
    /// than the one before it belongs under it.
    /// </summary>
    public static IEnumerable<TextBlock> Blocks(string text)
    {
        var lines = text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).ToArray();
        var items = new List<ListItem>();
        var indents = new Stack<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (IsItem(line))
            {
                var indent = i == 0 ? LeastIndentAfterFirst(lines) : Indent(lines[i]);
                while (indents.TryPeek(out var outer) && outer >= indent) indents.Pop();
                items.Add(new ListItem(line[0] == '•' ? "•" : "–", line[2..].TrimStart()) { Level = indents.Count });
                indents.Push(indent);
                continue;
            }

            if (items.Count > 0) yield return new ListBlock([.. items]);
            items.Clear();
            indents.Clear();
            yield return new Paragraph(line);
        }

        if (items.Count > 0) yield return new ListBlock([.. items]);
    }

    private static bool IsItem(string line) => line is ['-' or '–' or '—' or '•', ' ', ..];

    private static int Indent(string line) => line.TakeWhile(char.IsWhiteSpace).Sum(space => space == '\t' ? Tab : 1);

    /// <summary>A text is stored without the white space at its ends: the first line had the indent of those beside it.</summary>
    private static int LeastIndentAfterFirst(string[] lines) =>
        lines.Skip(1).Where(line => IsItem(line.Trim())).Select(Indent).DefaultIfEmpty().Min();
}
