namespace RoadmapPortal.Documents.Excel;

/// <summary>A column, declared once: its heading, what it shows of a row and how wide it is.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Header">The heading, also the print title.</param>
/// <param name="Width">In characters of the default font, up to 255.</param>
/// <param name="Value">The cell of a row.</param>
/// <param name="Highlights">Texts of this column that get a colour.</param>
public sealed record Column<T>(string Header, double Width, Func<T, Cell> Value, IReadOnlyList<Highlight>? Highlights = null);

/// <summary>A cell that says <paramref name="Text"/> is shown in <paramref name="Colour"/>, also after it is edited.</summary>
/// <param name="Text">The whole text of the cell.</param>
/// <param name="Colour">The colour.</param>
public sealed record Highlight(string Text, HighlightColour Colour);

/// <summary>The colours of states; the text always says the state too.</summary>
public enum HighlightColour
{
    /// <summary>Done.</summary>
    Green,

    /// <summary>Going on.</summary>
    Blue,

    /// <summary>Needs a look.</summary>
    Amber,

    /// <summary>Late or failed.</summary>
    Red,

    /// <summary>Out of the count.</summary>
    Grey,
}

/// <summary>A named value above the table: a figure of the summary or a fact about the report.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value with its type.</param>
public sealed record NamedCell(string Name, Cell Value);

/// <summary>A sheet: a title, facts one below the other, figures side by side, then one table.</summary>
/// <param name="Name">The name on the tab; what a tab cannot show is replaced, the rest cut at 31 characters.</param>
public abstract record Sheet(string Name)
{
    /// <summary>The title over the whole width, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Facts below the title, one a line.</summary>
    public IReadOnlyList<NamedCell> Facts { get; init; } = [];

    /// <summary>Figures side by side above the table.</summary>
    public IReadOnlyList<NamedCell> Figures { get; init; } = [];

    /// <summary>A chart below the table beside the cells that it shows, or null.</summary>
    internal SheetChart? Chart { get; init; }

    internal abstract IReadOnlyList<(string Header, double Width, IReadOnlyList<Highlight> Highlights)> Head { get; }

    internal abstract int RowCount { get; }

    internal abstract IEnumerable<IEnumerable<Cell>> Body { get; }
}

/// <summary>A sheet whose table shows <paramref name="Rows"/>.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Name">The name on the tab.</param>
/// <param name="Columns">The columns, left to right; at least one.</param>
/// <param name="Rows">The rows, top to bottom.</param>
public sealed record Sheet<T>(string Name, IReadOnlyList<Column<T>> Columns, IReadOnlyList<T> Rows) : Sheet(Name)
{
    internal override IReadOnlyList<(string Header, double Width, IReadOnlyList<Highlight> Highlights)> Head { get; } =
        [.. Columns.Select(column => (column.Header, column.Width, column.Highlights ?? []))];

    internal override int RowCount => Rows.Count;

    internal override IEnumerable<IEnumerable<Cell>> Body =>
        Rows.Select(row => Columns.Select(column => column.Value(row)));
}
