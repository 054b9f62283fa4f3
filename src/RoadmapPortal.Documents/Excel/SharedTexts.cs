using System.Globalization;
using System.Xml;

namespace RoadmapPortal.Documents.Excel;

/// <summary>The texts of a workbook, each once: a report says the same few things in thousands of cells.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _uses;

    /// <summary>The place of a text among those of the workbook.</summary>
    public int PlaceOf(string text)
    {
        _uses++;
        if (_places.TryGetValue(text, out var place)) return place;
        _places.Add(text, place = _places.Count);
        return place;
    }

    /// <summary>Writes the part.</summary>
    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("sst", WorkbookPackage.Main);
        xml.WriteAttributeString("count", _uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", _places.Count.ToString(CultureInfo.InvariantCulture));
        // A dictionary from which nothing is removed keeps the order in which it was filled.
        foreach (var text in _places.Keys) xml.WriteRaw($"<si><t xml:space=\"preserve\">{CellText.Encode(CellText.Clean(text))}</t></si>");
        xml.WriteEndElement();
    }
}
