using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>Turns the blocks of a section into slabs of the text column's width and names them in the structure, in reading order.</summary>
internal sealed class BlockLayout(TextSetter setter, StructureElement document, double width)
{
    private const double MarkSize = 8;
    private const double MarkGap = 4;

    private static readonly RowFrame MarkFrame = new(true, 6, 4);

    public List<Slab> Lay(IReadOnlyList<Block> blocks)
    {
        var slabs = new List<Slab>();
        foreach (var block in blocks)
        {
            if (block is EndsLine or MarkBlock && slabs.Count > 0) slabs[^1].KeepWithNext = true;
            slabs.AddRange(Lay(block));
        }

        return slabs;
    }

    private IEnumerable<Slab> Lay(Block block) => block switch
    {
        Heading heading => LayHeading(heading),
        Paragraph paragraph => Lines(setter.Set(document.Add("P"), paragraph, width, paragraph.SizePt, paragraph.Alignment)),
        ListBlock list => Lines(setter.Set(document, list, width, list.SizePt, list.Alignment)),
        Table table => new TableLayout(setter, document, width).Lay(table),
        CornerBlocks corners => LayCorners(corners),
        EndsLine ends => LayEnds(ends),
        MarkBlock mark => LayMark(mark),
        _ => throw new NotSupportedException($"A block of the kind {block.GetType().Name} has no layout."),
    };

    private List<Slab> LayHeading(Heading heading)
    {
        var format = Format(heading) with { Alignment = heading.Alignment };
        var slabs = Lines(setter.Set(document.Add($"H{heading.Level}"), [new TextRun(heading.Text, Bold: true)], width, format));
        foreach (var slab in slabs) slab.KeepWithNext = true;
        if (slabs.Count > 0) slabs[0].Contents = (heading.Level, heading.Text);
        return slabs;
    }

    private IEnumerable<Slab> LayCorners(CornerBlocks corners)
    {
        const double gap = 12;
        var room = corners.Left.Count > 0 && corners.Right.Count > 0 ? (width - gap) / 2 : width;
        var widest = Math.Min(room, CornerBlocks.MaxWidthMm * PdfSyntax.Millimetre);
        var left = Corner(corners, corners.Left, widest);
        var right = Corner(corners, corners.Right, widest);
        RowCell[] cells = [new(0, left.Width, left.Lines), new(width - right.Width, right.Width, right.Lines)];
        return [new RowSlab(cells, RowFrame.None) { SpaceBefore = corners.SpaceBeforePt }];
    }

    private (double Width, List<LineBox> Lines) Corner(CornerBlocks corners, IReadOnlyList<CornerLine> lines, double widest)
    {
        if (lines.Count == 0) return (0, []);
        var probe = new StructureElement("P");
        var longestWord = lines.Max(line => line.RuleMm * PdfSyntax.Millimetre + setter.LongestWord(line.Text, corners.SizePt));
        var enough = CornerWidth.Find(widest, longestWord, blockWidth => Set(blockWidth, () => probe).Count);
        var group = document.Add("Div");
        return (enough, Set(enough, () => group.Add("P")));

        List<LineBox> Set(double blockWidth, Func<StructureElement> element) =>
            [.. lines.SelectMany(line => (List<LineBox>)
            [
                .. line.Mark.Count > 0 ? FramedLines(line.Mark, element, blockWidth - MarkFrame.PaddingX) : [],
                .. SetCornerLine(element(), line, blockWidth, Format(corners) with { SpaceBefore = line.SpaceBeforePt + (line.Mark.Count > 0 ? MarkFrame.PaddingY : 0) }),
            ])];
    }

    private List<LineBox> SetCornerLine(StructureElement element, CornerLine line, double blockWidth, TextFormat format)
    {
        var rule = line.RuleMm * PdfSyntax.Millimetre;
        var indent = rule > 0 ? rule + 0.4 * format.Size : 0;
        if (rule == 0) return setter.Set(element, [new TextRun(line.Text)], blockWidth, format);
        // The space makes a line for the rule when there is no name yet.
        var lines = setter.Set(element, [new TextRun(line.Text + " ")], blockWidth, format with { Indent = indent });
        return [lines[0] with { Rule = rule }, .. lines.Skip(1)];
    }

