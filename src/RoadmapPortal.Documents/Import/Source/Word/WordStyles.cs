using System.Globalization;
using System.Xml;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Import.Source.Word;

/// <summary>What styles say of a paragraph or a run: bold, and automatic numbering.</summary>
internal sealed class WordStyles
{
    /// <summary>The longest chain of styles based on one another.</summary>
    private const int MaxChain = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private string? _defaultParagraph;

    public static WordStyles Read(OfficePackage package, string? part)
    {
        var styles = new WordStyles();
        using var xml = part is null ? null : package.TryRead(part);
        Style? style = null;
        while (xml is not null && OfficePackage.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "style") style = styles.Add(xml);
            else if (style is not null) Take(style, xml);
        }

        return styles;
    }

    /// <summary>True, false, or null when the style says nothing.</summary>
    public bool? IsBold(string? id) => Find(id, s => s.IsBold);

    /// <summary>The list and the level that the style puts its paragraphs into.</summary>
    public (int List, int Level)? NumberingOf(string? id) =>
        Find(id, s => s.List) is { } list ? (list, Find(id, s => s.Level) ?? 0) : null;

    private Style? Add(XmlReader xml)
    {
        if (WordXml.Value(xml, "styleId") is not { } id) return null;
        var style = new Style();
        _styles[id] = style;
        if (WordXml.Value(xml, "default") is "1" or "true" && WordXml.Value(xml, "type") == "paragraph") _defaultParagraph = id;
        return style;
    }

    private static void Take(Style style, XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "basedOn": style.Base = WordXml.Value(xml, "val"); break;
            case "b": style.IsBold ??= WordXml.IsOn(xml); break;
            case "numId": style.List ??= WordXml.Number(xml, "val"); break;
            case "ilvl": style.Level ??= WordXml.Number(xml, "val"); break;
        }
    }

    private T? Find<T>(string? id, Func<Style, T?> read)
        where T : struct
    {
        id ??= _defaultParagraph;
        for (var i = 0; i < MaxChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.Base)
            if (read(style) is { } found) return found;
        return null;
    }

    private sealed class Style
    {
        public string? Base { get; set; }

        public bool? IsBold { get; set; }

        public int? List { get; set; }

        public int? Level { get; set; }
    }
}

/// <summary>Reads attributes of WordprocessingML, whose prefix and namespace differ between its editions.</summary>
internal static class WordXml
{
    public static string? Value(XmlReader xml, string name)
    {
        string? value = null;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
            if (xml.LocalName == name) value = xml.Value;
        xml.MoveToElement();
        return value;
    }

    public static int? Number(XmlReader xml, string name) =>
        int.TryParse(Value(xml, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch such as <c>b</c>: on unless it says otherwise.</summary>
    public static bool IsOn(XmlReader xml) => Value(xml, "val") is not ("0" or "false" or "off");
}
