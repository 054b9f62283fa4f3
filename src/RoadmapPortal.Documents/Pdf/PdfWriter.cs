using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Fonts;
using RoadmapPortal.Documents.Pdf.Layout;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>
/// Writes a document as PDF 1.7 by the rules of PDF/UA-1 and PDF/A-3a: tagged for screen readers, fonts embedded as subsets, copied text equal to the source.
/// The same document gives the same bytes.
/// </summary>
public static class PdfWriter
{
    private const double SmallSize = 8;
    private const double NumberSize = 12;

    /// <summary>The height of a line as a multiple of its type size, about.</summary>
    private const double LineHeight = 1.15;

    /// <summary>Writes the file. Any Unicode text is accepted; characters without a glyph are drawn as a box.</summary>
    public static byte[] Write(PageDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var fonts = new DocumentFonts();
        var setter = new TextSetter(fonts);
        var structure = new StructureTree();
        var paginator = new Paginator(page => DrawBackground(document, page, fonts), document.Qr is null && !document.HasQrRoom ? 0 : QrPlace.Foot);
        foreach (var section in document.Sections)
        {
            var width = (section.Setup.WidthMm - section.Setup.LeftMm - section.Setup.RightMm) * PdfSyntax.Millimetre;
            paginator.Place(section.Setup, new BlockLayout(setter, structure.Document, width).Lay(section.Blocks));
        }

        DrawMargins(document, paginator.Pages, setter);
        if (document.Qr is { } qr && paginator.Pages.Count > 0) QrPlace.Draw(qr, paginator.Pages[0], structure.Document, setter);
        return Assemble(document, paginator, structure, fonts);
    }

    /// <summary>The <see cref="PageDocument.Identifier"/> of the document that a file was made of; null for other files and documents without one.</summary>
    public static string? IdentifierOf(ReadOnlySpan<byte> file) => Metadata.IdentifierIn(file);

    private static void DrawBackground(PageDocument document, PageCanvas page, DocumentFonts fonts)
    {
        if (document.Watermark is not { Length: > 0 } word) return;
        var text = ShapedText.Of([new TextRun(word, Bold: true)], fonts);
        if (text.Glyphs.Length > 0) page.DrawArtifact(Artifact.Watermark, () => page.DrawWatermark(text));
    }

    private static void DrawMargins(PageDocument document, IReadOnlyList<PageCanvas> pages, TextSetter setter)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var setup = pages[i].Setup;
            if (document.NumberPages && pages[i].Number > 1)
                DrawMargin(pages[i], Artifact.PageNumber, $"{pages[i].Number}", NumberSize, PageSetup.LeastNumberTopMm + NumberSize * LineHeight / 2 / PdfSyntax.Millimetre, setter);
            var foot = string.Join(" · ", new[] { document.Footer, document.CountSheets ? $"лист {i + 1} из {pages.Count}" : null }.Where(text => !string.IsNullOrEmpty(text)));
            if (foot.Length > 0) DrawMargin(pages[i], Artifact.Footer, foot, SmallSize, setup.HeightMm - setup.BottomMm / 2, setter);
        }
    }

    /// <summary>A centred line in the margin, <paramref name="middleMm"/> from the upper edge.</summary>
    private static void DrawMargin(PageCanvas page, string kind, string text, double size, double middleMm, TextSetter setter)
    {
        var setup = page.Setup;
        var width = (setup.WidthMm - setup.LeftMm - setup.RightMm) * PdfSyntax.Millimetre;
        var lines = setter.Set(new StructureElement("P"), [new TextRun(text)], width, new TextFormat(size, TextAlignment.Centre));
        page.DrawArtifact(kind, () =>
        {
            if (lines.Count > 0) lines[0].Draw(page, setup.LeftMm * PdfSyntax.Millimetre, middleMm * PdfSyntax.Millimetre - lines[0].Height / 2);
        });
    }

    private static byte[] Assemble(PageDocument document, Paginator paginator, StructureTree structure, DocumentFonts fonts)
    {
        var pdf = new PdfFile();
        var pages = paginator.Pages;
        var pageTree = pdf.Reserve();
        var pageIds = pages.Select(_ => pdf.Reserve()).ToArray();
        var fontResources = pdf.Add(fonts.Write(pdf));
        for (var i = 0; i < pages.Count; i++) pages[i].Write(pdf, pageIds[i], pageTree, fontResources);
        pdf.Put(pageTree, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pageIds)}] >>");
        var structureRoot = structure.Write(pdf, pageIds);
        var outline = Outline.Write(pdf, paginator.Bookmarks, pages, pageIds);
        var profile = pdf.AddStream("/N 3", ColourProfile.Bytes);
        var intent = $"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ({ColourProfile.Name}) /Info ({ColourProfile.Name}) /DestOutputProfile {profile} >>";
        var metadata = pdf.AddStream("/Type /Metadata /Subtype /XML", Metadata.Packet(document), compress: false);
        var catalog = pdf.Add(
            $"<< /Type /Catalog /Pages {pageTree} /Lang {PdfSyntax.Text(document.Language)} /MarkInfo << /Marked true >> /StructTreeRoot {structureRoot} " +
            $"/ViewerPreferences << /DisplayDocTitle true >> /Metadata {metadata} /OutputIntents [{intent}]{outline}{Attachments.Write(pdf, document)} >>");
        return pdf.Finish(catalog, pdf.Add(Metadata.Information(document)));
    }
}
