using System.Globalization;
using RoadmapPortal.Documents.Office;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Word;

/// <summary>Writes what stands in the margins of every page: number, watermark, the line at the foot, the QR code of the first sheet.</summary>
internal sealed class MarginWriter(PageDocument document)
{
    /// <summary>The side of a QR code: a module is nearly half a millimetre, which a telephone reads from a page.</summary>
    private const double ModuleMm = 0.45;

    private const double LeastQrMm = 20;
    private const double CaptionMm = 57;
    private const int EmuPerMillimetre = 36000;

    /// <summary>The upper margin; the number where there is one.</summary>
    public void Header(PartWriter part, bool hasNumber, int shape)
    {
        part.Paragraph(new ParagraphForm(WordStyles.Header), () =>
        {
            if (document.Watermark is { } word && XmlText.Clean(word) is var clean && !string.IsNullOrWhiteSpace(clean)) Watermark(part, clean, shape);
            if (hasNumber) part.Field("PAGE");
        });
    }

    /// <summary>The lower margin of a section.</summary>
    public void Footer(PartWriter part, int section) => part.Paragraph(new ParagraphForm(WordStyles.Footer), () => FooterLine(part, section));

    /// <summary>The lower margin of the first sheet: the line, and at its right the code with its caption.</summary>
    public void FooterWithQr(PartWriter part, QrMark qr, string picture, int modules, int width)
    {
        var sideMm = Math.Max(LeastQrMm, modules * ModuleMm);
        var side = Measure.Millimetres(sideMm);
        var caption = new ParagraphForm(WordStyles.Footer) { Alignment = TextAlignment.Right, Right = 60 };
        var room = Measure.Millimetres(CaptionMm);
        part.LayoutTable(
            "bottom",
            (width - room - side, () => Footer(part, section: 0)),
            (room, () =>
            {
                foreach (var line in qr.Caption.DefaultIfEmpty("")) part.Paragraph(caption, line);
            }),
            (side, () => part.Paragraph(caption with { Right = 0 }, () => Picture(part, qr, picture, sideMm))));
        part.Paragraph(new ParagraphForm(WordStyles.Gap) { HeightPt = 1 }, "");
    }

    /// <summary>
    /// Numbers begin anew in each part, and office programs cannot add the pages of other parts to a number alike: of several parts each sheet
    /// says its part, its number there, and how many sheets there are in all.
    /// </summary>
    private void FooterLine(PartWriter part, int section)
    {
        var form = new ParagraphForm(WordStyles.Footer);
        part.Run(form, new TextRun(document.Footer ?? ""));
        if (!document.CountSheets) return;
        if (!string.IsNullOrEmpty(document.Footer)) part.Run(form, new TextRun(" · "));
        var isOne = document.Sections.Count == 1;
        part.Run(form, new TextRun(isOne ? "лист " : $"часть {(section + 1).Text()}, лист "));
        part.Field("PAGE");
        part.Run(form, new TextRun(isOne ? " из " : ", всего листов "));
        part.Field("NUMPAGES");
    }

    /// <summary>The word as Word's own watermarks are made, so that its command takes it away.</summary>
    private static void Watermark(PartWriter part, string word, int shape)
    {
        const double height = 110;
        var width = Math.Min(480, height * Math.Max(1, TextMeasure.Width(word, bold: true)));
        var quoted = XmlText.Quote(word.ReplaceLineEndings(" "));
        part.Raw(string.Create(CultureInfo.InvariantCulture, $"""
            <w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject{shape}" o:spid="_x0000_s{2048 + shape}" type="#_x0000_t136" alt="{quoted}" style="position:absolute;margin-left:0;margin-top:0;width:{width:0.#}pt;height:{height}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#e8e8e8" stroked="f"><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold" string="{quoted}"/></v:shape></w:pict></w:r>
            """));
    }

    private static void Picture(PartWriter part, QrMark qr, string picture, double sideMm)
    {
        var side = (int)Math.Round(sideMm * EmuPerMillimetre);
        var description = XmlText.Quote(XmlText.Clean(qr.Description));
        part.Raw($"""
            <w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{side}" cy="{side}"/><wp:docPr id="1" name="QR" descr="{description}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="QR" descr="{description}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{picture}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """);
    }
}
