using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SpreadsheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Writes one sheet as a stream: the rows are never all in memory.</summary>
internal sealed class SheetWriter
{
    private const int FactColumn = 1;
    private const double DateWidth = 11;

    private readonly Sheet _sheet;
    private readonly int _columns;

    public SheetWriter(Sheet sheet)
    {
        _sheet = sheet;
        _columns = sheet.Head.Count;
        HeaderRow = (sheet.Title is null ? 0 : 1) + sheet.Facts.Count + (sheet.Figures.Count == 0 ? 0 : 2) + 1;
        LastRow = HeaderRow + sheet.RowCount;
        LastColumn = Math.Max(_columns, sheet.Figures.Count);
    }

    /// <summary>The row of the headings, from 1.</summary>
    public int HeaderRow { get; }

    /// <summary>The last row that holds anything.</summary>
    public int LastRow { get; }

    /// <summary>The last column that holds anything, from 1.</summary>
    public int LastColumn { get; }

    /// <summary>The table with its headings, as a range.</summary>
    public string TableRange => $"A{HeaderRow}:{Letters(_columns)}{LastRow}";

    /// <summary>The letters of a column: 1 → A, 27 → AA.</summary>
    public static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);

    public void Write(WorksheetPart part, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetDimension { Reference = $"A1:{Letters(LastColumn)}{LastRow}" });
        writer.WriteElement(new SheetViews(View(isFirst)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 13.5 });
        writer.WriteElement(new Columns(_sheet.Head.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = index == FactColumn ? Math.Max(column.Width, FactWidth) : column.Width,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        foreach (var row in Rows())
            writer.WriteElement(row);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = TableRange });
        if (_sheet.Title is not null)
            writer.WriteElement(new MergeCells(new MergeCell { Reference = $"A1:{Letters(_columns)}1" }) { Count = 1 });
        foreach (var rule in Highlights())
            writer.WriteElement(rule);
        writer.WriteElement(new PageMargins { Left = 0.79, Right = 0.39, Top = 0.59, Bottom = 0.59, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&CЛист &P из &N")));
        writer.WriteEndElement();
    }

    /// <summary>A text runs on into the empty cells beside it, a day that does not fit becomes a row of hashes.</summary>
    private double FactWidth => _sheet.Facts.Any(fact => fact.Value.Kind == CellKind.Date) ? DateWidth : 0;

    private SheetView View(bool isFirst) => new(
        new Pane
        {
            VerticalSplit = HeaderRow,
            TopLeftCell = $"A{HeaderRow + 1}",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        },
        new Selection
        {
            Pane = PaneValues.BottomLeft,
            ActiveCell = $"A{HeaderRow + 1}",
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"A{HeaderRow + 1}" },
        })
    { ShowGridLines = false, TabSelected = isFirst ? true : null, WorkbookViewId = 0 };

    private IEnumerable<Row> Rows()
    {
        var number = 0;
        if (_sheet.Title is { } title)
            yield return TitleRow(++number, title);
        foreach (var fact in _sheet.Facts)
            yield return NewRow(++number, [(Cell.Text(fact.Name), CellStyle.Label), (fact.Value, FactStyle(fact.Value))]);
        if (_sheet.Figures.Count > 0)
        {
            yield return WrappedRow(++number, _sheet.Figures.Select(figure => (Cell.Text(figure.Name), CellStyle.Label)));
            var figures = NewRow(++number, _sheet.Figures.Select(figure => (figure.Value, FigureStyle(figure.Value))));
            figures.Height = RowHeight.Of("0", 1, WorkbookStyles.TitleSize);
            yield return figures;
        }

        yield return WrappedRow(++number, _sheet.Head.Select(column => (Cell.Text(column.Header), CellStyle.Header)));
        foreach (var row in _sheet.Body)
            yield return WrappedRow(++number, row.Select(cell => (cell, BodyStyle(cell))));
    }

    private Row TitleRow(int number, string title)
    {
        var row = NewRow(number, [(Cell.Text(title), CellStyle.Title)]);
        row.Height = RowHeight.Of(title, _sheet.Head.Sum(column => column.Width), WorkbookStyles.TitleSize);
        row.CustomHeight = true;
        return row;
    }

    private Row WrappedRow(int number, IEnumerable<(Cell Cell, CellStyle Style)> cells)
    {
        var written = cells.ToList();
        var row = NewRow(number, written);
        row.Height = written.Zip(_sheet.Head, (cell, column) => RowHeight.Of(cell.Cell.Value ?? "", column.Width, WorkbookStyles.TextSize)).Max();
        return row;
    }

    private static Row NewRow(int number, IEnumerable<(Cell Cell, CellStyle Style)> cells) =>
        new(cells.Select((cell, index) => NewCell(Letters(index + 1) + number, cell.Cell, cell.Style))) { RowIndex = (uint)number };

    private static SpreadsheetCell NewCell(string reference, Cell cell, CellStyle style)
    {
        var written = new SpreadsheetCell { CellReference = reference, StyleIndex = (uint)style };
        if (cell.Kind == CellKind.Text)
        {
            var text = CellText.Encode(CellText.Clean(cell.Value!));
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }
        else if (cell.Kind != CellKind.Empty)
        {
            written.CellValue = new CellValue(cell.Number.ToString("R", CultureInfo.InvariantCulture));
        }

        return written;
    }

    private static CellStyle FactStyle(Cell cell) => cell.Kind == CellKind.Date ? CellStyle.FactDate : CellStyle.FactText;

    private static CellStyle FigureStyle(Cell cell) => cell.Kind == CellKind.Percent ? CellStyle.FigurePercent : CellStyle.FigureInteger;

    private static CellStyle BodyStyle(Cell cell) => cell.Kind switch
    {
        CellKind.WholeNumber => CellStyle.Integer,
        CellKind.Percent => CellStyle.Percent,
        CellKind.Date => CellStyle.Date,
        CellKind.Text when CellText.LooksLikeFormula(cell.Value!) => CellStyle.QuotedText,
        _ => CellStyle.Text,
    };

    private IEnumerable<ConditionalFormatting> Highlights()
    {
        var priority = 0;
        foreach (var (index, (_, _, highlights)) in _sheet.Head.Index().Where(column => column.Item.Highlights.Count > 0 && _sheet.RowCount > 0))
        {
            var letters = Letters(index + 1);
            var rules = highlights.Select(highlight => new ConditionalFormattingRule(
                new Formula($"\"{highlight.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
            {
                Type = ConditionalFormatValues.CellIs,
                Operator = ConditionalFormattingOperatorValues.Equal,
                FormatId = WorkbookStyles.FormatOf(highlight.Colour),
                Priority = ++priority,
            });
            yield return new ConditionalFormatting(rules)
            {
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letters}{HeaderRow + 1}:{letters}{LastRow}" },
            };
        }
    }
}
