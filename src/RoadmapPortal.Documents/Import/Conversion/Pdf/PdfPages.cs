using System.Globalization;
using System.Xml;

namespace RoadmapPortal.Documents.Import.Conversion.Pdf;

/// <summary>A word and its box, in points from the upper left corner.</summary>
internal sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Middle => (Top + Bottom) / 2;

    public double Center => (Left + Right) / 2;

    public double Height => Bottom - Top;
}

/// <summary>A page as poppler sees it: blocks of words in reading order.</summary>
internal sealed record PdfPage(IReadOnlyList<IReadOnlyList<PdfWord>> Blocks)
{
    public bool HasWords => Blocks.Count > 0;
}

/// <summary>Reads the words of a PDF from the output of <c>pdftotext -bbox-layout</c>.</summary>
internal static class PdfPages
{
    /// <summary>Further pages are not read; an honest roadmap has thirty.</summary>
    public const int MaxPages = 200;

    private const int MaxWords = 300_000;

    /// <summary>The pages; null when there are more words than in any honest document.</summary>
    public static IReadOnlyList<PdfPage>? Read(string file)
    {
        var pages = new List<PdfPage>();
        var (blocks, words, count) = (new List<IReadOnlyList<PdfWord>>(), new List<PdfWord>(), 0);
        using var xml = Open(file);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "page") pages.Add(new(blocks = []));
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "block") blocks.Add(words = []);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "word")
            {
                if (++count > MaxWords) return null;
                words.Add(Word(xml));
            }
        }

        return pages;
    }

    /// <summary>Opens what a child has written: without entities, and with the letters that XML forbids and a PDF may hold.</summary>
    public static XmlReader Open(string file) =>
        XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });

    private static PdfWord Word(XmlReader xml)
    {
        var (left, top, right, bottom) = (At("xMin"), At("yMin"), At("xMax"), At("yMax"));
        return new(xml.IsEmptyElement || !xml.Read() || xml.NodeType != XmlNodeType.Text ? "" : xml.Value, left, top, right, bottom);

        double At(string name) => double.TryParse(xml.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
