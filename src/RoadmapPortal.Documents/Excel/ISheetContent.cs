namespace RoadmapPortal.Documents.Excel;

/// <summary>A sheet that can be written.</summary>
internal interface ISheetContent
{
    /// <summary>How it is seen and printed.</summary>
    SheetSetup Setup { get; }

    /// <summary>Writes the rows, top to bottom.</summary>
    void WriteRows(SheetXml xml);
}

/// <summary>How a sheet is seen and printed: all that stands around its rows.</summary>
internal sealed record SheetSetup
{
    /// <summary>The widths of the columns, in characters of the default font.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>The last row that holds anything.</summary>
    public required int LastRow { get; init; }

    /// <summary>The last column that holds anything, from 1.</summary>
    public required int LastColumn { get; init; }

    /// <summary>The row of the headings, repeated on each printed page; 0 for none.</summary>
    public int HeaderRow { get; init; }

    /// <summary>How many rows stay when the sheet is scrolled.</summary>
    public int FrozenRows { get; init; }

    /// <summary>The range that can be filtered, or null.</summary>
    public string? Filter { get; init; }

    /// <summary>Ranges that are one cell.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>Ranges whose texts get colours.</summary>
    public IReadOnlyList<(string Range, IReadOnlyList<Highlight> Highlights)> Highlights { get; init; } = [];

    /// <summary>The range whose numbers are meant to be texts, or null.</summary>
    public string? TextNumbers { get; init; }

    /// <summary>True for an upright page.</summary>
    public bool IsPortrait { get; init; }

    /// <summary>What stands on top of each printed page, or null.</summary>
    public string? PageHeader { get; init; }

    /// <summary>What stands at the left in the foot of each printed page beside its number, or null.</summary>
    public string? PageFooter { get; init; }

    /// <summary>A chart, or null.</summary>
    public SheetChart? Chart { get; init; }
}
