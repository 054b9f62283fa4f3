using System.Globalization;
using System.Xml;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Excel;

/// <summary>What a workbook says about itself in its properties.</summary>
/// <param name="Title">The title.</param>
/// <param name="Author">The organisation that issues it.</param>
/// <param name="Created">When; part of the bytes, so the same report at the same instant is the same file.</param>
public sealed record WorkbookProperties(string Title, string Author, DateTimeOffset Created);

/// <summary>Builds an XLSX file. The same sheets and properties give the same bytes.</summary>
public sealed class WorkbookBuilder(WorkbookProperties properties)
{
    private const int NameMaxLength = 31;
    private const string Types = "application/vnd.openxmlformats-officedocument.";

    private readonly List<(string Name, ISheetContent Content)> _sheets = [];

    /// <summary>Adds a sheet after those already there; a name that is taken gets a number.</summary>
    public WorkbookBuilder Add(Sheet sheet) => Add(sheet.Name, new SheetWriter(sheet));

    /// <inheritdoc cref="Add(Sheet)"/>
    internal WorkbookBuilder Add(string name, ISheetContent content)
    {
        var tab = TabName(name);
        for (var number = 2; _sheets.Exists(other => string.Equals(other.Name, tab, StringComparison.OrdinalIgnoreCase)); number++)
            tab = TabName($"{name[..Math.Min(name.Length, NameMaxLength - 5)]} ({number})");
        _sheets.Add((tab, content));
        return this;
    }

    /// <summary>The file.</summary>
    /// <exception cref="InvalidOperationException">There is no sheet.</exception>
    public byte[] ToBytes()
    {
        if (_sheets.Count == 0)
            throw new InvalidOperationException("A workbook needs a sheet.");
        using var package = new WorkbookPackage();
        var texts = new SharedTexts();
        foreach (var (index, (name, content)) in _sheets.Index())
        {
            var part = Numbered("xl/worksheets/sheet", index);
            package.Add(part, Types + "spreadsheetml.worksheet+xml", xml => new SheetXml(xml, texts).Write(content, isFirst: index == 0));
            content.Setup.Chart?.Write(package, part, index + 1, Tab(name));
        }

        package.Add("xl/sharedStrings.xml", Types + "spreadsheetml.sharedStrings+xml", texts.Write);
        package.Add("xl/styles.xml", Types + "spreadsheetml.styles+xml", xml => xml.WriteRaw(WorkbookStyles.Xml));
        package.Add("xl/workbook.xml", Types + "spreadsheetml.sheet.main+xml", WriteWorkbook);
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml => xml.WriteRaw(CoreProperties.Of(properties.Title, properties.Author, properties.Created, "ru-RU")));
        package.Relate("xl/workbook.xml", [.. _sheets.Select((_, index) => (SheetId(index), "worksheet", Numbered("worksheets/sheet", index))), ("styles", "styles", "styles.xml"), ("texts", "sharedStrings", "sharedStrings.xml")]);
        package.Relate("", ("workbook", "officeDocument", "xl/workbook.xml"), ("properties", "metadata/core-properties", "docProps/core.xml"));
        return package.ToBytes();
    }

    private void WriteWorkbook(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", WorkbookPackage.Main);
        xml.Start("bookViews");
        xml.Empty("workbookView", ("activeTab", "0"));
        xml.WriteEndElement();
        xml.Start("sheets");
        foreach (var (index, (name, _)) in _sheets.Index())
        {
            xml.Start("sheet", ("name", name), ("sheetId", Text(index + 1)));
            xml.WriteAttributeString("r", "id", WorkbookPackage.Relationships, SheetId(index));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Start("definedNames");
        foreach (var (index, (name, content)) in _sheets.Index())
            WriteNames(xml, Tab(name), Text(index), content.Setup);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNames(XmlWriter xml, string tab, string sheet, SheetSetup setup)
    {
        if (setup.Filter is { } filter) Name("_xlnm._FilterDatabase", Absolute(filter), isHidden: true);
        Name("_xlnm.Print_Area", Absolute(SheetXml.Range(1, 1, setup.LastColumn, setup.LastRow)));
        if (setup.HeaderRow > 0) Name("_xlnm.Print_Titles", $"${setup.HeaderRow}:${setup.HeaderRow}");

        void Name(string name, string range, bool isHidden = false)
        {
            xml.Start("definedName", ("name", name), ("localSheetId", sheet), ("hidden", isHidden ? "1" : null));
            xml.WriteString(tab + range);
            xml.WriteEndElement();
        }
    }

    /// <summary>The name of a sheet before a range.</summary>
    private static string Tab(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!";

    private static string Absolute(string range) =>
        string.Join(':', range.Split(':').Select(corner => $"${corner.TrimEnd([.. "0123456789"])}${corner.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])}"));

    private static string SheetId(int index) => Text(index + 1).Insert(0, "sheet");

    private static string Numbered(string path, int index) => $"{path}{Text(index + 1)}.xml";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TabName(string name)
    {
        var shown = new string([.. CellText.Clean(name).Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\n' ? ' ' : letter)]);
        var cut = shown[..Math.Min(shown.Length, NameMaxLength)].Trim().Trim('\'');
        return cut.Length == 0 ? "Лист" : cut;
    }
}
