using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RoadmapPortal.Documents.Office;
using WorkbookSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace RoadmapPortal.Documents.Excel;

/// <summary>What a workbook says about itself in its properties.</summary>
/// <param name="Title">The title.</param>
/// <param name="Author">The organisation that issues it.</param>
/// <param name="Created">When; part of the bytes, so the same report at the same instant is the same file.</param>
public sealed record WorkbookProperties(string Title, string Author, DateTimeOffset Created);

/// <summary>Builds an XLSX file of tables. The same sheets and properties give the same bytes.</summary>
public sealed class WorkbookBuilder(WorkbookProperties properties)
{
    private const int NameMaxLength = 31;
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, Sheet Sheet)> _sheets = [];

    /// <summary>Adds a sheet after those already there; a name that is taken gets a number.</summary>
    public WorkbookBuilder Add(Sheet sheet)
    {
        var name = TabName(sheet.Name);
        for (var number = 2; _sheets.Exists(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)); number++)
            name = TabName($"{sheet.Name[..Math.Min(sheet.Name.Length, NameMaxLength - 5)]} ({number})");
        _sheets.Add((name, sheet));
        return this;
    }

    /// <summary>The file.</summary>
    /// <exception cref="InvalidOperationException">There is no sheet.</exception>
    public byte[] ToBytes()
    {
        if (_sheets.Count == 0)
            throw new InvalidOperationException("A workbook needs a sheet.");
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
            Write(document);
        return WithFixedTimes(stream);
    }

    private void Write(SpreadsheetDocument document)
    {
        // Parts are named by hand: the library's own identifiers are random.
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "workbook");
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Create();
        var sheets = new Sheets();
        var names = new DefinedNames();
        foreach (var (index, (name, sheet)) in _sheets.Index())
        {
            var id = $"sheet{index + 1}";
            var writer = new SheetWriter(sheet);
            writer.Write(workbook.AddNewPart<WorksheetPart>(id), isFirst: index == 0);
            sheets.Append(new WorkbookSheet { Name = name, SheetId = (uint)index + 1, Id = id });
            names.Append(Names(name, (uint)index, writer));
        }

        workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets, names);
        WriteProperties(document);
    }

    private static IEnumerable<DefinedName> Names(string sheet, uint index, SheetWriter writer)
    {
        var tab = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!";
        var lastColumn = SheetWriter.Letters(writer.LastColumn);
        yield return new DefinedName($"{tab}{Absolute(writer.TableRange)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true };
        yield return new DefinedName($"{tab}$A$1:${lastColumn}${writer.LastRow}") { Name = "_xlnm.Print_Area", LocalSheetId = index };
        yield return new DefinedName($"{tab}${writer.HeaderRow}:${writer.HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = index };
    }

    private static string Absolute(string range) =>
        string.Join(':', range.Split(':').Select(corner => $"${corner.TrimEnd([.. "0123456789"])}${corner.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])}"));

    // The package's own properties would lie in a part with a random name.
    private void WriteProperties(SpreadsheetDocument document)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(CoreProperties.Of(properties.Title, properties.Author, properties.Created, "ru-RU")));
        document.AddNewPart<CoreFilePropertiesPart>("properties").FeedData(stream);
    }

    private static string TabName(string name)
    {
        var shown = new string([.. CellText.Clean(name).Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\n' ? ' ' : letter)]);
        var cut = shown[..Math.Min(shown.Length, NameMaxLength)].Trim().Trim('\'');
        return cut.Length == 0 ? "Лист" : cut;
    }

    private static byte[] WithFixedTimes(MemoryStream package)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = EntryTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
