using RoadmapPortal.Documents.Office;
using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Word;

/// <summary>
/// Writes a document as DOCX: named styles, real headings, tables whose headings are repeated, numbers of pages that Word counts itself.
/// The same document gives the same bytes. What a document carries within it (<see cref="PageDocument.Attachments"/>) stays out of the file.
/// </summary>
public static class WordWriter
{
    private const string Header = "header1";
    private const string FirstHeader = "header2";
    private const int QrDots = 8;

    /// <summary>Writes the file. Any text is accepted; what XML cannot hold is left out.</summary>
    public static byte[] Write(PageDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var package = new WordPackage();
        var styles = new WordStyles(document);
        package.Add("styles", "styles", part => styles.Write(part, document.Language));
        package.Add("settings", "settings", part => WriteSettings(part, document.Language));
        WriteMargins(package, document);
        return package.Finish(part => WriteBody(part, document, styles), CoreProperties.Of(document.Title, document.Author, document.Created, document.Language));
    }

    private static void WriteSettings(PartWriter part, string language)
    {
        part.Raw("""<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:autoHyphenation/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>""");
        part.Value("themeFontLang", language);
        part.Raw("""<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>""");
    }

    private static void WriteMargins(WordPackage package, PageDocument document)
    {
        var margins = new MarginWriter(document);
        package.Add(Header, "hdr", part => margins.Header(part, document.NumberPages, 1));
        package.Add(FirstHeader, "hdr", part => margins.Header(part, hasNumber: false, 2));
        for (var i = 0; i < document.Sections.Count; i++)
        {
            var section = i;
            package.Add(Footer(i), "ftr", part => margins.Footer(part, section));
            if (i == 0 && document.Qr is { } qr) WriteQr(package, margins, qr, WidthOf(document.Sections[0].Setup));
            else package.Add(FirstFooter(i), "ftr", part => margins.Footer(part, section));
        }
    }

    private static void WriteQr(WordPackage package, MarginWriter margins, QrMark qr, int width)
    {
        var (png, modules) = QrMatrix.Picture(qr.Content, QrDots);
        package.Add(FirstFooter(0), "ftr", part => margins.FooterWithQr(part, qr, "qr", modules, width));
        package.AddPicture("qr", png, FirstFooter(0));
    }

    private static string Footer(int section) => $"footer{(2 * section + 1).Text()}";

    private static string FirstFooter(int section) => $"footer{(2 * section + 2).Text()}";

    private static void WriteBody(PartWriter part, PageDocument document, WordStyles styles)
    {
        part.Open("body");
        foreach (var (i, section) in document.Sections.Index())
        {
            new BodyWriter(part, styles, WidthOf(section.Setup)).Write(section.Blocks);
            var isLast = i == document.Sections.Count - 1;
            // A table must be followed by a paragraph, and the properties of all parts but the last stand in one.
            part.Raw("""<w:p><w:pPr><w:pStyle w:val="Gap"/><w:spacing w:line="20" w:lineRule="exact"/>""");
            if (isLast) part.Raw("</w:pPr></w:p>");
            WriteSection(part, document, section.Setup, i);
            if (!isLast) part.Raw("</w:pPr></w:p>");
        }

        part.Close();
    }

    /// <summary>The page of a section; headers that it does not name are those of the section before.</summary>
    private static void WriteSection(PartWriter part, PageDocument document, PageSetup setup, int index)
    {
        part.Open("sectPr");
        if (index == 0)
        {
            part.Reference("headerReference", "default", Header);
            part.Reference("headerReference", "first", FirstHeader);
        }

        part.Reference("footerReference", "default", Footer(index));
        part.Reference("footerReference", "first", FirstFooter(index));
        part.Value("type", "nextPage");
        part.Open("pgSz");
        part.Attribute("w", Measure.Millimetres(setup.WidthMm));
        part.Attribute("h", Measure.Millimetres(setup.HeightMm));
        if (setup.Orientation == PageOrientation.Landscape) part.Attribute("orient", "landscape");
        part.Close();
        part.Open("pgMar");
        part.Attribute("top", Measure.Millimetres(setup.TopMm));
        part.Attribute("right", Measure.Millimetres(setup.RightMm));
        part.Attribute("bottom", Measure.Millimetres(setup.BottomMm));
        part.Attribute("left", Measure.Millimetres(setup.LeftMm));
        part.Attribute("header", Measure.Millimetres(PageSetup.LeastNumberTopMm));
        part.Attribute("footer", Middle(setup.BottomMm));
        part.Attribute("gutter", 0);
        part.Close();
        part.Leaf("pgNumType", ("start", "1"));
        part.Leaf("titlePg");
        part.Close();
    }

    /// <summary>Where the foot ends that stands in the middle of its margin.</summary>
    private static int Middle(double marginMm)
    {
        const double lineHeight = 1.15;
        return Math.Max(0, Measure.Millimetres(marginMm / 2) - Measure.Points(WordStyles.Footer.SizePt * lineHeight / 2));
    }

    private static int WidthOf(PageSetup setup) => Measure.Millimetres(setup.WidthMm - setup.LeftMm - setup.RightMm);
}
