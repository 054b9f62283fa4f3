using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Fonts;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>How text is set; lengths in points.</summary>
internal sealed record TextFormat(double Size, TextAlignment Alignment)
{
    public double LineSpacing { get; init; } = 1;

    /// <summary>Whether words may be divided by a hyphen.</summary>
    public bool Hyphenate { get; init; } = true;

    /// <summary>The free space above the first line.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Where lines begin.</summary>
    public double Left { get; init; }

    /// <summary>How far the first line, and each after a required break, begins to the right of the others; may be negative.</summary>
    public double Indent { get; init; }
}

/// <summary>Turns runs of text into lines of a given width.</summary>
internal sealed class TextSetter(DocumentFonts fonts)
{
    /// <summary>Sets running text; the elements of a list are added to <paramref name="element"/>.</summary>
    public List<LineBox> Set(StructureElement element, TextBlock block, double width, double size, TextAlignment alignment) => block switch
    {
        Paragraph paragraph => Set(element, paragraph.Runs, width, Format(block, size, alignment) with { Indent = paragraph.FirstLineIndentMm * PdfSyntax.Millimetre }),
        ListBlock list => SetItems(element, list, width, Format(block, size, alignment)),
        _ => throw new NotSupportedException($"Text of the kind {block.GetType().Name} has no layout."),
    };

    /// <summary>Sets a paragraph.</summary>
    public List<LineBox> Set(StructureElement element, IReadOnlyList<TextRun> runs, double width, TextFormat format)
    {
        var text = ShapedText.Of(runs, fonts, format.Hyphenate);
        var available = width - format.Left;
        var lines = LineBreaker.Break(text, available / format.Size, format.Indent / format.Size, format.Alignment);
        return [.. lines.Select((line, i) => Line(element, text, line, available, i == 0 ? format : format with { SpaceBefore = 0 }))];
    }

    /// <summary>The width of a text on one line.</summary>
    public double Width(string text, double size)
    {
        var shaped = ShapedText.Of([new TextRun(text)], fonts);
        return shaped.Width(0, shaped.Glyphs.Length) * size;
    }

    /// <summary>The width below which a word of the text would be divided.</summary>
    public double LongestWord(string text, double size) => ShapedText.Of([new TextRun(text)], fonts).LongestWord() * size;

    private static TextFormat Format(TextBlock block, double size, TextAlignment alignment) =>
        new(size, alignment) { LineSpacing = block.LineSpacing, SpaceBefore = block.SpaceBeforePt };

    private List<LineBox> SetItems(StructureElement parent, ListBlock list, double width, TextFormat format)
    {
        var isNumbered = list.Items.Count > 0 && list.Items[0].Label is [>= '0' and <= '9', ..];
        var element = parent.Add("L", $"/O /List /ListNumbering /{(isNumbered ? "Decimal" : "Disc")}");
        var left = list.IndentMm * PdfSyntax.Millimetre;
        var hang = list.Items.Select(item => Width(item.Label + " ", format.Size)).DefaultIfEmpty().Max() + 0.25 * format.Size;
        var lines = new List<LineBox>();
        foreach (var item in list.Items)
        {
            var itemFormat = format with { SpaceBefore = lines.Count == 0 ? format.SpaceBefore : list.ItemSpacePt };
            lines.AddRange(list.Style == ListStyle.Hanging
                ? SetItem(element.Add("LI"), item, width, itemFormat with { Left = left + hang }, left, 0)
                : SetItem(element.Add("LI"), item, width, itemFormat with { Indent = left }, left, Width(item.Label, format.Size) + 0.3 * format.Size));
        }

        return lines;
    }

    private List<LineBox> SetItem(StructureElement element, ListItem item, double width, TextFormat format, double labelAt, double labelRoom)
    {
        var label = ShapedText.Of([new TextRun(item.Label + " ")], fonts);
        var labelPiece = new TextPiece(element.Add("Lbl"), label, 0, label.Glyphs.Length, format.Size, labelAt, 0);
        var body = ShapedText.Of(item.Runs, fonts, format.Hyphenate);
        var bodyElement = element.Add("LBody");
        var available = width - format.Left;
        var lines = LineBreaker.Break(body, available / format.Size, (format.Indent + labelRoom) / format.Size, format.Alignment);
        if (lines.Count == 0) lines = [new LineSpan(0, 0, IsFirst: true, IsLast: true)];
        return [.. lines.Select((line, i) => i == 0
            ? WithLabel(Line(bodyElement, body, line, available, format with { Indent = format.Indent + labelRoom }), labelPiece)
            : Line(bodyElement, body, line, available, format with { SpaceBefore = 0 }))];
    }

    private static LineBox WithLabel(LineBox line, TextPiece label) => line with { Pieces = [label, .. line.Pieces] };

    private static LineBox Line(StructureElement element, ShapedText text, LineSpan line, double available, TextFormat format)
    {
        var indent = line.IsFirst ? format.Indent : 0;
        var free = Math.Max(0, available - indent - text.Width(line.Start, line.End) * format.Size);
        var stretch = format.Alignment == TextAlignment.Justified && !line.IsLast ? Stretch(text, line, free) : 0;
        var shift = format.Alignment switch { TextAlignment.Centre => free / 2, TextAlignment.Right => free, _ => 0 };
        var font = FontLibrary.Face(FontFace.Regular);
        var height = format.Size * format.LineSpacing * font.LineHeight / font.UnitsPerEm;
        var baseline = (height + format.Size * (font.Ascent + font.Descent) / font.UnitsPerEm) / 2;
        var piece = new TextPiece(element, text, line.Start, line.End, format.Size, format.Left + indent + shift, stretch);
        return new LineBox(format.SpaceBefore, height, baseline, line.End > line.Start ? [piece] : []) { IsFirst = line.IsFirst, IsLast = line.IsLast };
    }

    private static double Stretch(ShapedText text, LineSpan line, double free)
    {
        var end = line.End;
        while (end > line.Start && text.Glyphs[end - 1].IsSpace) end--;
        var spaces = 0;
        for (var i = line.Start; i < end; i++)
            if (text.Glyphs[i].IsSpace) spaces++;
        return spaces == 0 ? 0 : free / spaces;
    }
}
