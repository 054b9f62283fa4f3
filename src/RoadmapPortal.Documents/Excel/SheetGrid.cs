namespace RoadmapPortal.Documents.Excel;

/// <summary>A workbook as plain text cells, whatever made it.</summary>
/// <param name="Sheets">The visible sheets that say something, in their order.</param>
public sealed record WorkbookGrid(IReadOnlyList<SheetGrid> Sheets);

/// <summary>A sheet.</summary>
/// <param name="Name">The name on the tab.</param>
/// <param name="Rows">The rows that say something, top to bottom.</param>
public sealed record SheetGrid(string Name, IReadOnlyList<GridRow> Rows);

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number as the spreadsheet shows it, from 1.</param>
/// <param name="Cells">The texts from the first column on; empty text where there is nothing.</param>
/// <param name="Traits">What is to be said of each of them.</param>
public sealed record GridRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<CellTraits> Traits)
{
    /// <summary>The text of a column counted from 0; empty beyond the last cell.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>How a cell looks and what covers it.</summary>
[Flags]
public enum CellTraits
{
    /// <summary>Nothing to be said.</summary>
    None = 0,

    /// <summary>The font of the cell is bold.</summary>
    Bold = 1,

    /// <summary>A cell merged downwards covers it; its text is that of the cell above.</summary>
    Repeated = 2,

    /// <summary>A cell merged to the right covers it; it has no text of its own.</summary>
    Covered = 4,
}
