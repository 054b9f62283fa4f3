namespace RoadmapPortal.Documents.Import.Source;

/// <summary>
/// A line of a source: a paragraph (one cell) or a row of a table. The common ground of all readers: whatever the format,
/// recognition sees only these.
/// </summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cells">At least one; cells that a merged cell covers to the right are left out.</param>
public sealed record SourceLine(SourcePointer Place, IReadOnlyList<SourceCell> Cells)
{
    /// <summary>The table it belongs to, counted from 1; 0 outside of tables and in texts, which have no tables.</summary>
    public int Table { get; init; }

    /// <summary>True for a row of a table, even one of a single cell.</summary>
    public bool IsRow => Table > 0 || Cells.Count > 1;

    /// <summary>True when no cell holds anything.</summary>
    public bool IsBlank => Cells.All(c => c.Text.Length == 0);

    /// <summary>The cells as one text.</summary>
    public string Text => string.Join(' ', Cells.Where(c => c.Text.Length > 0 && !c.IsRepeated).Select(c => c.Text));

    /// <summary>Where a cell stands.</summary>
    /// <param name="index">Its index among <see cref="Cells"/>.</param>
    public SourcePointer PlaceOf(int index) => Place switch
    {
        { Table: not null } => Place with { Cell = Cells[index].Number ?? index + 1 },
        { Sheet: not null } => Place with { Address = Cells[index].Address },
        _ => Place,
    };
}

/// <summary>A cell of a row, or a paragraph.</summary>
/// <param name="Text">Without mark-up; lines separated by <c>\n</c>, each trimmed.</param>
public readonly record struct SourceCell(string Text)
{
    /// <summary>True when all of it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>True when a cell merged downwards covers it: its text is that of the cell above.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The left edge, in units of the table: columns of the grid or widths.</summary>
    public int Left { get; init; }

    /// <summary>The right edge, in the same units.</summary>
    public int Right { get; init; }

    /// <summary>Its number in the row of the file, where cells of no width were left out.</summary>
    public int? Number { get; init; }

    /// <summary>Its name in a sheet: «B4».</summary>
    public string? Address { get; init; }
}
