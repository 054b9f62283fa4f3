namespace RoadmapPortal.Documents.Pages;

/// <summary>
/// A ruled table over the whole width of the page. The headings are repeated on every page, a section row is never the last on a page,
/// a row is split only when it is taller than a page.
/// </summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block;

/// <summary>A column.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Weight">The share of the table's width; greater than 0.</param>
/// <param name="Alignment">How the lines of its cells stand.</param>
public sealed record TableColumn(string Title, double Weight, TextAlignment Alignment = TextAlignment.Left);

/// <summary>A row of a table.</summary>
public abstract record TableRow;

/// <summary>A bold row across all columns that names the rows after it.</summary>
public sealed record SectionRow(string Text) : TableRow;

/// <summary>A row with a cell for each column; missing cells are empty.</summary>
public sealed record CellRow(IReadOnlyList<TableCell> Cells) : TableRow;

/// <summary>A cell: paragraphs and lists, set in the table's type size.</summary>
public sealed record TableCell(IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>Whether the ground is light grey, as where a timeline goes on; the text says it too.</summary>
    public bool Shaded { get; init; }

    /// <summary>An empty cell.</summary>
    public static readonly TableCell Empty = new([]);

    /// <summary>A cell with one paragraph.</summary>
    public TableCell(string text) : this(text.Length == 0 ? [] : [new Paragraph(text)])
    {
    }
}
