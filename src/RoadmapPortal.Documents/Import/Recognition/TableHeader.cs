using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>A header row: the table starts below it.</summary>
/// <param name="Index">The index of its line among the source's lines.</param>
/// <param name="Columns">What each cell of a row holds, by position.</param>
internal sealed record TableHeader(int Index, IReadOnlyList<RoadmapColumn> Columns)
{
    private const int MaxTitleLength = 150;
    private const int MaxColumns = 30;

    /// <summary>The first line that heads a table of activities, or null.</summary>
    public static TableHeader? Find(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (Read(lines[i]) is { } columns) return new(i, columns);
        return null;
    }

    /// <summary>The columns when the line is a header of activities: their text and at least one thing said about them.</summary>
    public static IReadOnlyList<RoadmapColumn>? Read(SourceLine line)
    {
        if (!line.IsRow || line.Cells.Count > MaxColumns || line.Cells.Any(c => c.Length > MaxTitleLength)) return null;
        var titles = line.Cells.Select(c => Markup.Read(c).Text.Replace('\n', ' ')).ToList();
        while (titles.Count > 0 && titles[^1].Length == 0) titles.RemoveAt(titles.Count - 1);
        if (titles.Count < 2 || titles.Any(StartsWithNumber)) return null;
        var columns = ColumnTitles.Read(titles);
        var kinds = columns.Select(c => c.Kind).ToHashSet();
        return kinds.Contains(ColumnKind.Activity) && kinds.Count(IsAbout) >= (kinds.Contains(ColumnKind.Number) ? 1 : 2) ? columns : null;
    }

    /// <summary>The position of the column of <paramref name="kind"/>, or -1.</summary>
    public int this[ColumnKind kind]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
                if (Columns[i].Kind == kind) return i;
            return -1;
        }
    }

    private static bool IsAbout(ColumnKind kind) =>
        kind is ColumnKind.Deadline or ColumnKind.Responsible or ColumnKind.Audience or ColumnKind.Result;

    private static bool StartsWithNumber(string title) => title.Length > 0 && char.IsDigit(title[0]);
}
