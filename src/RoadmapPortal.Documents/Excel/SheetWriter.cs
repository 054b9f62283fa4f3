namespace RoadmapPortal.Documents.Excel;

/// <summary>Lays a table out on its sheet: title, facts, figures, the table, and below it what a chart shows.</summary>
internal sealed class SheetWriter : ISheetContent
{
    private const int FactColumn = 1;
    private const double DateWidth = 11;

    private readonly Sheet _sheet;
    private readonly int _columns;
    private readonly int _headerRow;
    private readonly int _lastTableRow;
    private readonly double[] _widths;

    /// <summary>A column says the same few things over and over: each is measured once.</summary>
    private readonly Dictionary<string, double>[] _heights;

    public SheetWriter(Sheet sheet)
    {
        _sheet = sheet;
        _columns = sheet.Head.Count;
        _headerRow = (sheet.Title is null ? 0 : 1) + sheet.Facts.Count + (sheet.Figures.Count == 0 ? 0 : 2) + 1;
        _lastTableRow = _headerRow + sheet.RowCount;
        _widths = [.. sheet.Head.Select((column, index) => index == FactColumn ? Math.Max(column.Width, FactWidth) : column.Width)];
        _heights = [.. _widths.Select(_ => new Dictionary<string, double>())];
        Setup = new SheetSetup
        {
            Widths = _widths,
            LastRow = sheet.Chart is { } chart ? FirstChartRow + chart.Rows - 1 : _lastTableRow,
            LastColumn = Math.Max(_columns, sheet.Figures.Count),
            HeaderRow = _headerRow,
            FrozenRows = _headerRow,
            Filter = SheetXml.Range(1, _headerRow, _columns, _lastTableRow),
            Merged = sheet.Title is null ? [] : [SheetXml.Range(1, 1, _columns, 1)],
            Highlights =
            [
                .. sheet.Head.Index().Where(column => column.Item.Highlights.Count > 0 && sheet.RowCount > 0)
                    .Select(column => (SheetXml.Range(column.Index + 1, _headerRow + 1, column.Index + 1, _lastTableRow), column.Item.Highlights)),
            ],
            Chart = sheet.Chart is { } below ? below with { FirstRow = FirstChartRow } : null,
        };
    }

    public SheetSetup Setup { get; }

    private int FirstChartRow => _lastTableRow + 2;

    /// <summary>A text runs on into the empty cells beside it, a day that does not fit becomes a row of hashes.</summary>
    private double FactWidth => _sheet.Facts.Any(fact => fact.Value.Kind == CellKind.Date) ? DateWidth : 0;

    public void WriteRows(SheetXml xml)
    {
        var number = 0;
        if (_sheet.Title is { } title)
            WriteRow(xml, ++number, [(Cell.Text(title), CellStyle.Title)], RowHeight.Of(title, _widths.Sum(), WorkbookStyles.TitleSize), isFixed: true);
        foreach (var fact in _sheet.Facts)
            WriteRow(xml, ++number, [(Cell.Text(fact.Name), CellStyle.Label), (fact.Value, FactStyle(fact.Value))]);
        if (_sheet.Figures.Count > 0)
        {
            WriteWrapped(xml, ++number, [.. _sheet.Figures.Select(figure => (Cell.Text(figure.Name), CellStyle.Label))]);
            WriteRow(xml, ++number, [.. _sheet.Figures.Select(figure => (figure.Value, FigureStyle(figure.Value)))], RowHeight.Of("0", 1, WorkbookStyles.TitleSize));
        }

        WriteWrapped(xml, ++number, [.. _sheet.Head.Select(column => (Cell.Text(column.Header), CellStyle.Header))]);
        foreach (var row in _sheet.Body)
            WriteWrapped(xml, ++number, [.. row.Select(cell => (cell, BodyStyle(cell)))]);
        if (_sheet.Chart is not { } chart) return;
        number = FirstChartRow;
        WriteWrapped(xml, number, [(Cell.Text(chart.Category), CellStyle.Header), (Cell.Text(chart.Measure), CellStyle.Header)]);
        foreach (var bar in chart.Bars)
            WriteRow(xml, ++number, [(Cell.Text(bar.Name), CellStyle.Text), (Cell.WholeNumber(bar.Value), CellStyle.Integer)]);
    }

    private void WriteWrapped(SheetXml xml, int number, (Cell Cell, CellStyle Style)[] cells)
    {
        var height = RowHeight.Of("", 1, WorkbookStyles.TextSize);
        for (var column = 0; column < Math.Min(cells.Length, _columns); column++)
            if (cells[column].Cell.Value is { } text) height = Math.Max(height, HeightIn(column, text));
        WriteRow(xml, number, cells, height);
    }

    private double HeightIn(int column, string text)
    {
        if (!_heights[column].TryGetValue(text, out var height)) _heights[column][text] = height = RowHeight.Of(text, _widths[column], WorkbookStyles.TextSize);
        return height;
    }

    private static void WriteRow(SheetXml xml, int number, (Cell Cell, CellStyle Style)[] cells, double? height = null, bool isFixed = false)
    {
        xml.StartRow(number, height, isFixed);
        for (var i = 0; i < cells.Length; i++) xml.Cell(i + 1, cells[i].Cell, cells[i].Style);
        xml.EndRow();
    }

    private static CellStyle FactStyle(Cell cell) => cell.Kind == CellKind.Date ? CellStyle.FactDate : CellStyle.FactText;

    private static CellStyle FigureStyle(Cell cell) => cell.Kind == CellKind.Percent ? CellStyle.FigurePercent : CellStyle.FigureInteger;

    private static CellStyle BodyStyle(Cell cell) => cell.Kind switch
    {
        CellKind.WholeNumber => CellStyle.Integer,
        CellKind.Percent => CellStyle.Percent,
        CellKind.Date => CellStyle.Date,
        _ => CellStyle.Text,
    };
}
