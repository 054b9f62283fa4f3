using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import.Source.Blocks;

namespace RoadmapPortal.Documents.Import.Source.Html;

/// <summary>
/// Reads the blocks of a page in one pass and without a tree: open elements, open tables, open cells. Forgives what browsers forgive:
/// elements that are not closed, closed twice, or stand where they may not.
/// </summary>
internal sealed partial class HtmlReader(string html)
{
    private const int MaxOpen = 500;
    private const int MaxTables = 10;
    private const int MaxColumns = 500;
    private const int MaxRows = 10_000;

    private static readonly HashSet<string> Unread = ["script", "style", "head", "xml", "template", "noscript", "svg", "math", "del", "textarea", "select", "iframe", "object", "video", "audio"];
    private static readonly HashSet<string> Blocks = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "center", "hr", "article", "section", "header", "footer", "main", "pre", "dl", "dt", "dd", "caption"];
    private static readonly HashSet<string> Void = ["br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base", "embed", "source", "track", "param"];

    private readonly List<(string Name, bool IsBold, bool IsLabel)> _open = [];
    private readonly Stack<HtmlTable> _tables = [];
    private readonly Stack<HtmlFlow> _flows = new([new HtmlFlow()]);
    private readonly Stack<int?> _lists = [];
    private int _rows;

    /// <summary>The blocks; null when there is more inside than in any honest page.</summary>
    public List<SourceBlock>? Read()
    {
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            AddText(html.AsSpan(at, open - at));
            if (open == html.Length) break;
            at = ReadMarkup(open);
            if (_open.Count > MaxOpen || _tables.Count > MaxTables || _rows > MaxRows) return null;
        }

        while (_tables.Count > 0) CloseTable();
        return _flows.Peek().Finish();
    }

    /// <returns>Where the text goes on.</returns>
    private int ReadMarkup(int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0) return After("-->", at + 4);
        if (at + 1 < html.Length && html[at + 1] is '!' or '?') return After(">", at + 1);
        var isClosing = at + 1 < html.Length && html[at + 1] == '/';
        var nameStart = at + (isClosing ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] == ':')) nameEnd++;
        if (nameEnd == nameStart || !char.IsAsciiLetter(html[nameStart]))
        {
            AddText("<");
            return at + 1;
        }

        var end = TagEnd(nameEnd);
        var name = html[nameStart..nameEnd].ToLowerInvariant();
        if (isClosing) Close(name);
        else if (Unread.Contains(name)) return html[end - 2] == '/' ? end : After($"</{name}", end, andTag: true);
        else Open(name, html.AsSpan(nameEnd, Math.Max(end - nameEnd - 1, 0)));
        return end;
    }

    /// <summary>The end of a tag; a bracket within quotes does not end it.</summary>
    private int TagEnd(int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            if (quote == '\0' && html[at] == '>') return at + 1;
            if (html[at] is '"' or '\'') quote = quote == '\0' ? html[at] : quote == html[at] ? '\0' : quote;
        }

        return html.Length;
    }

    private int After(string mark, int from, bool andTag = false)
    {
        var found = html.IndexOf(mark, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase);
        if (found < 0) return html.Length;
        return andTag ? TagEnd(found) : found + mark.Length;
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return;
        var decoded = text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();
        var (isBold, isLabel) = (_open.Exists(o => o.IsBold), _open.Exists(o => o.IsLabel));
        if (_tables.TryPeek(out var table) && !table.IsInCell)
        {
            // Text between rows belongs to no cell: it stands before the table.
            if (!string.IsNullOrWhiteSpace(decoded)) _flows.Peek().Add(decoded, isBold, isLabel);
            return;
        }

        _flows.Peek().Add(decoded, isBold, isLabel);
    }

    private void Open(string name, ReadOnlySpan<char> attributes)
    {
        switch (name)
        {
            case "table": OpenTable(); return;
            case "tr" when _tables.TryPeek(out var table): CloseCell(table); table.StartRow(); _rows++; return;
            case "td" or "th" when _tables.TryPeek(out var table): OpenCell(table, attributes, name == "th"); return;
            case "br": _flows.Peek().Break(); return;
            case "li": _flows.Peek().EndParagraph(); StartItem(); break;
            case "ol" or "ul": _lists.Push(name == "ol" ? Number(Attribute(attributes, "start")) ?? 1 : null); break;
        }

        if (Blocks.Contains(name)) _flows.Peek().EndParagraph();
        if (Void.Contains(name)) return;
        var style = Attribute(attributes, "style");
        _open.Add((name, name is "b" or "strong" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" || IsBoldStyle(style), style.Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase)));
    }

    private void StartItem()
    {
        if (!_lists.TryPop(out var number)) return;
        _flows.Peek().Label = number is { } n ? new(string.Create(CultureInfo.InvariantCulture, $"{n}."), false) : new("•", true);
        _lists.Push(number + 1);
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "table" when _tables.Count > 0: CloseTable(); return;
            case "td" or "th" or "tr" when _tables.TryPeek(out var table): CloseCell(table); return;
            case "p": _flows.Peek().EndParagraph(isBlank: true); break;
            case "ol" or "ul": _lists.TryPop(out _); break;
        }

        if (Blocks.Contains(name)) _flows.Peek().EndParagraph();
        // What was opened before the present cell is closed with the cell, not from inside it.
        var bottom = _tables.TryPeek(out var inside) ? inside.OpenBefore : 0;
        var at = _open.FindLastIndex(o => o.Name == name);
        if (at >= bottom) _open.RemoveRange(at, _open.Count - at);
    }

    private void OpenTable()
    {
        _flows.Peek().EndParagraph();
        _tables.Push(new HtmlTable());
    }

    private void OpenCell(HtmlTable table, ReadOnlySpan<char> attributes, bool isHeading)
    {
        CloseCell(table);
        table.OpenCell(Span(attributes, "colspan", MaxColumns), Span(attributes, "rowspan", MaxRows));
        table.OpenBefore = _open.Count;
        _open.Add(("td", isHeading || IsBoldStyle(Attribute(attributes, "style")), false));
        _flows.Push(new HtmlFlow());
    }

    private void CloseCell(HtmlTable table)
    {
        if (!table.IsInCell) return;
        table.CloseCell(_flows.Pop().Finish());
        _open.RemoveRange(table.OpenBefore, _open.Count - table.OpenBefore);
    }

    private void CloseTable()
    {
        var table = _tables.Pop();
        CloseCell(table);
        _flows.Peek().EndParagraph();
        if (table.Finish() is { Rows.Count: > 0 } block) _flows.Peek().Add(block);
    }

    private static int Span(ReadOnlySpan<char> attributes, string name, int limit) => Math.Clamp(Number(Attribute(attributes, name)) ?? 1, 1, limit);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsBoldStyle(string style) => BoldStyle().IsMatch(style);

    private static string Attribute(ReadOnlySpan<char> attributes, string name)
    {
        if (attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase) < 0) return "";
        foreach (Match match in AttributeValue().Matches(attributes.ToString()))
            if (match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return WebUtility.HtmlDecode(match.Groups["value"].Value.Trim('"', '\''));
        return "";
    }

    [GeneratedRegex(@"(?<name>[\w:-]+)\s*=\s*(?<value>""[^""]*""|'[^']*'|[^\s""'>]+)")]
    private static partial Regex AttributeValue();

    [GeneratedRegex(@"font-weight\s*:\s*(bold|[6-9]00)", RegexOptions.IgnoreCase)]
    private static partial Regex BoldStyle();
}
