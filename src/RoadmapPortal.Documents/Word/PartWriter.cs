using System.Text;
using System.Xml;

namespace RoadmapPortal.Documents.Word;

/// <summary>Writes a part of a Word document: names without a prefix are WordprocessingML.</summary>
internal sealed class PartWriter : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };

    private readonly XmlWriter _xml;

    public PartWriter(Stream stream, string root)
    {
        _xml = XmlWriter.Create(stream, Settings);
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("w", root, Main);
        _xml.WriteAttributeString("xmlns", "r", null, Relations);
    }

    /// <summary>Begins an element.</summary>
    public void Open(string name) => _xml.WriteStartElement("w", name, Main);

    /// <summary>Ends the element that was begun last.</summary>
    public void Close() => _xml.WriteEndElement();

    /// <summary>An attribute of the element that was begun last.</summary>
    public void Attribute(string name, string value) => _xml.WriteAttributeString("w", name, Main, value);

    /// <inheritdoc cref="Attribute(string, string)"/>
    public void Attribute(string name, int value) => Attribute(name, value.Text());

    /// <summary>An element of nothing but attributes.</summary>
    public void Leaf(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(name);
        foreach (var (attribute, value) in attributes) Attribute(attribute, value);
        Close();
    }

    /// <summary>An element that says one value.</summary>
    public void Value(string name, string value) => Leaf(name, ("val", value));

    /// <inheritdoc cref="Value(string, string)"/>
    public void Value(string name, int value) => Leaf(name, ("val", value.Text()));

    /// <summary>A reference to another part by the id of the relationship.</summary>
    public void Reference(string name, string type, string id)
    {
        Open(name);
        Attribute("type", type);
        _xml.WriteAttributeString("r", "id", Relations, id);
        Close();
    }

    /// <summary>Text with its spaces.</summary>
    public void Text(string text)
    {
        Open("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(text);
        Close();
    }

    /// <summary>Mark-up as it is.</summary>
    public void Raw(string markup) => _xml.WriteRaw(markup);

    public void Dispose() => _xml.Dispose();
}
