using System.Globalization;
using System.Xml;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Reads one sheet.</summary>
internal sealed class SheetReader(List<string> strings, NumberFormats formats)
{
    private const int LastRow = 1_048_576;
    private const int MaxMergedCells = 50_000;

    private static readonly Comparer<(int Number, List<string> Cells)> ByNumber =
        Comparer<(int Number, List<string> Cells)>.Create((a, b) => a.Number.CompareTo(b.Number));

    private readonly List<(int Number, List<string> Cells)> _rows = [];
    private int _row;
    private int _column;
    private int _mergedCells;

    public IReadOnlyList<GridRow> Read(XmlReader xml)
    {
        using (xml)
        {
            while (WorkbookPackage.Next(xml))
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "row") StartRow(xml.GetAttribute("r"));
                else if (xml.LocalName == "c") ReadCell(xml);
                else if (xml.LocalName == "mergeCell") FillMerged(xml.GetAttribute("ref") ?? "");
            }
        }

        return [.. _rows.Select(row => new GridRow(row.Number, row.Cells))];
    }

    private void StartRow(string? number)
    {
        var next = number is null ? _row + 1 : Whole(number);
        if (next <= _row || next > LastRow) throw new WorkbookRefusedException(WorkbookErrors.Damaged);
        (_row, _column) = (next, 0);
    }

    private void ReadCell(XmlReader xml)
    {
        if (xml.GetAttribute("r") is { } reference) _column = ColumnOf(reference);
        var column = _column++;
        var text = Value(xml);
        if (string.IsNullOrWhiteSpace(text)) return;
        if (column >= WorkbookReader.MaxColumns) throw new WorkbookRefusedException(WorkbookErrors.TooManyColumns);
        if (_rows.Count == 0 || _rows[^1].Number != _row)
        {
            if (_rows.Count == WorkbookReader.MaxRows) throw new WorkbookRefusedException(WorkbookErrors.TooManyRows);
            _rows.Add((_row, []));
        }

        Put(_rows[^1].Cells, column, text);
    }

    private string Value(XmlReader xml)
    {
        var kind = xml.GetAttribute("t");
        var style = Whole(xml.GetAttribute("s"));
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var text = "";
        while (WorkbookPackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "v") text = CellReader.PlainText(xml);
            else if (xml.LocalName == "is") text = CellReader.RichText(xml);
        }

        return text.Length == 0 ? "" : kind switch
        {
            "s" => strings.ElementAtOrDefault(Whole(text)) ?? throw new WorkbookRefusedException(WorkbookErrors.Damaged),
            "b" => text == "1" ? "ИСТИНА" : "ЛОЖЬ",
            "d" => DateTime.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : text,
            null or "n" => formats.Text(text, style),
            _ => text,
        };
    }

    /// <summary>What stands in a cell that is merged downwards is said of each of its rows.</summary>
    private void FillMerged(string area)
    {
        var corners = area.Split(':');
        if (corners.Length != 2) return;
        var (column, top, bottom) = (ColumnOf(corners[0]), RowOf(corners[0]), RowOf(corners[1]));
        var first = _rows.BinarySearch((top, []), ByNumber);
        if (bottom <= top || first < 0 || _rows[first].Cells.ElementAtOrDefault(column) is not { Length: > 0 } text) return;
        for (var i = first + 1; i < _rows.Count && _rows[i].Number <= bottom; i++)
        {
            if (++_mergedCells > MaxMergedCells) throw new WorkbookRefusedException(WorkbookErrors.TooMuchInside);
            if (_rows[i].Cells.ElementAtOrDefault(column) is not { Length: > 0 }) Put(_rows[i].Cells, column, text);
        }
    }

    private static void Put(List<string> cells, int column, string text)
    {
        while (cells.Count <= column) cells.Add("");
        cells[column] = text;
    }

    /// <summary>«B4» → 1.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TrimStart('$').TakeWhile(char.IsAsciiLetter).Take(4)) column = (column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1;
        return column > 0 ? column - 1 : throw new WorkbookRefusedException(WorkbookErrors.Damaged);
    }

    /// <summary>«B4» → 4.</summary>
    private static int RowOf(string reference) => Whole(reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]).TrimStart('$'));

    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
