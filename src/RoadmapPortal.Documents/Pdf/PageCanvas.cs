using System.Text;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Fonts;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>What a piece of page furniture is: it is left out when the page is read aloud.</summary>
internal static class Artifact
{
    public const string Rule = "/Type /Layout";
    public const string RepeatedHeading = "/Type /Pagination";
    public const string PageNumber = "/Type /Pagination /Subtype /Header";
    public const string Footer = "/Type /Pagination /Subtype /Footer";
    public const string Watermark = "/Type /Pagination /Subtype /Watermark";
}

/// <summary>The content of one page. Distances are points from its upper left corner. All content is either part of the structure or an artifact.</summary>
internal sealed class PageCanvas(PageSetup setup, int index, int number)
{
    private readonly StringBuilder _content = new();
    private StructureElement? _open;
    private bool _inArtifact;
    private int _marks;

    /// <summary>The word that a line ends within: its text, where it goes on, and where its drawing begins.</summary>
    private (ShapedText Text, int End, int At)? _divided;

    public PageSetup Setup => setup;

    /// <summary>The number of the page within its part, from 1.</summary>
    public int Number => number;

    public double Width { get; } = setup.WidthMm * PdfSyntax.Millimetre;

    public double Height { get; } = setup.HeightMm * PdfSyntax.Millimetre;

    /// <summary>Ends the text of the page: what goes on stands on the next.</summary>
    public void EndText() => Close();

    /// <summary>Draws what <paramref name="draw"/> draws as page furniture.</summary>
    public void DrawArtifact(string kind, Action draw)
    {
        if (_inArtifact)
        {
            draw();
            return;
        }

        Close();
        _content.Append("/Artifact << ").Append(kind).Append(" >> BDC\n");
        _inArtifact = true;
        draw();
        _inArtifact = false;
        _content.Append("EMC\n");
    }

    /// <summary>
    /// Draws glyphs of a line from (x, baseline); <paramref name="stretch"/> points are added to each space. The parts of a word divided
    /// between lines are marked as one word, which is what search, copy and screen readers take (ISO 32000-1, 14.9.4).
    /// </summary>
    public void DrawText(StructureElement? element, ShapedText text, int start, int end, double size, double x, double baseline, double stretch)
    {
        Open(element);
        var rest = start;
        if (_divided is { } word && ReferenceEquals(word.Text, text) && word.End == start)
        {
            rest = text.EndOfWord(start, end);
            // The space before the next word of the line belongs to it: some readers put spaces by the distance of words, which one of several lines has not.
            var space = rest + 1 < end && text.Glyphs[rest].IsSpace ? " " : "";
            rest += space.Length;
            Draw(text, start, rest, size, x, baseline, stretch, end);
            if (rest == end && text.IsDividedAt(end))
            {
                _divided = word with { End = end };
                return;
            }

            MarkWord(element, text.Word(start) + space, word.At);
        }
        else if (text.IsDividedAt(start))
        {
            // The word began before a page or a drawing and is marked there.
            rest = text.EndOfWord(start, end);
            var at = _content.Length;
            Draw(text, start, rest, size, x, baseline, stretch, end);
            MarkWord(element, "", at);
        }

        if (rest > start)
        {
            if (rest == end)
            {
                _divided = null;
                return;
            }

            x += text.Advance(start, rest, size, stretch);
            Open(element);
        }

        _divided = null;
        var half = text.IsDividedAt(end) ? Math.Max(rest, text.StartOfWord(end)) : end;
        if (half > rest) Draw(text, rest, half, size, x, baseline, stretch, end);
        if (half == end) return;
        _divided = (text, end, _content.Length);
        Draw(text, half, end, size, x + text.Advance(rest, half, size, stretch), baseline, stretch, end);
    }

    /// <summary>
    /// Makes what was drawn since <paramref name="at"/> one word. It is a marked content of its own beside that of its element: readers
    /// lose what follows a nested one.
    /// </summary>
    private void MarkWord(StructureElement? element, string word, int at)
    {
        var isOpen = _open is not null;
        var mark = isOpen ? $" /MCID {_marks}" : "";
        _content.Insert(at, $"{(isOpen ? "EMC\n" : "")}/Span <<{mark} /ActualText {PdfSyntax.Text(word)} >> BDC\n").Append("EMC\n");
        if (!isOpen) return;
        element!.AddContent(index, _marks++);
        _open = null;
    }

    private void Draw(ShapedText text, int start, int end, double size, double x, double baseline, double stretch, int lineEnd)
    {
        _content.Append("BT 1 0 0 1 ").AppendNumber(x).Append(' ').AppendNumber(Height - baseline).Append(" Tm ");
        for (var i = start; i < end;)
        {
            var face = text.Glyphs[i].Face;
            _content.Append("/F").Append((int)face).Append(' ').AppendNumber(size).Append(" Tf [<");
            for (; i < end && text.Glyphs[i].Face == face; i++) AppendGlyph(text, i, lineEnd, stretch / size * 1000);
            _content.Append(">] TJ ");
        }

        _content.Append("ET\n");
    }

