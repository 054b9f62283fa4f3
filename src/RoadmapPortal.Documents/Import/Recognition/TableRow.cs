using RoadmapPortal.Documents.Import.Source;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>A row of the table under its columns.</summary>
internal sealed class TableRow
{
    private readonly Dictionary<int, RowCell> _cells = [];

    private TableRow(SourceLine line) => Line = line;

    /// <summary>The row as it stands in the source.</summary>
    public SourceLine Line { get; }

    /// <summary>Where it stands.</summary>
    public SourcePointer Source => Line.Place;

    /// <summary>True when its first filled cell is bold.</summary>
    public bool IsBold { get; private init; }

    /// <summary>The cell of the number column; empty when there is none.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The cell of the activity column.</summary>
    public string Activity { get; private init; } = "";

    /// <summary>The title of the section that stands beside the row; empty when there is none.</summary>
    public RowCell Section { get; private init; }

    /// <summary>True when the number, or the activity where there are no numbers, is merged with that of the row above.</summary>
    public bool IsMergedUp { get; private init; }

    /// <summary>True when the number is merged with that of the row above.</summary>
    public bool HasRepeatedNumber { get; private init; }

    /// <summary>Filled cells by column.</summary>
    public IReadOnlyDictionary<int, RowCell> Cells => _cells;

    /// <summary>Filled cells that belong to no column.</summary>
    public IReadOnlyList<ImportedText> Surplus { get; private init; } = [];

    /// <summary>True when the number is all there is.</summary>
    public bool HasOnlyNumber => _cells.Count == 1 && Number.Length > 0;

    /// <summary>True when nothing but a text, perhaps with its number, is filled.</summary>
    public bool HasOnlyText => _cells.Count == (Number.Length > 0 ? 2 : 1) && Activity.Length > 0;

    /// <summary>True when one cell alone is filled, and not one merged from above.</summary>
    public bool HasOnlyOne => _cells.Count == 1 && !_cells.Values.First().IsRepeated && Surplus.Count == 0;

    /// <summary>The text of the only filled cell when it is merged over most of the table, or null.</summary>
    public string? SpanningText { get; private init; }

    /// <summary>The text beside the number when it is merged over most of the table, or stands alone beside a Roman number; else null.</summary>
    public (string Number, string Title)? NumberedTitle { get; private init; }

    /// <summary>The text when all filled cells repeat it, as a merged cell does in some formats; else null.</summary>
    public string? RepeatedText =>
        _cells.Count >= 3 && _cells.Values.Select(c => c.Text).Distinct().Count() == 1 && _cells.Values.First().Text.Any(char.IsLetter) ? _cells.Values.First().Text : null;

    /// <summary>True for «1 2 3 4 5» under the header.</summary>
    public bool IsColumnNumbers =>
        Line.Cells[0].Text is "1" or "1." && Line.Cells.Count(c => c.Text.Length > 0) >= 3 && Line.Cells.Where(c => c.Text.Length > 0).Select((c, i) => c.Text.Trim('.', ' ') == $"{i + 1}").All(same => same);

    /// <summary>Puts the cells of a line under the columns.</summary>
    /// <param name="line">A row.</param>
    /// <param name="header">The header over it.</param>
    /// <param name="columns">The column of each of its cells.</param>
    /// <param name="ranges">The columns of which each has two cells, a beginning and an end.</param>
    /// <param name="places">Where the number and the activity stand.</param>
    /// <param name="mender">Mends words broken inside a cell.</param>
    public static TableRow Read(SourceLine line, TableHeader header, int[] columns, IReadOnlySet<int> ranges, (int Number, int Activity) places, HyphenMender mender)
    {
        var filled = line.Cells.Index().Where(c => c.Item.Text.Any(char.IsLetterOrDigit)).ToArray();
        var byColumn = filled.ToLookup(c => columns[c.Index]);
        var cells = new Dictionary<int, RowCell>();
        foreach (var group in byColumn.Where(g => g.Key >= 0))
        {
            var isRange = ranges.Contains(group.Key);
            var texts = group.Select(c => mender.MendLines(c.Item.Text));
            cells[group.Key] = new(string.Join(isRange ? " – " : "\n", isRange ? texts.Distinct() : texts), group.All(c => c.Item.IsRepeated), line.PlaceOf(group.First().Index));
        }

        var number = cells.GetValueOrDefault(places.Number);
        var activity = cells.GetValueOrDefault(places.Activity);
        var row = new TableRow(line)
        {
            IsBold = filled.Length > 0 && filled[0].Item.IsBold,
            Number = number is { Text.Length: > 0, IsRepeated: false } ? PrintedNumber.WithDots(number.Text) : "",
            Activity = activity.Text ?? "",
            Section = byColumn[TableHeader.Section].Select(c => new RowCell(c.Item.Text.Replace('\n', ' '), c.Item.IsRepeated, line.PlaceOf(c.Index))).FirstOrDefault(),
            IsMergedUp = activity is { IsRepeated: true, Text.Length: > 0 } && (number is not { Text.Length: > 0 } || number.IsRepeated),
            HasRepeatedNumber = number is { Text.Length: > 0, IsRepeated: true },
            SpanningText = filled.Length == 1 && Spans(filled[0].Item, header) ? filled[0].Item.Text : null,
            NumberedTitle = TitleBeside(filled, columns, places, header),
            Surplus = [.. byColumn[TableHeader.None].Where(c => !c.Item.IsRepeated).Select(c => new ImportedText(c.Item.Text, line.PlaceOf(c.Index)))],
        };
        foreach (var (column, cell) in cells)
            if (column != places.Number || !cell.IsRepeated) row._cells.Add(column, column == places.Number ? cell with { Text = row.Number } : cell);
        return row;
    }

    private static (string Number, string Title)? TitleBeside((int Index, SourceCell Item)[] filled, int[] columns, (int Number, int Activity) places, TableHeader header)
    {
        if (filled is not [var number, var title] || columns[number.Index] != places.Number || !PrintedNumber.Is(number.Item.Text)) return null;
        var isAlone = columns[title.Index] != places.Activity && PrintedNumber.LastFigure(PrintedNumber.Trim(number.Item.Text)) is null;
        return isAlone || Spans(title.Item, header) ? (PrintedNumber.Trim(number.Item.Text), title.Item.Text) : null;
    }

    /// <summary>True for a cell over two thirds of the table.</summary>
    private static bool Spans(SourceCell cell, TableHeader header) =>
        !cell.IsRepeated && header.Cells.Count > 2 && (cell.Right - cell.Left) * 3 >= (header.Cells[^1].Right - header.Cells[0].Left) * 2;
}

/// <summary>The text of a row under one column.</summary>
internal readonly record struct RowCell(string Text, bool IsRepeated, SourcePointer Source);
