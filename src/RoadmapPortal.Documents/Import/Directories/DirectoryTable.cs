using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import.Directories;

/// <summary>A sheet with its row of headings found and its columns named.</summary>
internal sealed record DirectoryTable(SheetGrid Sheet, int HeadingIndex, IReadOnlyDictionary<DirectoryColumn, int> Columns)
{
    /// <summary>Which headings were understood and which were not.</summary>
    public SheetHeadings Headings => new(
        Sheet.Name, [.. Filled.Where(cell => Columns.Values.Contains(cell.Index)).Select(cell => cell.Item)], [.. Filled.Where(cell => !Columns.Values.Contains(cell.Index)).Select(cell => cell.Item)]);

    private const int HeadingRows = 20;

    public bool IsStaff => Columns.ContainsKey(DirectoryColumn.FullName) || Columns.ContainsKey(DirectoryColumn.Surname);

    /// <summary>The rows below the headings.</summary>
    public IEnumerable<GridRow> Rows => Sheet.Rows.Skip(HeadingIndex + 1);

    /// <summary>Null when nothing in the first rows looks like headings of a directory.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="refusal">What is wrong with the headings that were found.</param>
    public static DirectoryTable? Find(SheetGrid sheet, out Error? refusal)
    {
        refusal = null;
        foreach (var (index, row) in sheet.Rows.Take(HeadingRows).Index())
        {
            var isStaff = row.Cells.Any(cell => DirectoryColumns.OfStaff(cell) is DirectoryColumn.FullName or DirectoryColumn.Surname);
            var found = row.Cells.Index().Select(cell => (cell.Index, cell.Item, Column: isStaff ? DirectoryColumns.OfStaff(cell.Item) : DirectoryColumns.OfOrganization(cell.Item)))
                .Where(cell => cell.Column is not null).ToList();
            // A title such as «Организации» above the table is no row of headings; nor is a lone word.
            if (found.Count < 2) continue;
            if (found.GroupBy(cell => cell.Column).FirstOrDefault(same => same.Count() > 1) is { } twice) refusal = DirectoryErrors.TwoColumns(sheet.Name, twice.Last().Item);
            var table = new DirectoryTable(sheet, index, found.DistinctBy(cell => cell.Column).ToDictionary(cell => cell.Column!.Value, cell => cell.Index));
            refusal ??= table.Missing();
            return table;
        }

        return null;
    }

    /// <summary>The text of a cell in one line; empty when the table has no such column.</summary>
    public string Text(GridRow row, DirectoryColumn column) =>
        Columns.TryGetValue(column, out var index) ? string.Join(' ', row[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private IEnumerable<(int Index, string Item)> Filled =>
        Sheet.Rows.ElementAt(HeadingIndex).Cells.Index().Where(cell => !string.IsNullOrWhiteSpace(cell.Item)).Select(cell => (cell.Index, TextLength.Cut(cell.Item.ReplaceLineEndings(" "), 100)));

    private Error? Missing()
    {
        if (IsStaff) return Columns.ContainsKey(DirectoryColumn.Organization) ? null : DirectoryErrors.NoColumn(Sheet.Name, "Организация");
        if (!Columns.ContainsKey(DirectoryColumn.Name)) return DirectoryErrors.NoColumn(Sheet.Name, "Полное название");
        return Columns.ContainsKey(DirectoryColumn.Kind) ? null : DirectoryErrors.NoColumn(Sheet.Name, "Вид");
    }
}
