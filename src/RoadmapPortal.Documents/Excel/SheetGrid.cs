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
public sealed record GridRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a column counted from 0; empty beyond the last cell.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
