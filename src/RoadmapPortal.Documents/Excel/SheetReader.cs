using System.Globalization;
using System.Xml;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Reads one sheet.</summary>
internal sealed class SheetReader(List<string> strings, NumberFormats formats, int maxRows)
{
    private const int LastRow = 1_048_576;
    private const int MaxMergedCells = 50_000;

    private readonly List<Row> _rows = [];
    private int _row;
    private int _column;
    private int _mergedCells;

    public IReadOnlyList<GridRow> Read(XmlReader xml)
    {
        using (xml)
        {
            while (OfficePackage.Next(xml))
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "row") StartRow(xml.GetAttribute("r"));
                else if (xml.LocalName == "c") ReadCell(xml);
                else if (xml.LocalName == "mergeCell") FillMerged(xml.GetAttribute("ref") ?? "");
            }
        }

        return [.. _rows.Select(row => new GridRow(row.Number, row.Cells, row.Traits))];
    }

    private void StartRow(string? number)
    {
        var next = number is null ? _row + 1 : Whole(number);
        if (next <= _row || next > LastRow) throw new PackageRefusedException(PackageFault.Damaged);
        (_row, _column) = (next, 0);
    }

    private void ReadCell(XmlReader xml)
    {
        if (xml.GetAttribute("r") is { } reference) _column = ColumnOf(reference);
        var column = _column++;
        var style = Whole(xml.GetAttribute("s"));
        var text = Value(xml, style);
        if (string.IsNullOrWhiteSpace(text)) return;
        if (column >= WorkbookReader.MaxColumns) throw new WorkbookRefusedException(WorkbookErrors.TooManyColumns);
        if (_rows.Count == 0 || _rows[^1].Number != _row)
        {
            if (_rows.Count == maxRows) throw new WorkbookRefusedException(WorkbookErrors.TooManyRows);
            _rows.Add(new(_row));
        }

        _rows[^1].Put(column, text, formats.IsBold(style) ? CellTraits.Bold : CellTraits.None);
    }

    private string Value(XmlReader xml, int style)
    {
        var kind = xml.GetAttribute("t");
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var text = "";
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "v") text = CellReader.PlainText(xml);
            else if (xml.LocalName == "is") text = CellReader.RichText(xml);
        }

        return text.Length == 0 ? "" : kind switch
        {
            "s" => strings.ElementAtOrDefault(Whole(text)) ?? throw new PackageRefusedException(PackageFault.Damaged),
            "b" => text == "1" ? "ИСТИНА" : "ЛОЖЬ",
            "d" => DateTime.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : text,
            null or "n" => formats.Text(text, style),
            _ => text,
        };
    }

    /// <summary>What stands in a cell that is merged downwards is said of each of its rows; to the right it stands once.</summary>
    private void FillMerged(string area)
    {
        var corners = area.Split(':');
        if (corners.Length != 2) return;
        var (left, top, bottom) = (ColumnOf(corners[0]), RowOf(corners[0]), RowOf(corners[1]));
        var right = Math.Min(ColumnOf(corners[1]), WorkbookReader.MaxColumns - 1);
        var first = FirstFrom(top);
        var text = first < _rows.Count && _rows[first].Number == top ? _rows[first].TextOf(left) : "";
        for (var i = first; i < _rows.Count && _rows[i].Number <= bottom; i++)
        {
            if ((_mergedCells += Math.Max(right - left + 1, 1)) > MaxMergedCells) throw new PackageRefusedException(PackageFault.TooMuchInside);
            if (_rows[i].Number > top && text.Length > 0 && _rows[i].TextOf(left).Length == 0) _rows[i].Put(left, text, CellTraits.Repeated);
            for (var column = left + 1; column <= right; column++)
                if (_rows[i].TextOf(column).Length == 0) _rows[i].Put(column, "", CellTraits.Covered);
        }
    }

    private int FirstFrom(int number)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Number < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>«B4» → 1.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TrimStart('$').TakeWhile(char.IsAsciiLetter).Take(4)) column = (column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1;
        return column > 0 ? column - 1 : throw new PackageRefusedException(PackageFault.Damaged);
    }

    /// <summary>«B4» → 4.</summary>
    private static int RowOf(string reference) => Whole(reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]).TrimStart('$'));

    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private sealed class Row(int number)
    {
        public int Number { get; } = number;

        public List<string> Cells { get; } = [];

        public List<CellTraits> Traits { get; } = [];

        public string TextOf(int column) => column < Cells.Count ? Cells[column] : "";

        public void Put(int column, string text, CellTraits traits)
        {
            while (Cells.Count <= column)
            {
                Cells.Add("");
                Traits.Add(CellTraits.None);
            }

            (Cells[column], Traits[column]) = (text, traits);
        }
    }
}
