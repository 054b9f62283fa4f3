using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>The header of a table of activities, in one line or in several.</summary>
/// <param name="Index">The index of its first line among the source's lines.</param>
/// <param name="End">The index of the first line under it.</param>
/// <param name="Columns">The columns of the roadmap, in order.</param>
/// <param name="Cells">The cells of its last line and the column that each heads.</param>
/// <param name="Table">The table it belongs to.</param>
internal sealed partial record TableHeader(int Index, int End, IReadOnlyList<RoadmapColumn> Columns, IReadOnlyList<HeaderCell> Cells, int Table)
{
    /// <summary>No column of the roadmap: nothing is known of what stands there.</summary>
    public const int None = -1;

    /// <summary>No column of the roadmap: its cells are titles of sections.</summary>
    public const int Section = -2;

    private const int MaxTitleLength = 150;
    private const int MaxColumns = 30;
    private const int MaxLines = 3;
    private const int RowsLookedAt = 200;

    /// <summary>The first header of a table of activities, or the line that a person named, or null.</summary>
    public static TableHeader? Find(IReadOnlyList<SourceLine> lines, ImportCorrections? corrections = null)
    {
        var named = corrections?.Lines.Where(l => l.Value == LineKind.Header).Select(l => l.Key).DefaultIfEmpty().Min() ?? 0;
        if (named > 0 && named <= lines.Count && lines[named - 1].IsRow) return Read(lines, named - 1, corrections, isNamed: true);
        for (var i = 0; i < lines.Count; i++)
            if (Read(lines, i, corrections) is { } header) return header;
        return null;
    }