    /// <summary>Draws a word in light grey across the page.</summary>
    public void DrawWatermark(ShapedText text)
    {
        const double size = 120, grey = 0.91;
        var angle = Math.Atan2(Height, Width);
        var (sin, cos) = Math.SinCos(angle);
        var half = text.Width(0, text.Glyphs.Length) * size / 2;
        const double middle = 0.33 * size;
        _content.Append("q ").AppendNumber(grey).Append(" g BT ")
            .AppendPrecise(cos).Append(' ').AppendPrecise(sin).Append(' ').AppendPrecise(-sin).Append(' ').AppendPrecise(cos).Append(' ')
            .AppendNumber(Width / 2 - half * cos + middle * sin).Append(' ').AppendNumber(Height / 2 - half * sin - middle * cos).Append(" Tm ");
        _content.Append("/F").Append((int)text.Glyphs[0].Face).Append(' ').AppendNumber(size).Append(" Tf [<");
        for (var i = 0; i < text.Glyphs.Length; i++) AppendGlyph(text, i, text.Glyphs.Length, 0);
        _content.Append(">] TJ ET Q\n");
    }

    /// <summary>Draws a picture of black squares: the dark modules of a QR code, <paramref name="size"/> points wide, with its upper left corner at (x, y).</summary>
    public void DrawModules(StructureElement element, IReadOnlyList<IReadOnlyList<bool>> rows, double size, double x, double y)
    {
        Open(element);
        var module = size / rows.Count;
        _content.Append("q ").AppendPrecise(module).Append(" 0 0 ").AppendPrecise(module).Append(' ').AppendNumber(x).Append(' ').AppendNumber(Height - y - size).Append(" cm 0 g ");
        for (var row = 0; row < rows.Count; row++)
        {
            for (var from = 0; from < rows[row].Count;)
            {
                var to = from;
                while (to < rows[row].Count && rows[row][to]) to++;
                if (to > from) _content.Append(from).Append(' ').Append(rows.Count - 1 - row).Append(' ').Append(to - from).Append(" 1 re ");
                from = to + 1;
            }
        }

        _content.Append("f Q\n");
    }

    /// <summary>Fills a rectangle with light grey.</summary>
    public void DrawShade(double x, double y, double width, double height) =>
        _content.Append("0.88 g ").AppendNumber(x).Append(' ').AppendNumber(Height - y - height).Append(' ').AppendNumber(width).Append(' ').AppendNumber(height).Append(" re f 0 g\n");

    /// <summary>Draws straight lines of half a point.</summary>
    public void DrawRules(params ReadOnlySpan<(double X1, double Y1, double X2, double Y2)> rules)
    {
        _content.Append("0.5 w ");
        foreach (var (x1, y1, x2, y2) in rules)
        {
            _content.AppendNumber(x1).Append(' ').AppendNumber(Height - y1).Append(" m ")
                .AppendNumber(x2).Append(' ').AppendNumber(Height - y2).Append(" l ");
        }

        _content.Append("S\n");
    }

    /// <summary>Writes the page's content and the page.</summary>
    public PdfRef Write(PdfFile pdf, PdfRef self, PdfRef parent, PdfRef fonts)
    {
        Close();
        var content = pdf.AddStream("", Encoding.ASCII.GetBytes(_content.ToString()));
        return pdf.Put(
            self,
            $"<< /Type /Page /Parent {parent} /MediaBox [0 0 {PdfSyntax.Number(Width)} {PdfSyntax.Number(Height)}] /Resources << /Font {fonts} >> " +
            $"/Contents {content} /StructParents {index} /Tabs /S >>");
    }

    private void AppendGlyph(ShapedText text, int i, int end, double stretch)
    {
        if (!text.IsShown(i, end)) return;
        var glyph = text.Glyphs[i];
        _content.AppendCode(glyph.Code);
        if (glyph.IsSpace && stretch > 0) _content.Append('>').AppendNumber(-stretch).Append('<');
    }

    private void Open(StructureElement? element)
    {
        if (_inArtifact || element is null || ReferenceEquals(element, _open)) return;
        Close();
        element.AddContent(index, _marks);
        _content.Append('/').Append(element.Type).Append(" << /MCID ").Append(_marks).Append(" >> BDC\n");
        _marks++;
        _open = element;
    }

    private void Close()
    {
        if (_open is not null && _divided is { } word) MarkWord(_open, word.Text.Word(word.End), word.At);
        _divided = null;
        if (_open is null) return;
        _content.Append("EMC\n");
        _open = null;
    }
}
