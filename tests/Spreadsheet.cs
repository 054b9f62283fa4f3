using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace RoadmapPortal.Tests;

/// <summary>A workbook as a reader of the file sees it.</summary>
internal sealed class Spreadsheet : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly Lazy<string[]> _texts;

    public Spreadsheet(byte[] file)
    {
        _document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        _texts = new(() => [.. _document.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.Text!.Text)]);
    }

    public Workbook Workbook => _document.WorkbookPart!.Workbook;

    public IEnumerable<string> SheetNames => Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!);

    public Worksheet First => Worksheets.First().Sheet;

    public IReadOnlyList<string> Errors =>
        [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(_document).Select(error => $"{error.Path?.XPath}: {error.Description}")];

    private IEnumerable<(string Name, Worksheet Sheet)> Worksheets =>
        Workbook.Sheets!.Elements<Sheet>().Select(sheet => (sheet.Name!.Value!, ((WorksheetPart)_document.WorkbookPart!.GetPartById(sheet.Id!)).Worksheet));

    public static Cell Cell(Worksheet sheet, string reference) => sheet.Descendants<Cell>().Single(cell => cell.CellReference == reference);

    public Worksheet Sheet(string name) => Worksheets.Single(sheet => sheet.Name == name).Sheet;

    /// <summary>The rows of a sheet as texts: numbers as stored, empty cells as empty texts.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(Worksheet sheet) =>
        sheet.Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(Shown)]);

    public List<IReadOnlyList<string>> Rows(string sheet) => [.. Rows(Sheet(sheet))];

    public IReadOnlyList<string> Row(Worksheet sheet, int number) => Rows(sheet).ElementAt(number - 1);

    public string Text(string reference) => Text(First, reference);

    public string Text(Worksheet sheet, string reference) => Text(Cell(sheet, reference))!;

    /// <summary>The text of a cell, or null when it holds none.</summary>
    public string? Text(Cell cell) => cell.DataType?.Value == CellValues.SharedString ? _texts.Value[int.Parse(cell.CellValue!.Text, null)] : null;

    /// <summary>The text of a cell, or its number as stored.</summary>
    public string Shown(Cell cell) => Text(cell) ?? cell.CellValue?.Text ?? "";

    public CellFormat Format(string reference) => Format(First, reference);

    public CellFormat Format(Worksheet sheet, string reference) =>
        _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)Cell(sheet, reference).StyleIndex!.Value);

    /// <summary>The drawing of the first sheet, or null.</summary>
    public DrawingsPart? Drawing => _document.WorkbookPart!.WorksheetParts.Single(part => part.Worksheet == First).DrawingsPart;

    public string? Title => System.Xml.Linq.XDocument.Load(_document.CoreFilePropertiesPart!.GetStream()).Root!
        .Elements().SingleOrDefault(element => element.Name.LocalName == "title")?.Value;

    public void Dispose() => _document.Dispose();
}