    /// <summary>The header that begins at a line, or null: it needs the activity and at least one thing said about it.</summary>
    public static TableHeader? Read(IReadOnlyList<SourceLine> lines, int index, ImportCorrections? corrections = null, bool isNamed = false)
    {
        // Nearly every row is told by its number, at no cost.
        if (!MayBeHeader(lines[index]) || (!isNamed && lines[index].Cells.Any(c => StartsWithNumber(c.Text)))) return null;
        var titles = HeaderTitles.Of(lines[index]);
        var end = index + 1;
        while (end < lines.Count && end - index < MaxLines && MayBeHeader(lines[end]) && titles.Under(lines[end - 1], lines[end]) is { } both) (titles, end) = (both, end + 1);
        if (titles.Cells.Count(c => c.Title.Length > 0) < 2) return null;
        var rows = lines.Skip(end).Take(RowsLookedAt).ToArray();
        var kinds = Kinds(titles, rows, corrections);
        if (!isNamed && !IsOfActivities(kinds)) return null;
        return Make(index, end, titles, kinds, lines[index].Table, corrections);
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

    /// <summary>The column of each cell of a row: by order where the row has as many cells as the header, else by what lies over it.</summary>
    public int[] ColumnsOf(SourceLine row)
    {
        if (row.Cells.Count == Cells.Count) return [.. Cells.Select(c => c.Column)];
        // Another table of the same document may be drawn in another width.
        var scale = row.Table == Table || row.Cells[^1].Right == 0 ? 1.0 : (double)Cells[^1].Right / row.Cells[^1].Right;
        return [.. row.Cells.Select(cell => ColumnOver(cell.Left * scale, cell.Right * scale))];
    }

    private int ColumnOver(double left, double right)
    {
        var (best, most) = (None, 0.0);
        foreach (var cell in Cells)
        {
            var shared = Math.Min(right, cell.Right) - Math.Max(left, cell.Left);
            // A cell over several columns belongs to the first of them.
            if (shared > 0 && (most == 0 || (shared > most * 1.5 && right - left < (cell.Right - cell.Left) * 1.5))) (best, most) = (cell.Column, shared);
        }

        return best;
    }

    private static TableHeader Make(int index, int end, HeaderTitles titles, ImportColumn[] kinds, int table, ImportCorrections? corrections)
    {
        var columns = new List<RoadmapColumn>();
        var cells = new List<HeaderCell>();
        foreach (var (i, cell) in titles.Cells.Index())
        {
            var goesOn = i > 0 && kinds[i - 1] == ImportColumn.Deadline && corrections?.Columns.ContainsKey(i) != true && IsEndOf(titles.Cells[i - 1], cell) && cells[^1].Column >= 0;
            if (goesOn) columns[^1] = columns[^1] with { Title = Joined(columns[^1].Title, cell.Title) };
            var column = goesOn ? columns.Count - 1
                : kinds[i] == ImportColumn.Section ? Section
                : cell.Title.Length == 0 && kinds[i] == ImportColumn.Other ? None
                : Add(kinds[i], cell.Title);
            cells.Add(new(cell.Title, cell.Left, cell.Right, column, goesOn ? ImportColumn.Deadline : kinds[i], goesOn));
        }

        return new(index, end, columns, cells, table);

        int Add(ImportColumn kind, string title)
        {
            columns.Add(new(Enum.Parse<ColumnKind>(kind.ToString()), title.Length > 0 ? title : "№"));
            return columns.Count - 1;
        }
    }

    private static ImportColumn[] Kinds(HeaderTitles titles, SourceLine[] rows, ImportCorrections? corrections)
    {
        var kinds = ColumnTitles.Read([.. titles.Cells.Select(c => c.Title)]).Select(c => Enum.Parse<ImportColumn>(c.Kind.ToString())).ToArray();
        if (titles.Cells[0].Title.Length == 0 && !kinds.Contains(ImportColumn.Number) && HoldsNumbers(rows, 0, titles.Cells.Count)) kinds[0] = ImportColumn.Number;
        if (SectionColumn.Find(titles, kinds, rows) is >= 0 and var section) kinds[section] = ImportColumn.Section;
        foreach (var (cell, kind) in corrections?.Columns ?? new Dictionary<int, ImportColumn>())
        {
            if (cell < 0 || cell >= kinds.Length) continue;
            for (var i = 0; i < kinds.Length && kind != ImportColumn.Other; i++)
                if (kinds[i] == kind && !corrections!.Columns.ContainsKey(i)) kinds[i] = ImportColumn.Other;
            kinds[cell] = kind;
        }

        return kinds;
    }

    private static bool HoldsNumbers(SourceLine[] rows, int cell, int count) =>
        rows.Where(r => r.Cells.Count == count && r.Cells[cell].Text.Length > 0).Take(5).ToArray() is { Length: > 0 } filled && filled.All(r => PrintedNumber.Is(r.Cells[cell].Text));

    private static bool IsOfActivities(ImportColumn[] kinds) =>
        kinds.Contains(ImportColumn.Activity)
        && kinds.Distinct().Count(k => k is ImportColumn.Deadline or ImportColumn.Responsible or ImportColumn.Audience or ImportColumn.Result)
            >= (kinds.Contains(ImportColumn.Number) || kinds.Contains(ImportColumn.Section) ? 1 : 2);

    private static bool MayBeHeader(SourceLine line) =>
        line.IsRow && line.Cells.Count is > 1 and <= MaxColumns && line.Cells.All(c => c.Text.Length <= MaxTitleLength);

    private static bool StartsWithNumber(string title) => title.Length > 0 && char.IsDigit(title[0]);

    /// <summary>True for «Начало | Окончание» and «Сроки с | Сроки по»: two columns that say one deadline; one title twice only where it is one cell.</summary>
    private static bool IsEndOf(TitleCell start, TitleCell end) => StartTitle().IsMatch(start.Title) && EndTitle().IsMatch(end.Title) && (start.Title != end.Title || end.IsRepeated);

    /// <summary>«Сроки начало» and «Сроки окончание» are «Сроки начало – окончание».</summary>
    private static string Joined(string start, string end)
    {
        var (first, second) = (start.Split(' '), end.Split(' '));
        var same = first.Zip(second).TakeWhile(w => w.First == w.Second).Count();
        return same == second.Length ? start : $"{start} – {string.Join(' ', second.Skip(same))}";
    }

    [GeneratedRegex(@"начал|(^|\s)(с|от)$", RegexOptions.IgnoreCase)]
    private static partial Regex StartTitle();

    [GeneratedRegex(@"оконч|конец|заверш|(^|\s)(по|до)$", RegexOptions.IgnoreCase)]
    private static partial Regex EndTitle();
}

/// <summary>A cell of a header.</summary>
/// <param name="Title">Its whole title.</param>
/// <param name="Left">Its left edge in the units of the table.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Column">The index of its column, <see cref="TableHeader.None"/> or <see cref="TableHeader.Section"/>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsEnd">True when it ends the range that the cell before it begins.</param>
internal sealed record HeaderCell(string Title, int Left, int Right, int Column, ImportColumn Kind, bool IsEnd);
