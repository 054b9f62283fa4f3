using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Import.Recognition;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import.Source.Excel;

/// <summary>
/// A workbook as lines of cells: the sheets with a table of activities one after another, then the other sheets. An order, a stamp or a
/// note on a sheet before them stands above the first. Where several sheets hold a table each, the name of a sheet stands above its
/// rows as the title of a section does.
/// </summary>
internal static partial class WorkbookSource
{
    public static Result<SourceDocument> Read(byte[] file)
    {
        var workbook = WorkbookReader.ReadAny(file, RoadmapImporter.MaxLines);
        if (workbook.Error is { } error) return error == WorkbookErrors.TooManyRows ? ImportErrors.TooLong : error;
        var sheets = workbook.Value.Sheets.Select((sheet, i) => (sheet.Name, Lines: Lines(sheet, i + 1).ToList())).ToArray();
        var withTable = sheets.Where(s => TableHeader.Find(s.Lines) is not null).ToArray();
        var front = sheets.TakeWhile(s => !withTable.Contains(s)).Where(s => withTable.Length > 0 && Paragraph.Read(s.Lines).Any(FrontMatter.IsMark)).ToArray();
        var (lines, aside) = (front.SelectMany(s => s.Lines.Append(Blank(s.Lines[^1]))).ToList(), new List<SourceLine>());
        foreach (var (name, rows) in withTable)
        {
            var header = TableHeader.Find(rows)!;
            if (withTable.Length > 1 && NeedsName(name, rows, header)) rows.Insert(header.End, new(rows[header.Index].Place, [new(name) { IsBold = true }]));
            var isFirst = rows == withTable[0].Lines;
            aside.AddRange(isFirst ? [] : rows.Take(header.Index));
            lines.AddRange(isFirst ? rows : rows.Skip(header.Index));
        }

        if (withTable.Length == 0) lines.AddRange(sheets.SelectMany(s => s.Lines));
        else aside.AddRange(sheets.Except(withTable).Except(front).SelectMany(s => s.Lines));
        return new SourceDocument(Numbered(lines, 0)) { Aside = Numbered(aside, lines.Count) };
    }

    /// <summary>True where the name of the sheet is the only title that its rows have.</summary>
    private static bool NeedsName(string name, List<SourceLine> rows, TableHeader header) =>
        !DefaultName().IsMatch(name) && rows.Skip(header.End).FirstOrDefault(r => !r.IsBlank) is { } first && first.Cells.Count(c => c.Text.Length > 0) > 1;

    /// <summary>The rows of a sheet; where rows without text lie between them, a blank line.</summary>
    private static IEnumerable<SourceLine> Lines(SheetGrid sheet, int table)
    {
        var last = 0;
        foreach (var row in sheet.Rows)
        {
            if (last > 0 && row.Number > last + 1) yield return new(new(0) { Sheet = sheet.Name, Row = last + 1 }, [new("")]) { Table = table };
            last = row.Number;
            yield return new(new(0) { Sheet = sheet.Name, Row = row.Number, Address = FirstAddress(row) }, Cells(row)) { Table = table };
        }
    }

    private static SourceLine Blank(SourceLine last) => new(last.Place with { Row = last.Place.Row + 1, Address = null }, [new("")]) { Table = last.Table };

    private static List<SourceCell> Cells(GridRow row)
    {
        var cells = new List<SourceCell>(row.Cells.Count);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Traits[i].HasFlag(CellTraits.Covered) && cells.Count > 0)
            {
                cells[^1] = cells[^1] with { Right = i + 1 };
                continue;
            }

            cells.Add(new(SourceText.Clean(row.Cells[i]))
            {
                IsBold = row.Traits[i].HasFlag(CellTraits.Bold), IsRepeated = row.Traits[i].HasFlag(CellTraits.Repeated),
                Left = i, Right = i + 1, Address = Address(i, row.Number),
            });
        }

        return cells;
    }

    private static string FirstAddress(GridRow row) => Address(row.Cells.Index().First(c => c.Item.Length > 0).Index, row.Number);

    private static string Address(int column, int row)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26) letters = (char)('A' + ((n - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    private static IReadOnlyList<SourceLine> Numbered(List<SourceLine> lines, int before) =>
        [.. lines.Select((line, i) => line with { Place = line.Place with { Position = before + i + 1 } })];

    [GeneratedRegex(@"^(лист|sheet)\s*\d*$", RegexOptions.IgnoreCase)]
    private static partial Regex DefaultName();
}
