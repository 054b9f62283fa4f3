using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Layout;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>Draws the QR code into the lower right corner of the first sheet, half in the margin, its caption to the left.</summary>
internal static class QrPlace
{
    private const double SizeMm = 20;
    private const double AboveEdgeMm = 7;
    private const double GapMm = 2;
    private const double CaptionMm = 80;
    private const double CaptionSize = 8;

    /// <summary>What the code needs above the bottom margin, points.</summary>
    public const double Foot = (SizeMm + AboveEdgeMm + GapMm - 20) * PdfSyntax.Millimetre;

    public static void Draw(QrMark mark, PageCanvas page, StructureElement document, TextSetter setter)
    {
        const double size = SizeMm * PdfSyntax.Millimetre, caption = CaptionMm * PdfSyntax.Millimetre;
        var x = page.Width - page.Setup.RightMm * PdfSyntax.Millimetre - size;
        var y = page.Height - AboveEdgeMm * PdfSyntax.Millimetre - size;
        var lines = mark.Caption.SelectMany(line => setter.Set(document.Add("P"), [new(line)], caption, new TextFormat(CaptionSize, TextAlignment.Right) { Hyphenate = false })).ToList();
        var top = y + (size - lines.Sum(line => line.Height)) / 2;
        foreach (var line in lines)
        {
            line.Draw(page, x - caption, top);
            top += line.Height;
        }

        var box = string.Join(' ', new[] { x, page.Height - y - size, x + size, page.Height - y }.Select(PdfSyntax.Number));
        page.DrawModules(document.Add("Figure", $"/O /Layout /Placement /Block /BBox [{box}]", mark.Description), QrMatrix.Of(mark.Content), size, x, y);
    }
}
