using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RoadmapPortal.Documents.Excel;

/// <summary>The looks a cell can have; the number is its place in the style sheet.</summary>
internal enum CellStyle : uint
{
    Plain,
    Title,
    Label,
    FactText,
    FactDate,
    FigureInteger,
    FigurePercent,
    Header,
    Text,
    Integer,
    Percent,
    Date,
    CentredText,
    SectionTitle,
    DocumentTitle,
    DocumentHeading,
    Passage,
    CentredPassage,
    RightPassage,
    Mark,
}

/// <summary>The style sheet of every workbook.</summary>
internal static class WorkbookStyles
{
    /// <summary>Points of the text in tables.</summary>
    public const double TextSize = 10;

    /// <summary>Points of the title.</summary>
    public const double TitleSize = 14;

    /// <summary>The height of a row of one line, in points.</summary>
    public const double RowHeight = 13.5;

    private const uint DateFormat = 164;
    private const uint WholePercent = 9;
    private const uint WholeNumber = 1;

    private enum FontId : uint { Normal, Title, Muted, Bold, Figure }

    private static readonly int Count = Enum.GetValues<CellStyle>().Length;

    private static readonly string[] Indices = [.. Enumerable.Range(0, 2 * Count).Select(index => index.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The part, made once.</summary>
    public static string Xml { get; } = Create().OuterXml;

    private static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd\\.mm\\.yyyy" }) { Count = 1 },
        new Fonts(Font(TextSize), Font(TitleSize, bold: true), Font(9, colour: "FF51626A"), Font(TextSize, bold: true), Font(14, bold: true)) { Count = 5 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE0EFF0" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(Border(null), Border("FFB9C6C9")) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        CellFormats(),
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 },
        Highlights());

    /// <summary>The place of a look in the formats of cells; each has a twin for a text that would be taken for a formula when it is typed anew.</summary>
    public static string IndexOf(CellStyle style, bool isQuoted) => Indices[(int)style + (isQuoted ? Count : 0)];

    /// <summary>The place of a highlight in the differential formats.</summary>
    public static uint FormatOf(HighlightColour colour) => (uint)colour;

    /// <summary>The colour of a bar: those of the progress bars on the pages.</summary>
    public static string FillOf(HighlightColour colour) => colour switch
    {
        HighlightColour.Green => "2F8A54",
        HighlightColour.Blue => "0B5A66",
        HighlightColour.Amber => "7A4700",
        HighlightColour.Red => "C0392F",
        _ => "728389",
    };

    private static CellFormats CellFormats()
    {
        CellFormat[] formats = [.. new[] { false, true }.SelectMany(quoted => Enum.GetValues<CellStyle>().Select(style => Look(style, quoted)))];
        return new CellFormats(formats) { Count = (uint)formats.Length };
    }

    private static CellFormat Look(CellStyle style, bool quoted)
    {
        var format = style switch
        {
            CellStyle.Title => Format(FontId.Title, wrap: true),
            CellStyle.Label => Format(FontId.Muted, wrap: true, vertical: VerticalAlignmentValues.Bottom),
            CellStyle.FactText => Format(FontId.Normal),
            CellStyle.FactDate => Format(FontId.Normal, DateFormat, HorizontalAlignmentValues.Left),
            CellStyle.FigureInteger => Format(FontId.Figure, WholeNumber, HorizontalAlignmentValues.Left),
            CellStyle.FigurePercent => Format(FontId.Figure, WholePercent, HorizontalAlignmentValues.Left),
            CellStyle.Header => Format(FontId.Bold, wrap: true, boxed: true, filled: true, vertical: VerticalAlignmentValues.Center),
            CellStyle.Text => Format(FontId.Normal, wrap: true, boxed: true),
            CellStyle.Integer => Format(FontId.Normal, WholeNumber, boxed: true),
            CellStyle.Percent => Format(FontId.Normal, WholePercent, boxed: true),
            CellStyle.Date => Format(FontId.Normal, DateFormat, HorizontalAlignmentValues.Center, boxed: true),
            CellStyle.CentredText => Format(FontId.Normal, horizontal: HorizontalAlignmentValues.Center, wrap: true, boxed: true),
            CellStyle.SectionTitle => Format(FontId.Bold, wrap: true, boxed: true),
            CellStyle.DocumentTitle => Format(FontId.Title, horizontal: HorizontalAlignmentValues.Center, wrap: true),
            CellStyle.DocumentHeading => Format(FontId.Bold, horizontal: HorizontalAlignmentValues.Center, wrap: true),
            CellStyle.Passage => Format(FontId.Normal, wrap: true),
            CellStyle.CentredPassage => Format(FontId.Normal, horizontal: HorizontalAlignmentValues.Center, wrap: true),
            CellStyle.RightPassage => Format(FontId.Normal, horizontal: HorizontalAlignmentValues.Right, wrap: true),
            CellStyle.Mark => Format(FontId.Muted, wrap: true),
            _ => new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
        };
        format.QuotePrefix = quoted ? true : null;
        return format;
    }

    private static CellFormat Format(
        FontId font,
        uint number = 0,
        HorizontalAlignmentValues? horizontal = null,
        VerticalAlignmentValues vertical = VerticalAlignmentValues.Top,
        bool wrap = false,
        bool boxed = false,
        bool filled = false) => new(new Alignment { Horizontal = horizontal, Vertical = vertical, WrapText = wrap ? true : null })
        {
            NumberFormatId = number,
            FontId = (uint)font,
            FillId = filled ? 2u : 0u,
            BorderId = boxed ? 1u : 0u,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = true,
            ApplyFill = filled,
            ApplyBorder = boxed,
            ApplyAlignment = true,
        };

    private static DifferentialFormats Highlights()
    {
        var formats = Enum.GetValues<HighlightColour>().Select(colour => colour switch
        {
            HighlightColour.Green => Highlight("FF14592F", "FFD9F0E1"),
            HighlightColour.Blue => Highlight("FF0B5A66", "FFDCEEF0"),
            HighlightColour.Amber => Highlight("FF7A4700", "FFFDF0D3"),
            HighlightColour.Red => Highlight("FF9B1C14", "FFFCE3E0"),
            _ => Highlight("FF51626A", "FFE9EEF0"),
        }).ToList();
        return new DifferentialFormats(formats) { Count = (uint)formats.Count };
    }

    private static DifferentialFormat Highlight(string text, string background) => new(
        new Font(new Color { Rgb = text }),
        new Fill(new PatternFill(new BackgroundColor { Rgb = background })));

    private static Font Font(double size, bool bold = false, string? colour = null)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        font.Append(colour is null ? new Color { Rgb = "FF000000" } : new Color { Rgb = colour });
        font.Append(new FontName { Val = "Arial" }, new FontFamilyNumbering { Val = 2 }, new FontCharSet { Val = 204 });
        return font;
    }

    private static Border Border(string? colour)
    {
        return new Border(
            Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder());

        OpenXmlElement Side<T>() where T : BorderPropertiesType, new() => colour is null
            ? new T()
            : new T { Style = BorderStyleValues.Thin, Color = new Color { Rgb = colour } };
    }
}
