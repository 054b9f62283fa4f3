using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Typed text with line breaks as paragraphs and dash lists.</summary>
public static class CellText
{
    /// <summary>Lines that begin with «- », «– », «— » or «• » become the items of a list, the others paragraphs.</summary>
    public static IEnumerable<TextBlock> Blocks(string text)
    {
        var items = new List<ListItem>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line is ['-' or '–' or '—' or '•', ' ', ..])
            {
                items.Add(new ListItem(line[0] == '•' ? "•" : "–", line[2..].TrimStart()));
                continue;
            }

            if (items.Count > 0) yield return new ListBlock([.. items]);
            items.Clear();
            yield return new Paragraph(line);
        }

        if (items.Count > 0) yield return new ListBlock([.. items]);
    }
}
