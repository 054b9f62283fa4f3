using RoadmapPortal.Documents.Import.Source;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Finds the column whose cells are titles of sections: «Этап», «Направление» in one cell merged over all its rows.</summary>
internal static class SectionColumn
{
    private static readonly string[] Titles = ["этап", "направлени", "раздел", "блок", "модул", "задач", "вид деятельности", "компонент"];

    /// <summary>The index of its cell in the header, or -1.</summary>
    public static int Find(HeaderTitles titles, ImportColumn[] kinds, IReadOnlyList<SourceLine> rows)
    {
        var whole = rows.Where(r => r.Cells.Count == kinds.Length).ToArray();
        for (var i = 0; i < kinds.Length; i++)
            if (kinds[i] == ImportColumn.Other && IsTitle(titles.Cells[i].Title) && StandsOverSeveral(whole, i, Array.IndexOf(kinds, ImportColumn.Activity))) return i;
        return -1;
    }

    private static bool IsTitle(string title) =>
        Array.Exists(Titles, word => title.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when a cell is merged over several rows or, in a text, blank below its first row.</summary>
    private static bool StandsOverSeveral(SourceLine[] rows, int cell, int activity)
    {
        if (activity < 0 || rows.Length == 0 || rows[0].Cells[cell].Text.Length == 0) return false;
        var below = rows.Skip(1).Where(r => r.Cells[activity] is { IsRepeated: false, Text.Length: > 0 }).ToArray();
        return below.Any(r => r.Cells[cell].IsRepeated)
            || below.Count(r => r.Cells[cell].Text.Length == 0) * 2 > below.Length;
    }
}
