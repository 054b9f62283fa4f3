using System.Text;
using System.Xml;
using RoadmapPortal.Documents.Import.Source.Blocks;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Import.Source.Word;

/// <summary>
/// Reads the story of a part (body, header, footnotes) in one pass: tracked changes accepted, text boxes before the paragraph that
/// holds them, automatic numbers counted, fields by their result.
/// </summary>
internal sealed class WordBodyReader(XmlReader xml, WordStyles styles, WordNumbering numbering)
{
    private const int MaxParagraphLength = 100_000;
    private const int MaxBlocks = 200_000;
    private const int MaxRows = 10_000;

    /// <summary>Word itself allows 63.</summary>
    private const int MaxColumns = 500;

    private readonly char[] _buffer = new char[1024];
    private int _blocks;
    private int _rows;

    /// <summary>The footnotes and endnotes referred to, in order: «f2», «e1».</summary>
    public List<string> Notes { get; } = [];

    /// <summary>True when something was inserted, deleted or moved under "track changes".</summary>
    public bool HasChanges { get; private set; }

    /// <summary>True when hidden text was left out.</summary>
    public bool HasHidden { get; private set; }

    /// <summary>All blocks of the part.</summary>
    public List<SourceBlock> Read()
    {
        var blocks = new List<SourceBlock>();
        while (OfficePackage.Next(xml))
            if (xml.NodeType == XmlNodeType.Element) ReadBlock(blocks);
        return blocks;
    }

    /// <summary>The blocks of the notes of a part of footnotes, by id.</summary>
    public Dictionary<string, List<SourceBlock>> ReadNotes(string prefix)
    {
        var notes = new Dictionary<string, List<SourceBlock>>(StringComparer.Ordinal);
        while (OfficePackage.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("footnote" or "endnote") || WordXml.Value(xml, "id") is not { } id) continue;
            var blocks = new List<SourceBlock>();
            ReadBlocks(blocks);
            notes[prefix + id] = blocks;
        }

