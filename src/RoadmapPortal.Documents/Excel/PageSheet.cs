using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Excel;

/// <summary>A part of a paper document as a sheet: every block in rows of its own, the columns are those of its table.</summary>
internal sealed class PageSheet : ISheetContent
{
    private const double PixelsInMillimetre = 96 / 25.4;
    private const double CharacterPixels = 7;
    private const double CellPaddingPixels = 5;
    private const double GapPt = 6;
    private const int IndentOfLevel = 2;

    /// <summary>A letter of a short line in characters of a width, on the safe side.</summary>
    private const double WideLetter = 1.1;

    /// <summary>The highest part that stays when the sheet is scrolled: under a higher one too few rows would be left on a screen.</summary>
    private const double MaxFrozenPt = 300;

    private readonly List<Line> _lines = [];
    private readonly List<string> _merged = [];
    private readonly double[] _widths;
    private double _gap;
    private int _headerRow;
    private string? _numbers;

    /// <summary>Lays the part out.</summary>
    /// <param name="section">The part.</param>
    /// <param name="document">The document, for what it says on every page.</param>
    public PageSheet(PageSection section, PageDocument document)
    {
        var page = section.Setup;
        var table = section.Blocks.OfType<Table>().MaxBy(table => table.Columns.Count);
        _widths = Widths(table is null ? [1, 1] : [.. table.Columns.Select(column => column.Weight)], page.WidthMm - page.LeftMm - page.RightMm);
        foreach (var block in section.Blocks) Add(block);
        var above = _lines.Take(_headerRow).Sum(line => line.Height);
        Setup = new SheetSetup
        {
            Widths = _widths,
            LastRow = _lines.Count,
            LastColumn = _widths.Length,
            HeaderRow = _headerRow,
            FrozenRows = above <= MaxFrozenPt ? _headerRow : 0,
            // No filter: it would hide the titles of sections with the rows, and merged rows cannot be sorted.
            Merged = _merged,
            TextNumbers = _numbers,
            IsPortrait = page.Orientation == PageOrientation.Portrait,
            PageHeader = document.Watermark,
            PageFooter = document.Footer,
        };
    }

    public SheetSetup Setup { get; }

    private int Columns => _widths.Length;

    public void WriteRows(SheetXml xml)
    {
        foreach (var (index, line) in _lines.Index())
        {
            xml.StartRow(index + 1, line.Height, line.IsFixed);
            foreach (var (column, span, text, style) in line.Cells)
                for (var i = 0; i < span; i++)
                    xml.Cell(column + i, i == 0 ? Cell.Text(text) : default, style);
            xml.EndRow();
        }
    }

    private void Add(Block block)
    {
        _gap = block.SpaceBeforePt > 0 ? block.SpaceBeforePt : GapPt;
        switch (block)
        {
            case CornerBlocks corners:
                AddCorners(corners);
                break;
            case Heading heading:
                AddPassage(heading.Text, heading.Level == 1 ? CellStyle.DocumentTitle : CellStyle.DocumentHeading);
                break;
            case Paragraph paragraph:
                AddPassage(TextOf(paragraph), StyleOf(paragraph));
                break;
            case ListBlock { Style: ListStyle.Hanging } list:
                AddPassage(string.Join('\n', list.Items.Select(TextOf)), CellStyle.Passage);
                break;
            case ListBlock list:
                foreach (var item in list.Items) AddItem(item);
                break;
            case EndsLine ends:
                AddEnds(ends);
                break;
            case MarkBlock mark:
                AddPassage(string.Join('\n', mark.Lines), CellStyle.Mark);
                break;
            case Table table:
                AddTable(table);
                break;
        }
    }

    /// <summary>One cell for each corner: lines of the two in rows of their own would be torn apart by the higher one.</summary>
    private void AddCorners(CornerBlocks corners)
    {
        var right = SpanOf(corners.Right.Select(TextOf));
        var left = Columns - right;
        Place[] places = [Corner(1, left > 0 ? left : Columns, corners.Left), Corner(left + 1, right, corners.Right)];
        if (left > 0) AddRow(places);
        else foreach (var place in places) AddRow(place);

        static Place Corner(int column, int span, IReadOnlyList<CornerLine> lines) => new(column, span, string.Join('\n', lines.Select(TextOf)), CellStyle.Passage);
    }

    /// <summary>How many of the last columns hold the lines of a corner.</summary>
    private int SpanOf(IEnumerable<string> lines)
    {
        var longest = Math.Min(Characters(CornerBlocks.MaxWidthMm), lines.Select(line => line.Length * WideLetter).DefaultIfEmpty().Max());
        var (span, width) = (1, _widths[^1]);
        while (span < Columns && width < longest) width += _widths[^++span];
        return span;
    }

