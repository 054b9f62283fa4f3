using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Word;

/// <summary>Writes the blocks of a section, <paramref name="width"/> twentieths of a point wide.</summary>
internal sealed class BodyWriter(PartWriter part, WordStyles styles, int width)
{
    /// <summary>The frame of a mark stands that far from its text.</summary>
    private const int BoxPadding = 100;

    /// <summary>Programs measure text not quite alike: what must stay on one line gets a little more room.</summary>
    private const double SparePt = 3;

    private const double CornerMarkSize = 8;

    /// <summary>The frame of a mark stands out above and below its text.</summary>
    private const double MarkSpacePt = 8;

    private bool _isFirst = true;
    private bool _afterTable;

    public void Write(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            Write(blocks[i], keepNext: i + 1 < blocks.Count && blocks[i + 1] is EndsLine or MarkBlock);
            _isFirst = false;
        }
    }

    private void Write(Block block, bool keepNext)
    {
        switch (block)
        {
            case Heading heading:
                Text(Form(styles.Heading(heading.Level), heading) with { Alignment = heading.Alignment == TextAlignment.Centre ? null : heading.Alignment }, [new(heading.Text)]);
                break;
            case Paragraph paragraph:
                Text(Form(styles.Normal, paragraph) with { Alignment = paragraph.Alignment, FirstLine = Measure.Millimetres(paragraph.FirstLineIndentMm), KeepNext = keepNext }, paragraph.Runs);
                break;
            case ListBlock list:
                new ListWriter(part).Write(list, Form(styles.List, list) with { Alignment = list.Alignment }, keepNext);
                _afterTable = false;
                break;
            case Table { Columns.Count: > 0 } table:
                Gap(table);
                new TableWriter(part, styles, width).Write(table, keepNext);
                _afterTable = true;
                break;
            case CornerBlocks corners: Corners(corners); break;
            case EndsLine ends: Ends(ends, keepNext); break;
            case MarkBlock mark:
                Marks(Form(styles.Mark, mark) with { KeepNext = keepNext }, mark.Lines, width, mark.Boxed);
                _afterTable = false;
                break;
        }
    }

    private void Text(ParagraphForm form, IReadOnlyList<TextRun> runs)
    {
        part.Paragraph(form, runs);
        _afterTable = false;
    }

    private ParagraphForm Form(WordStyle style, Block block) => new(style)
    {
        SizePt = block.SizePt,
        SpaceBeforePt = _isFirst ? 0 : block.SpaceBeforePt,
        LineSpacing = block.LineSpacing,
    };

    /// <summary>The distance above a table; without a paragraph between them two tables are one.</summary>
    private void Gap(Block block)
    {
        if (!_isFirst && (block.SpaceBeforePt > 0 || _afterTable))
            part.Paragraph(new ParagraphForm(WordStyles.Gap) { HeightPt = Math.Max(1, block.SpaceBeforePt) }, "");
    }

    private void Corners(CornerBlocks corners)
    {
        const int gap = 240;
        var room = corners.Left.Count > 0 && corners.Right.Count > 0 ? (width - gap) / 2 : width;
        var widest = Math.Min(room, Measure.Millimetres(CornerBlocks.MaxWidthMm));
        var (left, right) = (CornerWidthOf(corners, corners.Left, widest), CornerWidthOf(corners, corners.Right, widest));
        var form = new ParagraphForm(styles.Corner) { SizePt = corners.SizePt, LineSpacing = corners.LineSpacing };
        if (left == 0 || right == 0)
        {
            // One block alone needs no table: it is indented.
            var indented = form with { Left = left == 0 ? width - right : 0, Right = right == 0 ? width - left : 0 };
            CornerLines(indented with { SpaceBeforePt = _isFirst ? 0 : corners.SpaceBeforePt }, left == 0 ? corners.Right : corners.Left, Math.Max(left, right));
            _afterTable = false;
            return;
        }

        Gap(corners);
        part.LayoutTable(
            "top",
            (left, () => CornerLines(form, corners.Left, left)),
            (width - left - right, null),
            (right, () => CornerLines(form, corners.Right, right)));
        _afterTable = true;
    }

    private static int CornerWidthOf(CornerBlocks corners, IReadOnlyList<CornerLine> lines, int widest)
    {
        if (lines.Count == 0) return 0;
        var measured = lines.Select(line => (Rule: RuleOf(line, corners.SizePt), Words: TextMeasure.Words(line.Text, bold: false))).ToArray();
        var tooNarrow = measured.Max(line => Measure.ToPoints(line.Rule) + line.Words.Select(word => word.Width).DefaultIfEmpty().Max() * corners.SizePt);
        var found = CornerWidth.Find(
            Measure.ToPoints(widest),
            tooNarrow,
            points => measured.Sum(line => TextMeasure.Lines(line.Words, (points - Measure.ToPoints(line.Rule)) / corners.SizePt)));
        var marks = lines.SelectMany(line => line.Mark).Select(MarkWidth).DefaultIfEmpty().Max();
        return Math.Min(widest, Math.Max(Measure.Points(found + SparePt), marks + 2 * BoxPadding));

        static int MarkWidth(string line) => Measure.Points(TextMeasure.Width(line, bold: false) * CornerMarkSize + SparePt);
    }

    /// <summary>The room of a rule and of the space after it.</summary>
    private static int RuleOf(CornerLine line, double sizePt) => line.RuleMm == 0 ? 0 : Measure.Millimetres(line.RuleMm) + Measure.Points(0.4 * sizePt);

    private void CornerLines(ParagraphForm form, IReadOnlyList<CornerLine> lines, int room)
    {
        foreach (var (i, line) in lines.Index())
        {
            var own = form with { SpaceBeforePt = i == 0 ? form.SpaceBeforePt : line.SpaceBeforePt };
            if (line.Mark.Count > 0)
            {
                Marks(own with { SizePt = CornerMarkSize, LineSpacing = 1, SpaceBeforePt = Math.Max(own.SpaceBeforePt, MarkSpacePt) }, line.Mark, room, isBoxed: true);
                own = own with { SpaceBeforePt = MarkSpacePt };
            }

            if (line.RuleMm == 0) part.Paragraph(own, line.Text);
            else part.Paragraph(own with { Tab = own.Left + Measure.Millimetres(line.RuleMm), Left = own.Left + RuleOf(line, own.SizePt), FirstLine = -RuleOf(line, own.SizePt) }, () => Ruled(own, line));
        }
    }

    private void Ruled(ParagraphForm form, CornerLine line)
    {
        part.Tab(isRuled: true);
        part.Tab();
        part.Run(form, new TextRun(line.Text));
    }

    private void Ends(EndsLine ends, bool keepNext)
    {
        var form = new ParagraphForm(styles.Ends) { SizePt = ends.SizePt, LineSpacing = ends.LineSpacing, KeepNext = keepNext };
        var right = Math.Min(Measure.Points(TextMeasure.Width(ends.Right, bold: false) * ends.SizePt + SparePt), (int)(0.4 * width));
        var left = Math.Min((int)((ends.Mark.Count > 0 ? 0.35 : 0.55) * width), width - right);
        var middle = width - left - right;
        Gap(ends);
        part.LayoutTable(
            "bottom",
            (left, () => part.Paragraph(form, ends.Left)),
            (middle, ends.Mark.Count == 0 ? null : () => Marks(form with { SizePt = CornerMarkSize, LineSpacing = 1, Left = BoxPadding }, ends.Mark, middle - 2 * BoxPadding, isBoxed: true)),
            (right, () => part.Paragraph(form with { Alignment = TextAlignment.Right }, ends.Right)));
        _afterTable = true;
    }

    /// <summary>The lines of a mark; its frame is as wide as the longest of them.</summary>
    private void Marks(ParagraphForm form, IReadOnlyList<string> lines, int room, bool isBoxed)
    {
        var longest = lines.Select(line => Measure.Points(TextMeasure.Width(line, bold: false) * form.SizePt + SparePt)).DefaultIfEmpty().Max();
        var boxed = isBoxed
            ? form with { IsBoxed = true, Left = form.Left + BoxPadding, Right = form.Right + Math.Max(BoxPadding, room - BoxPadding - longest) }
            : form;
        for (var i = 0; i < lines.Count; i++)
            part.Paragraph(boxed with { SpaceBeforePt = i == 0 ? form.SpaceBeforePt : 0, KeepNext = form.KeepNext || i < lines.Count - 1 }, lines[i]);
    }
}
