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
    /// <summary>How many ems of text an item keeps in a line before its indent gives way.</summary>
    private const double LeastTextOfItem = 6;

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

    /// <summary>The width of the widest letter of a text, with its label where it is a list: no narrower column can hold it.</summary>
    public double WidestLetter(TextBlock block, double size) => block switch
    {
        Paragraph paragraph => WidestLetter(paragraph.Runs, size),
        ListBlock list => Hang(list, size) + list.Items.Select(item => WidestLetter(item.Runs, size)).DefaultIfEmpty().Max(),
        _ => 0,
    };

    /// <summary>The width of the widest letter of runs.</summary>
    public double WidestLetter(IReadOnlyList<TextRun> runs, double size) => ShapedText.Of(runs, fonts).Glyphs.Select(glyph => glyph.Width).DefaultIfEmpty().Max() * size;

    private static TextFormat Format(TextBlock block, double size, TextAlignment alignment) =>
        new(size, alignment) { LineSpacing = block.LineSpacing, SpaceBefore = block.SpaceBeforePt };

    /// <summary>The room of the labels of a list that hang to the left of its text, points.</summary>
    public double Hang(ListBlock list, double size) => list.Items.Select(item => Width(item.Label + " ", size)).DefaultIfEmpty().Max() + 0.25 * size;

    private List<LineBox> SetItems(StructureElement parent, ListBlock list, double width, TextFormat format)
    {
        var hang = Hang(list, format.Size);
        // In a narrow column items stand under each other rather than letter by letter.
        var deepest = Math.Max(0, width - LeastTextOfItem * format.Size - hang);
        var open = new List<(StructureElement List, StructureElement Body)>();
        var lines = new List<LineBox>();
        foreach (var (i, item) in list.Items.Index())
        {
            var level = Math.Clamp(item.Level, 0, open.Count);
            var element = level < open.Count ? open[level].List : NewList(level == 0 ? parent : open[level - 1].Body, item);
            open.RemoveRange(level, open.Count - level);
            var itemElement = element.Add("LI");
            var label = itemElement.Add("Lbl");
            var body = itemElement.Add("LBody");
            open.Add((element, body));
            // Marks join an element when they are drawn, elements now: the text of an item must stand before the list within it.
            var text = i + 1 < list.Items.Count && list.Items[i + 1].Level > level ? body.Add("P") : body;
            var left = list.IndentMm * PdfSyntax.Millimetre + Math.Min(level * hang, deepest);
            var itemFormat = format with { SpaceBefore = lines.Count == 0 ? format.SpaceBefore : list.ItemSpacePt };
            lines.AddRange(list.Style == ListStyle.Hanging
                ? SetItem(label, text, item, width, itemFormat with { Left = left + hang }, left, 0)
                : SetItem(label, text, item, width, itemFormat with { Indent = left }, left, Width(item.Label, format.Size) + 0.3 * format.Size));
        }

        return lines;
    }

    private static StructureElement NewList(StructureElement parent, ListItem first) =>
        parent.Add("L", $"/O /List /ListNumbering /{(first.Label is [>= '0' and <= '9', ..] ? "Decimal" : "Disc")}");

    private List<LineBox> SetItem(StructureElement labelElement, StructureElement bodyElement, ListItem item, double width, TextFormat format, double labelAt, double labelRoom)
    {
        var label = ShapedText.Of([new TextRun(item.Label + " ")], fonts);
        var labelPiece = new TextPiece(labelElement, label, 0, label.Glyphs.Length, format.Size, labelAt, 0);
        var body = ShapedText.Of(item.Runs, fonts, format.Hyphenate);
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