    private static string TextOf(CornerLine line) => (line.RuleMm > 0 ? OfficialText.SignatureRule + line.Text : line.Text).Trim();

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Runs.Select(run => run.Text));

    private static CellStyle StyleOf(Paragraph paragraph) => paragraph.Alignment switch
    {
        TextAlignment.Centre => paragraph.Runs.All(run => run.Bold) ? CellStyle.DocumentHeading : CellStyle.CentredPassage,
        TextAlignment.Right => CellStyle.RightPassage,
        _ => CellStyle.Passage,
    };

    private static string TextOf(ListItem item) => new string(' ', IndentOfLevel * item.Level) + $"{LabelOf(item)} {string.Concat(item.Runs.Select(run => run.Text))}".Trim();

    /// <summary>A dash as it is typed.</summary>
    private static string LabelOf(ListItem item) => item.Label == "–" ? "-" : item.Label;

    /// <summary>The paragraphs of an item stand apart, as the items do: only so is it seen where one ends.</summary>
    private void AddItem(ListItem item)
    {
        foreach (var paragraph in TextOf(item).Split('\n'))
        {
            AddPassage(paragraph, CellStyle.Passage);
            _gap = GapPt;
        }
    }

    private void AddPassage(string text, CellStyle style) => AddRow(new Place(1, Columns, text, style));

    private void AddEnds(EndsLine ends)
    {
        var right = Math.Min(SpanOf([ends.Right]), Columns - 1);
        if (Columns == 1) AddPassage($"{ends.Left} {ends.Right}".Trim(), CellStyle.Passage);
        else AddRow(new Place(1, Columns - right, ends.Left, CellStyle.Passage), new Place(Columns - right + 1, right, ends.Right, CellStyle.RightPassage));
    }

    private void AddTable(Table table)
    {
        var places = PlacesOf(table.Columns);
        AddRow([.. table.Columns.Select((column, i) => places[i] with { Text = column.Title, Style = CellStyle.Header })]);
        if (_headerRow == 0) _headerRow = _lines.Count;
        var first = _lines.Count + 1;
        foreach (var row in table.Rows)
        {
            if (row is SectionRow section) AddLine(new Place(1, Columns, section.Text, CellStyle.SectionTitle));
            else if (row is CellRow { Cells: var cells }) AddLine([.. table.Columns.Select((column, i) => places[i] with { Text = TextOf(cells.ElementAtOrDefault(i) ?? TableCell.Empty), Style = column.Alignment == TextAlignment.Centre ? CellStyle.CentredText : CellStyle.Text })]);
        }

        if (_lines.Count >= first) _numbers = SheetXml.Range(1, first, Columns, _lines.Count);
    }

    /// <summary>The sheet's columns that each column of a table takes: those of a smaller table reach to the edges nearest to its own.</summary>
    private Place[] PlacesOf(IReadOnlyList<TableColumn> columns)
    {
        var (whole, weights) = (_widths.Sum(), columns.Sum(column => column.Weight));
        var places = new Place[columns.Count];
        var (next, edge, share) = (1, 0.0, 0.0);
        for (var i = 0; i < places.Length; i++)
        {
            share += columns[i].Weight / weights * whole;
            var last = Columns - (places.Length - 1 - i);
            var span = 1;
            edge += _widths[next - 1];
            while (next + span - 1 < last && (i == places.Length - 1 || Math.Abs(edge + _widths[next + span - 1] - share) < Math.Abs(edge - share))) edge += _widths[next + span++ - 1];
            places[i] = new Place(next, span, "", CellStyle.Text);
            next += span;
        }

        return places;
    }

    private static string TextOf(TableCell cell) => string.Join('\n', cell.Blocks.SelectMany(block => block is ListBlock list ? list.Items.Select(TextOf) : [TextOf((Paragraph)block)]));

    /// <summary>A row with the space above it; without text there is none.</summary>
    private void AddRow(params Place[] places)
    {
        Place[] filled = [.. places.Where(place => place.Text.Length > 0)];
        if (filled.Length == 0) return;
        if (_lines.Count > 0) _lines.Add(new Line([], _gap, IsFixed: true));
        AddLine(filled);
    }

    private void AddLine(params Place[] places)
    {
        var height = places.Max(place => RowHeight.Of(place.Text, _widths.Skip(place.Column - 1).Take(place.Span).Sum(), place.Style == CellStyle.DocumentTitle ? WorkbookStyles.TitleSize : WorkbookStyles.TextSize));
        _lines.Add(new Line(places, height, IsFixed: places.Any(place => place.Span > 1)));
        _merged.AddRange(places.Where(place => place.Span > 1).Select(place => SheetXml.Range(place.Column, _lines.Count, place.Column + place.Span - 1, _lines.Count)));
    }

    private static double[] Widths(double[] weights, double millimetres) =>
        [.. weights.Select(weight => Math.Round(Characters(millimetres * weight / weights.Sum()), 2))];

    private static double Characters(double millimetres) => Math.Max(1, (millimetres * PixelsInMillimetre - CellPaddingPixels) / CharacterPixels);

    /// <summary>A row and its height, which a reader fits to the text unless it is fixed.</summary>
    private sealed record Line(IReadOnlyList<Place> Cells, double Height, bool IsFixed);

    /// <summary>A text in a cell over one column or several.</summary>
    private sealed record Place(int Column, int Span, string Text, CellStyle Style);
}
