using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Reads the texts of a workbook, none longer than Excel allows.</summary>
internal static partial class CellReader
{
    private const int MaxLength = 32_767;

    /// <summary>The text of an element that has nothing but text.</summary>
    public static string PlainText(XmlReader xml)
    {
        var text = new StringBuilder();
        Append(xml, text);
        return Unescaped(text);
    }

    /// <summary>The text of an element with <c>t</c> inside, by itself or in runs; how to pronounce it (<c>rPh</c>) is left out.</summary>
    public static string RichText(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var hints = 0;
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh" && !xml.IsEmptyElement) hints += xml.NodeType == XmlNodeType.Element ? 1 : -1;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && hints == 0) Append(xml, text);
        }

        return Unescaped(text);
    }

    private static void Append(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        var buffer = ArrayPool<char>.Shared.Rent(256);
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            for (var read = xml.ReadValueChunk(buffer, 0, buffer.Length); read > 0; read = xml.ReadValueChunk(buffer, 0, buffer.Length))
            {
                if (text.Length + read > MaxLength) throw new PackageRefusedException(PackageFault.Damaged);
                text.Append(buffer, 0, read);
            }
        }

        ArrayPool<char>.Shared.Return(buffer);
    }

    /// <summary>A carriage return is written as <c>_x000D_</c>, an underscore before what looks so as <c>_x005F_</c>; nobody types the others.</summary>
    private static string Unescaped(StringBuilder text) => Escape().Replace(text.ToString(), escape => escape.Value == "_x005F_" ? "_" : "");

    [GeneratedRegex("_x00(0D|5F)_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