    private IEnumerable<Slab> LayEnds(EndsLine ends)
    {
        var right = Math.Min(setter.Width(ends.Right, ends.SizePt) + 1, 0.4 * width);
        var left = Math.Min((ends.Mark.Count > 0 ? 0.35 : 0.55) * width, width - right);
        var group = document.Add("Div");
        RowCell[] cells =
        [
            new(0, left, setter.Set(group.Add("P"), [new TextRun(ends.Left)], left, Format(ends))),
            .. LayMark(group, ends.Mark, left, width - right),
            new(width - right, right, setter.Set(group.Add("P"), [new TextRun(ends.Right)], right, Format(ends) with { Alignment = TextAlignment.Right })),
        ];
        return [new RowSlab(cells, RowFrame.None) { SpaceBefore = ends.SpaceBeforePt, Place = VerticalPlace.Bottom }];
    }

    /// <summary>A framed mark in the middle of the room between two edges.</summary>
    private IEnumerable<RowCell> LayMark(StructureElement group, IReadOnlyList<string> mark, double from, double to)
    {
        if (mark.Count == 0) yield break;
        var lines = FramedLines(mark, () => group.Add("P"), to - from - 2 * MarkFrame.PaddingX);
        yield return new RowCell(from + Math.Max(0, (to - from - lines[0].Frame!.Value.Width) / 2), to - from, lines);
    }

    /// <summary>The lines of a signature's mark, the first of which draws the frame around all.</summary>
    private List<LineBox> FramedLines(IReadOnlyList<string> mark, Func<StructureElement> element, double room)
    {
        var format = new TextFormat(MarkSize, TextAlignment.Left) { Hyphenate = false, Left = MarkFrame.PaddingX };
        var lines = mark.SelectMany(line => setter.Set(element(), [new TextRun(line)], room - MarkFrame.PaddingX, format)).ToList();
        var used = lines.SelectMany(line => line.Pieces).Select(piece => piece.Text.Width(piece.Start, piece.End) * piece.Size).DefaultIfEmpty().Max();
        lines[0] = lines[0] with { SpaceBefore = MarkFrame.PaddingY + MarkGap, Frame = (used + 2 * MarkFrame.PaddingX, lines.Sum(line => line.Height), MarkFrame.PaddingY) };
        return lines;
    }

    private IEnumerable<Slab> LayMark(MarkBlock mark)
    {
        var frame = mark.Boxed ? MarkFrame : RowFrame.None;
        var group = document.Add("Div");
        var inner = width - 2 * frame.PaddingX;
        var lines = mark.Lines.SelectMany(line => setter.Set(group.Add("P"), [new TextRun(line)], inner, Format(mark) with { SpaceBefore = 0 })).ToList();
        var used = mark.Boxed ? lines.SelectMany(line => line.Pieces).Select(piece => piece.Text.Width(piece.Start, piece.End) * piece.Size).DefaultIfEmpty().Max() : inner;
        return [new RowSlab([new RowCell(0, used + 2 * frame.PaddingX, lines)], frame) { SpaceBefore = mark.SpaceBeforePt }];
    }

    /// <summary>The lines of paragraphs: neither the first nor the last line of one stands alone on a page.</summary>
    private static List<Slab> Lines(List<LineBox> lines) =>
    [
        .. lines.Select((line, i) => new LineSlab(line)
        {
            SpaceBefore = line.SpaceBefore,
            KeepWithNext = i < lines.Count - 1 && !line.IsLast && (line.IsFirst || lines[i + 1].IsLast),
        }),
    ];

    private static TextFormat Format(Block block) =>
        new(block.SizePt, TextAlignment.Left) { LineSpacing = block.LineSpacing, SpaceBefore = block.SpaceBeforePt, Hyphenate = false };
}
