using System.Xml;
using RoadmapPortal.Documents.Office;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Excel;

/// <summary>
/// Reads an XLSX file as plain text cells: formulas by the value they had when saved, dates as «06.03.2023», a cell merged over
/// several rows as the same text in each. Streams with counters all the way: whatever is uploaded, time and memory stay bounded.
/// </summary>
public static class WorkbookReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The most rows with text on a sheet.</summary>
    public const int MaxRows = 5000;

    /// <summary>The most columns with text on a sheet.</summary>
    public const int MaxColumns = 100;

    private const int MaxSheets = 20;
    private const int MaxStrings = 500_000;

    /// <summary>The grid, or why the file is not read (<see cref="WorkbookErrors"/>).</summary>
    public static Result<WorkbookGrid> Read(byte[] file)
    {
        return file.Length > MaxBytes ? WorkbookErrors.TooLarge : ReadAny(file, MaxRows);
    }

    /// <summary>The same for a caller with limits of its own for the size of the file and for the rows of a sheet.</summary>
    internal static Result<WorkbookGrid> ReadAny(byte[] file, int maxRows)
    {
        if (!file.AsSpan().StartsWith("PK\x03\x04"u8)) return WorkbookErrors.NotWorkbook;
        try
        {
            using var package = OfficePackage.Open(file);
            var sheets = Sheets(package, maxRows);
            return sheets.Count == 0 ? WorkbookErrors.Empty : new WorkbookGrid(sheets);
        }
        catch (WorkbookRefusedException refusal)
        {
            return refusal.Error;
        }
        catch (PackageRefusedException refusal)
        {
            return refusal.Fault == PackageFault.TooMuchInside ? WorkbookErrors.TooMuchInside : WorkbookErrors.Damaged;
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException)
        {
            return WorkbookErrors.Damaged;
        }
    }

    private static List<SheetGrid> Sheets(OfficePackage package, int maxRows)
    {
        var workbook = package.Related("").Values.FirstOrDefault(part => part.Kind == "officeDocument").Part;
        if (workbook is null) throw new WorkbookRefusedException(WorkbookErrors.NotWorkbook);
        var related = package.Related(workbook);
        var (tabs, startsIn1904) = Tabs(package, workbook);
        var formats = NumberFormats.Read(package, PartOf("styles"), startsIn1904);
        var strings = Strings(package, PartOf("sharedStrings"));
        var sheets = new List<SheetGrid>();
        foreach (var (name, id) in tabs.Take(MaxSheets))
        {
            if (!related.TryGetValue(id, out var sheet) || sheet.Kind != "worksheet") continue;
            var rows = new SheetReader(strings, formats, maxRows).Read(package.Read(sheet.Part));
            if (rows.Count > 0) sheets.Add(new SheetGrid(name, rows));
        }

        return sheets;

        string? PartOf(string kind) => related.Values.FirstOrDefault(part => part.Kind == kind).Part;
    }

    private static (List<(string Name, string Id)> Tabs, bool StartsIn1904) Tabs(OfficePackage package, string part)
    {
        var tabs = new List<(string Name, string Id)>();
        var startsIn1904 = false;
        using var xml = package.Read(part);
        while (OfficePackage.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            // A document of Word lies in the same kind of package.
            if (xml.Depth == 0 && xml.LocalName != "workbook") throw new WorkbookRefusedException(WorkbookErrors.NotWorkbook);
            if (xml.LocalName == "workbookPr") startsIn1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible" && RelationOf(xml) is { } id)
                tabs.Add((xml.GetAttribute("name") ?? "", id));
        }

        return (tabs, startsIn1904);
    }

    // «r:id»: the prefix and its namespace differ between the two editions of the format.
    private static string? RelationOf(XmlReader xml)
    {
        string? id = null;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    private static List<string> Strings(OfficePackage package, string? part)
    {
        var strings = new List<string>();
        using var xml = part is null ? null : package.TryRead(part);
        while (xml is not null && OfficePackage.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            strings.Add(CellReader.RichText(xml));
            if (strings.Count > MaxStrings) throw new PackageRefusedException(PackageFault.TooMuchInside);
        }

        return strings;
    }
}
