using System.Globalization;
using System.Net;
using System.Text;

namespace RoadmapPortal.Documents.Import.Conversion.Pdf;

/// <summary>Writes the pages of a PDF as HTML: what lines draw as tables, other words as paragraphs, a blank paragraph between pages.</summary>
internal sealed class PdfHtml
{
    private const string Blank = "<p>&nbsp;</p>\n";

    /// <summary>A line that ends closer to the margin of its cell than this, in heights of its letters, had no room for one letter more.</summary>
    private const double NoRoom = 0.5;

    /// <summary>In points.</summary>
    private const double MaxMargin = 6;

    private readonly Dictionary<string, int> _words;

    private PdfHtml(IReadOnlyList<PdfPage> pages) =>
        _words = pages.SelectMany(p => p.Blocks).SelectMany(b => b).Select(w => Letters(w.Text)).CountBy(w => w).ToDictionary();

    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<PdfPage> pages, IReadOnlyList<IReadOnlyList<PdfRule>> rules)
    {
        var (writer, html) = (new PdfHtml(pages), new StringBuilder("<html><body>\n"));
        foreach (var (number, page) in pages.Index())
        {
            if (number > 0) html.Append(Blank);
            writer.WritePage(html, page, number < rules.Count ? PdfGrid.Find(rules[number]) : []);
        }

        return html.Append("</body></html>\n").ToString();
    }

    private void WritePage(StringBuilder html, PdfPage page, IReadOnlyList<PdfGrid> grids)
    {
        var words = page.Blocks.SelectMany(b => b).ToArray();
        var written = 0;
        foreach (var block in page.Blocks)
        {
            var loose = block.Where(w => !grids.Any(g => g.Holds(w))).ToArray();
            if (loose.Length == 0) continue;
            for (; written < grids.Count && grids[written].Bottom <= loose[0].Middle; written++) WriteTable(html, grids[written], words);
            html.Append("<p>").AppendJoin("<br>", Lines(loose).Select(Text)).Append("</p>\n").Append(Blank);
        }

        for (; written < grids.Count; written++) WriteTable(html, grids[written], words);
    }

    private void WriteTable(StringBuilder html, PdfGrid grid, PdfWord[] words)
    {
        var inside = words.Where(grid.Holds).ToArray();
        html.Append("<table>\n");
        foreach (var row in grid.Boxes.GroupBy(b => b.Row).OrderBy(g => g.Key))
        {
            html.Append("<tr>");
            foreach (var box in row)
                html.Append(CultureInfo.InvariantCulture, $"<td colspan=\"{box.Columns}\" rowspan=\"{box.Rows}\">{CellText(inside.Where(w => grid.Holds(box, w)), grid.Xs[box.Column], grid.Xs[box.Column + box.Columns])}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    /// <summary>The lines of a cell are one text; a break stays where a hyphen or a new item makes it meaningful.</summary>
    private string CellText(IEnumerable<PdfWord> found, double left, double right)
    {
        var words = found.ToArray();
        // The margin at the right is that at the left, unless the text stands in the middle.
        var edge = right - Math.Min(words.Select(w => w.Left - left).DefaultIfEmpty(0).Min(), MaxMargin);
        var text = new StringBuilder();
        IReadOnlyList<PdfWord>? before = null;
        foreach (var line in Lines(words))
        {
            var isItem = IsBullet(line[0].Text) && line.Count > 1;
            if (before is not null) text.Append(text[^1] is '-' or '\u00AD' || isItem ? "<br>" : GoesOn(before, line[0]) || IsBroken(before, line[0], edge) ? "" : " ");
            text.Append(Text(isItem && line[0].Text[0] is not ('-' or '–' or '—') ? [.. line.Skip(1)] : line));
            before = line;
        }

        return text.ToString();
    }

    /// <summary>
    /// True when a word longer than its column was broken without a hyphen: it stood alone in a line and filled it, and together the
    /// halves are a word of the document, or apart they are none.
    /// </summary>
    private bool IsBroken(IReadOnlyList<PdfWord> line, PdfWord second, double edge)
    {
        if (line is not [var first]) return false;
        if (edge - first.Right > first.Height * NoRoom || !char.IsLetter(first.Text[^1]) || !char.IsLower(second.Text[0])) return false;
        var (head, tail) = (Letters(first.Text), Letters(second.Text));
        return _words.ContainsKey(head + tail) || (_words[head] == 1 && _words[tail] == 1 && tail.Length <= head.Length + 2) || tail.Length <= 2;
    }

    /// <summary>«2025–» and «2026», «8–» and «11».</summary>
    private static bool GoesOn(IReadOnlyList<PdfWord> line, PdfWord second) =>
        line[^1].Text is [.., >= '0' and <= '9', '–' or '—'] && char.IsDigit(second.Text[0]);

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetter)).ToLowerInvariant();

    private static bool IsBullet(string word) => word is "-" or "–" or "—" or "•" or "*" or "\uF0B7" or "\uF0A7" or "\uF02D" or "o";

    private static string Text(IReadOnlyList<PdfWord> line) => WebUtility.HtmlEncode(string.Join(' ', line.Select(w => w.Text)));

    /// <summary>Words whose middles lie at one height are a line.</summary>
    private static IEnumerable<IReadOnlyList<PdfWord>> Lines(IEnumerable<PdfWord> words)
    {
        var line = new List<PdfWord>();
        foreach (var word in words.OrderBy(w => w.Middle))
        {
            if (line.Count > 0 && word.Middle - line[0].Middle > Math.Min(word.Height, line[0].Height) / 2)
            {
                yield return [.. line.OrderBy(w => w.Left)];
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0) yield return [.. line.OrderBy(w => w.Left)];
    }
}
