using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace RoadmapPortal.Documents.Tests.Excel;

/// <summary>A workbook as a reader of the file sees it.</summary>
internal sealed class Spreadsheet : IDisposable
{
    private readonly SpreadsheetDocument _document;

    public Spreadsheet(byte[] file) => _document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    public Workbook Workbook => _document.WorkbookPart!.Workbook;

    public IEnumerable<string> SheetNames => Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!);

    public Worksheet First =>
        ((WorksheetPart)_document.WorkbookPart!.GetPartById(Workbook.Sheets!.Elements<Sheet>().First().Id!)).Worksheet;

    public IReadOnlyList<string> Errors =>
        [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(_document).Select(error => $"{error.Path?.XPath}: {error.Description}")];

    public Cell this[string reference] =>
        First.Descendants<Cell>().Single(cell => cell.CellReference == reference);

    public string Text(string reference) => this[reference].InlineString!.Text!.Text;

    public CellFormat Format(string reference) =>
        _document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)this[reference].StyleIndex!.Value);

    public string? Title => System.Xml.Linq.XDocument.Load(_document.CoreFilePropertiesPart!.GetStream()).Root!
        .Elements().SingleOrDefault(element => element.Name.LocalName == "title")?.Value;

    public void Dispose() => _document.Dispose();
}
