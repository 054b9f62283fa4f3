using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>A row of the table under its columns.</summary>
internal sealed class TableRow
{
    private readonly Dictionary<int, string> _cells = [];

    private TableRow(SourcePointer source) => Source = source;

    /// <summary>Where it stands.</summary>
    public SourcePointer Source { get; }

    /// <summary>True when its first filled cell is bold.</summary>
    public bool IsBold { get; private init; }

    /// <summary>The cell of the number column; empty when there is none.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The cell of the activity column.</summary>
    public string Activity { get; private init; } = "";

    /// <summary>Filled cells by column.</summary>
    public IReadOnlyDictionary<int, string> Cells => _cells;

    /// <summary>Filled cells that belong to no column.</summary>
    public IReadOnlyList<string> Surplus { get; private init; } = [];

    /// <summary>True when the number is all there is.</summary>
    public bool HasOnlyNumber => _cells.Count == 1 && Number.Length > 0;

    /// <summary>True when nothing but a text, perhaps with its number, is filled.</summary>
    public bool HasOnlyText => _cells.Count == (Number.Length > 0 ? 2 : 1) && Activity.Length > 0;

    /// <summary>The text when all filled cells repeat it, as a merged cell does in some formats; else null.</summary>
    public string? RepeatedText =>
        _cells.Count >= 3 && _cells.Values.Distinct().Count() == 1 && _cells.Values.First().Any(char.IsLetter) ? _cells.Values.First() : null;

    /// <summary>True for «1 2 3 4 5» under the header.</summary>
    public bool IsColumnNumbers => _cells.Count >= 3 && _cells.OrderBy(c => c.Key).Select((c, i) => c.Value == $"{i + 1}").All(same => same);

    /// <summary>Puts the cells of a line under the columns.</summary>
    /// <param name="line">A row.</param>
    /// <param name="columns">The column of each position.</param>
    /// <param name="number">The number column, or -1.</param>
    /// <param name="activity">The activity column.</param>
    /// <param name="mender">Mends words broken inside a cell.</param>
    public static TableRow Read(SourceLine line, IReadOnlyList<int> columns, int number, int activity, HyphenMender mender)
    {
        var texts = line.Cells.Select(Markup.Read).ToArray();
        var filled = texts.Index().Where(t => t.Item.Text.Any(char.IsLetterOrDigit)).ToArray();
        var cells = filled
            .Where(t => t.Index < columns.Count)
            .GroupBy(t => columns[t.Index])
            .ToDictionary(g => g.Key, g => string.Join('\n', g.Select(t => mender.MendLines(t.Item.Text))));
        var row = new TableRow(line.Pointer)
        {
            IsBold = filled.Length > 0 && filled[0].Item.IsBold,
            Number = cells.GetValueOrDefault(number, ""),
            Activity = cells.GetValueOrDefault(activity, ""),
            Surplus = [.. filled.Where(t => t.Index >= columns.Count).Select(t => t.Item.Text)],
        };
        foreach (var (column, text) in cells) row._cells.Add(column, text);
        return row;
    }
}
