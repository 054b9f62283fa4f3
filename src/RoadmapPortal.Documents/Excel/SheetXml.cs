using System.Globalization;
using System.Text;
using System.Xml;

namespace RoadmapPortal.Documents.Excel;

/// <summary>
/// Writes the part of one sheet as a stream, in the order that the format asks for. Neither rows nor cells are ever objects, and a row,
/// of which there are thousands, is put together as text.
/// </summary>
internal sealed class SheetXml(XmlWriter xml, SharedTexts texts)
{
    private readonly List<string> _letters = [];
    private readonly StringBuilder _row = new();
    private string _number = "";
    private char[] _buffer = [];

    /// <summary>The letters of a column: 1 → A, 27 → AA.</summary>
    public static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);

    /// <summary>A range of rows and columns, both from 1.</summary>
    public static string Range(int left, int top, int right, int bottom) => Text($"{Letters(left)}{top}:{Letters(right)}{bottom}");

    /// <summary>Writes the part.</summary>
    public void Write(ISheetContent sheet, bool isFirst)
    {
        var setup = sheet.Setup;
        xml.WriteStartElement("worksheet", WorkbookPackage.Main);
        xml.Start("sheetPr");
        xml.Empty("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.Empty("dimension", ("ref", Range(1, 1, setup.LastColumn, setup.LastRow)));
        WriteView(setup, isFirst);
        xml.Empty("sheetFormatPr", ("defaultRowHeight", Text($"{WorkbookStyles.RowHeight}")));
        xml.Start("cols");
        foreach (var (index, width) in setup.Widths.Index())
            xml.Empty("col", ("min", Text($"{index + 1}")), ("max", Text($"{index + 1}")), ("width", Text($"{width}")), ("customWidth", "1"));
        xml.WriteEndElement();
        xml.Start("sheetData");
        sheet.WriteRows(this);
        xml.WriteEndElement();
        WriteTail(setup);
        xml.WriteEndElement();
    }

    /// <summary>Begins a row.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="height">In points; null leaves it to the reader.</param>
    /// <param name="isFixed">True where the reader must not fit it to the text: it cannot for merged cells.</param>
    public void StartRow(int number, double? height = null, bool isFixed = false)
    {
        _number = number.ToString(CultureInfo.InvariantCulture);
        _row.Clear().Append("<row r=\"").Append(_number);
        if (height is { } points) _row.Append("\" ht=\"").Append(points.ToString(CultureInfo.InvariantCulture));
        if (isFixed) _row.Append("\" customHeight=\"1");
        _row.Append("\">");
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        _row.Append("</row>");
        if (_buffer.Length < _row.Length) _buffer = new char[_row.Length * 2];
        _row.CopyTo(0, _buffer, _row.Length);
        xml.WriteRaw(_buffer, 0, _row.Length);
    }

    /// <summary>Writes a cell of the row; columns are counted from 1 and go from left to right.</summary>
    public void Cell(int column, Cell cell, CellStyle style)
    {
        while (_letters.Count < column) _letters.Add(Letters(_letters.Count + 1));
        var isText = cell.Kind == CellKind.Text;
        _row.Append("<c r=\"").Append(_letters[column - 1]).Append(_number).Append("\" s=\"").Append(WorkbookStyles.IndexOf(style, isText && CellText.LooksLikeFormula(cell.Value!)));
        if (isText) _row.Append("\" t=\"s\"><v>").Append(texts.PlaceOf(cell.Value!)).Append("</v></c>");
        else if (cell.Kind != CellKind.Empty) _row.Append("\"><v>").Append(cell.Number.ToString(CultureInfo.InvariantCulture)).Append("</v></c>");
        else _row.Append("\"/>");
    }

    private void WriteView(SheetSetup setup, bool isFirst)
    {
        xml.Start("sheetViews");
        xml.Start("sheetView", ("showGridLines", "0"), ("tabSelected", isFirst ? "1" : null), ("workbookViewId", "0"));
        if (setup.FrozenRows > 0)
        {
            var first = Text($"A{setup.FrozenRows + 1}");
            xml.Empty("pane", ("ySplit", Text($"{setup.FrozenRows}")), ("topLeftCell", first), ("activePane", "bottomLeft"), ("state", "frozen"));
            xml.Empty("selection", ("pane", "bottomLeft"), ("activeCell", first), ("sqref", first));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteTail(SheetSetup setup)
    {
        if (setup.Filter is { } filter) xml.Empty("autoFilter", ("ref", filter));
        if (setup.Merged.Count > 0)
        {
            xml.Start("mergeCells", ("count", Text($"{setup.Merged.Count}")));
            foreach (var range in setup.Merged) xml.Empty("mergeCell", ("ref", range));
            xml.WriteEndElement();
        }

        WriteHighlights(setup);
        xml.Empty("pageMargins", ("left", "0.79"), ("right", "0.39"), ("top", "0.59"), ("bottom", "0.59"), ("header", "0.3"), ("footer", "0.3"));
        xml.Empty("pageSetup", ("paperSize", "9"), ("orientation", setup.IsPortrait ? "portrait" : "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.Start("headerFooter");
        if (setup.PageHeader is { } header) xml.WriteElementString("oddHeader", $"&R&14&\"Arial,Bold\"{Literal(header)}");
        xml.WriteElementString("oddFooter", $"{(setup.PageFooter is { } footer ? $"&L{Literal(footer)}" : "")}&{(setup.PageFooter is null ? 'C' : 'R')}Лист &P из &N");
        xml.WriteEndElement();
        if (setup.TextNumbers is { } numbers)
        {
            xml.Start("ignoredErrors");
            xml.Empty("ignoredError", ("sqref", numbers), ("numberStoredAsText", "1"));
            xml.WriteEndElement();
        }

        if (setup.Chart is null) return;
        xml.WriteStartElement("drawing");
        xml.WriteAttributeString("r", "id", WorkbookPackage.Relationships, SheetChart.DrawingId);
        xml.WriteEndElement();
    }

    private void WriteHighlights(SheetSetup setup)
    {
        var priority = 0;
        foreach (var (range, highlights) in setup.Highlights)
        {
            xml.Start("conditionalFormatting", ("sqref", range));
            foreach (var highlight in highlights)
            {
                xml.Start("cfRule", ("type", "cellIs"), ("dxfId", Text($"{WorkbookStyles.FormatOf(highlight.Colour)}")), ("priority", Text($"{++priority}")), ("operator", "equal"));
                xml.WriteElementString("formula", $"\"{highlight.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    // In headers and footers the sign begins a code.
    private static string Literal(string text) => CellText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);

    private static string Text(FormattableString value) => FormattableString.Invariant(value);
}