        return notes;
    }

    private void ReadBlocks(List<SourceBlock> into)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (OfficePackage.Next(xml) && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element) ReadBlock(into);
    }

    /// <summary>A paragraph or a table; wrappers of any kind are walked into, what was deleted or does not print is passed over.</summary>
    private void ReadBlock(List<SourceBlock> into)
    {
        if (IsLeftOut()) Skip();
        else if (xml.LocalName == "p") ReadParagraph(into);
        else if (xml.LocalName == "tbl") Add(into, ReadTable());
    }

    private void Add(List<SourceBlock> into, SourceBlock block)
    {
        if (++_blocks > MaxBlocks) throw new PackageRefusedException(PackageFault.TooMuchInside);
        if (block is ParagraphBlock next && into is [.., ParagraphBlock { GoesOn: true } last])
            into[^1] = last with { Text = last.Text + next.Text, IsBold = last.IsBold && next.IsBold, GoesOn = next.GoesOn };
        else into.Add(block);
    }

    private bool IsLeftOut()
    {
        if (xml.LocalName is "del" or "moveFrom" or "ins" or "moveTo") HasChanges = true;
        return xml.LocalName is "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "Fallback" or "sdtPr" or "sectPr" or "tblPr" or "rt"
            || xml.LocalName.EndsWith("Change", StringComparison.Ordinal);
    }

    private void Skip()
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
        }
    }

    private void ReadParagraph(List<SourceBlock> into)
    {
        var paragraph = new ParagraphDraft();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (OfficePackage.Next(xml) && xml.Depth > depth)
                if (xml.NodeType == XmlNodeType.Element) ReadInline(paragraph, into);
        }

        var numbered = paragraph.List is { } list ? (list, paragraph.Level ?? 0) : styles.NumberingOf(paragraph.Style);
        var label = numbered is var (number, level) && number > 0 ? numbering.Next(number, level) : ListLabel.None;
        Add(into, paragraph.Finish(label));
    }

    private void ReadInline(ParagraphDraft paragraph, List<SourceBlock> into)
    {
        if (IsLeftOut())
        {
            Skip();
            return;
        }

        switch (xml.LocalName)
        {
            case "pPr": ReadParagraphProperties(paragraph); break;
            case "r": (paragraph.IsBold, paragraph.IsHidden, paragraph.IsMark) = (styles.IsBold(paragraph.Style) == true, false, false); break;
            case "rPr": ReadRunProperties(paragraph); break;
            case "t": ReadText(paragraph); break;
            case "tab" or "ptab": Append(paragraph, " "); break;
            case "br" or "cr": Append(paragraph, "\n"); break;
            case "noBreakHyphen": Append(paragraph, "-"); break;
            case "fldChar": paragraph.Take(WordXml.Value(xml, "fldCharType")); break;
            case "footnoteReference": AddNote(paragraph, "f"); break;
            case "endnoteReference": AddNote(paragraph, "e"); break;
            case "txbxContent": ReadBlocks(into); break;
        }
    }

    private void AddNote(ParagraphDraft paragraph, string prefix)
    {
        if (WordXml.Value(xml, "id") is { } id && Notes.Count < MaxRows) Notes.Add(prefix + id);
        // The mark of a note, which the author chose, follows in the same run.
        if (WordXml.Value(xml, "customMarkFollows") is "1" or "true" or "on") paragraph.IsMark = true;
    }

    private void ReadParagraphProperties(ParagraphDraft paragraph)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName.EndsWith("Change", StringComparison.Ordinal)) Skip();
            else if (xml.LocalName == "pStyle") paragraph.Style = WordXml.Value(xml, "val");
            else if (xml.LocalName == "numId") paragraph.List = WordXml.Number(xml, "val");
            else if (xml.LocalName == "ilvl") paragraph.Level = WordXml.Number(xml, "val");
            else if (xml.LocalName == "del") (paragraph.GoesOn, HasChanges) = (true, true);
        }
    }

    private void ReadRunProperties(ParagraphDraft paragraph)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName.EndsWith("Change", StringComparison.Ordinal)) Skip();
            else if (xml.LocalName == "b") paragraph.IsBold = WordXml.IsOn(xml);
            else if (xml.LocalName == "rStyle") paragraph.IsBold = styles.IsBold(WordXml.Value(xml, "val") ?? "") ?? paragraph.IsBold;
            else if (xml.LocalName == "vanish") paragraph.IsHidden = WordXml.IsOn(xml);
        }
    }

    private void ReadText(ParagraphDraft paragraph)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            for (var read = xml.ReadValueChunk(_buffer, 0, _buffer.Length); read > 0; read = xml.ReadValueChunk(_buffer, 0, _buffer.Length))
                Append(paragraph, _buffer.AsSpan(0, read));
        }
    }

    private void Append(ParagraphDraft paragraph, ReadOnlySpan<char> text)
    {
        if (paragraph.IsMark) return;
        if (paragraph.IsHidden) HasHidden |= !text.IsWhiteSpace();
        else if (!paragraph.Append(text, MaxParagraphLength)) throw new PackageRefusedException(PackageFault.TooMuchInside);
    }

    private TableBlock ReadTable()
    {
        var (grid, rows, covered) = (new List<int>(), new List<BlockRow>(), new Dictionary<int, IReadOnlyList<SourceBlock>>());
        if (xml.IsEmptyElement) return new(rows);
        var (depth, number) = (xml.Depth, 0);
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (IsLeftOut()) Skip();
            else if (xml.LocalName == "gridCol" && grid.Count < MaxColumns) grid.Add(Math.Clamp(WordXml.Number(xml, "w") ?? 0, 0, 100_000));
            else if (xml.LocalName == "tr" && ReadRow(++number, grid, covered) is { } row) rows.Add(row);
        }

        return new(rows);
    }

    /// <returns>Null for a row that was deleted.</returns>
    private BlockRow? ReadRow(int number, List<int> grid, Dictionary<int, IReadOnlyList<SourceBlock>> covered)
    {
        if (++_rows > MaxRows) throw new PackageRefusedException(PackageFault.TooMuchInside);
        var (cells, column, isDeleted) = (new List<BlockCell>(), 0, false);
        if (xml.IsEmptyElement) return null;
        var depth = xml.Depth;
        while (OfficePackage.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            // In the properties of a row "del" says that the row was deleted.
            if (xml.LocalName == "del" && xml.IsEmptyElement) isDeleted = HasChanges = true;
            else if (IsLeftOut()) Skip();
            else if (xml.LocalName == "gridBefore") column += Math.Clamp(WordXml.Number(xml, "val") ?? 0, 0, 1000);
            else if (xml.LocalName == "tc") column = ReadCell(cells, column, grid, covered);
        }

        return isDeleted || cells.Count == 0 ? null : new(number, cells);
    }

    /// <returns>The column of the grid that the next cell starts at.</returns>
    private int ReadCell(List<BlockCell> cells, int column, List<int> grid, Dictionary<int, IReadOnlyList<SourceBlock>> covered)
    {
        var blocks = new List<SourceBlock>();
        var (span, isCovered, goesOnFromLeft) = (1, false, false);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (OfficePackage.Next(xml) && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "gridSpan") span = Math.Clamp(WordXml.Number(xml, "val") ?? 1, 1, 1000);
                else if (xml.LocalName == "vMerge") isCovered = WordXml.Value(xml, "val") != "restart";
                else if (xml.LocalName == "hMerge") goesOnFromLeft = WordXml.Value(xml, "val") != "restart";
                else ReadBlock(blocks);
            }
        }

        var end = column + span;
        if (end > MaxColumns) throw new PackageRefusedException(PackageFault.TooMuchInside);
        if (goesOnFromLeft && cells.Count > 0)
        {
            cells[^1] = cells[^1] with { Blocks = [.. cells[^1].Blocks, .. blocks], Right = Edge(grid, end) };
            return end;
        }

        if (!isCovered) covered[column] = blocks;
        cells.Add(new(isCovered && covered.TryGetValue(column, out var above) ? above : blocks, Edge(grid, column), Edge(grid, end), isCovered));
        return end;
    }

    /// <summary>The place of an edge of the grid; where the grid says no widths, columns are alike.</summary>
    private static int Edge(List<int> grid, int column)
    {
        var known = 0;
        for (var i = 0; i < Math.Min(column, grid.Count); i++) known += Math.Max(grid[i], 1);
        return known + (Math.Max(column - grid.Count, 0) * 1000);
    }
}
