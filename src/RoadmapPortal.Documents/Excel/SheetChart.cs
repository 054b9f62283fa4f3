using System.Globalization;
using System.Xml.Linq;

namespace RoadmapPortal.Documents.Excel;

/// <summary>A bar of a chart: a cell with its name and one with its value.</summary>
internal sealed record ChartBar(string Name, int Value, HighlightColour Colour);

/// <summary>A bar chart of two columns of cells, the names and the values, beside which it stands.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">What a reader hears who does not see it.</param>
/// <param name="Category">The heading over the names.</param>
/// <param name="Measure">The heading over the values.</param>
/// <param name="Bars">The bars, top to bottom; at least one.</param>
internal sealed record SheetChart(string Title, string Description, string Category, string Measure, IReadOnlyList<ChartBar> Bars)
{
    /// <summary>The id by which the sheet refers to its drawing.</summary>
    public const string DrawingId = "drawing";

    private const string ChartId = "chart";
    private const int Left = 2;
    private const double WidthMm = 190;
    private const double BarMm = 8;
    private const double FrameMm = 18;
    private const int MillimetreInDrawing = 36_000;
    private const double MillimetreInPoints = 72 / 25.4;

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace Links = WorkbookPackage.Relationships;

    /// <summary>The row of the headings.</summary>
    public int FirstRow { get; init; } = 1;

    /// <summary>How many rows cells and chart take.</summary>
    public int Rows => Math.Max(Bars.Count + 1, (int)Math.Ceiling(HeightMm * MillimetreInPoints / WorkbookStyles.RowHeight));

    private double HeightMm => FrameMm + BarMm * Bars.Count;

    /// <summary>Adds the parts of the chart of a sheet.</summary>
    /// <param name="package">The file.</param>
    /// <param name="sheet">The path of the sheet.</param>
    /// <param name="number">The number of the sheet.</param>
    /// <param name="tab">The name of the sheet as it stands before a range.</param>
    public void Write(WorkbookPackage package, string sheet, int number, string tab)
    {
        var (drawing, chart) = ($"drawing{Text(number)}.xml", $"chart{Text(number)}.xml");
        package.Add($"xl/drawings/{drawing}", "application/vnd.openxmlformats-officedocument.drawing+xml", Frame().WriteTo);
        package.Add($"xl/charts/{chart}", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", Space(tab).WriteTo);
        package.Relate(sheet, (DrawingId, "drawing", $"../drawings/{drawing}"));
        package.Relate($"xl/drawings/{drawing}", (ChartId, "chart", $"../charts/{chart}"));
    }

    private XElement Frame() => new(
        Sheet + "wsDr",
        new XAttribute(XNamespace.Xmlns + "xdr", Sheet),
        new XAttribute(XNamespace.Xmlns + "a", Drawing),
        new XElement(
            Sheet + "oneCellAnchor",
            new XElement(Sheet + "from", new XElement(Sheet + "col", Left), new XElement(Sheet + "colOff", MillimetreInDrawing * 3), new XElement(Sheet + "row", FirstRow - 1), new XElement(Sheet + "rowOff", 0)),
            new XElement(Sheet + "ext", new XAttribute("cx", Text(WidthMm * MillimetreInDrawing)), new XAttribute("cy", Text(HeightMm * MillimetreInDrawing))),
            new XElement(
                Sheet + "graphicFrame",
                new XAttribute("macro", ""),
                new XElement(
                    Sheet + "nvGraphicFramePr",
                    new XElement(Sheet + "cNvPr", new XAttribute("id", 2), new XAttribute("name", Title), new XAttribute("descr", Description)),
                    new XElement(Sheet + "cNvGraphicFramePr")),
                new XElement(Sheet + "xfrm", new XElement(Drawing + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(Drawing + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
                new XElement(Drawing + "graphic", new XElement(
                    Drawing + "graphicData",
                    new XAttribute("uri", Chart.NamespaceName),
                    new XElement(Chart + "chart", new XAttribute(XNamespace.Xmlns + "c", Chart), new XAttribute(XNamespace.Xmlns + "r", Links), new XAttribute(Links + "id", ChartId))))),
            new XElement(Sheet + "clientData")));

    private XElement Space(string tab) => new(
        Chart + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", Chart),
        new XAttribute(XNamespace.Xmlns + "a", Drawing),
        Value("roundedCorners", 0),
        new XElement(
            Chart + "chart",
            new XElement(Chart + "title", new XElement(Chart + "tx", new XElement(Chart + "rich", [.. Body(1200, bold: true, Title)])), Value("overlay", 0)),
            Value("autoTitleDeleted", 0),
            new XElement(Chart + "plotArea", new XElement(Chart + "layout"), Plot(tab), CategoryAxis(), ValueAxis()),
            Value("plotVisOnly", 1),
            Value("dispBlanksAs", "gap")),
        new XElement(Chart + "spPr", Fill("FFFFFF"), new XElement(Drawing + "ln", new XElement(Drawing + "noFill"))));

    private XElement Plot(string tab) => new(
        Chart + "barChart",
        Value("barDir", "bar"),
        Value("grouping", "clustered"),
        Value("varyColors", 0),
        new XElement(
            Chart + "ser",
            Value("idx", 0),
            Value("order", 0),
            new XElement(Chart + "tx", Texts(tab + Cells('B', FirstRow, FirstRow), [Measure])),
            Shape(HighlightColour.Blue),
            Value("invertIfNegative", 0),
            Bars.Select((bar, index) => new XElement(Chart + "dPt", Value("idx", index), Value("invertIfNegative", 0), Value("bubble3D", 0), Shape(bar.Colour))),
            new XElement(
                Chart + "dLbls",
                new XElement(Chart + "txPr", [.. Body(1000, bold: true)]),
                Value("dLblPos", "outEnd"), Value("showLegendKey", 0), Value("showVal", 1), Value("showCatName", 0), Value("showSerName", 0), Value("showPercent", 0), Value("showBubbleSize", 0)),
            new XElement(Chart + "cat", Texts(tab + Cells('A', FirstRow + 1, FirstRow + Bars.Count), [.. Bars.Select(bar => bar.Name)])),
            new XElement(Chart + "val", new XElement(
                Chart + "numRef",
                new XElement(Chart + "f", tab + Cells('B', FirstRow + 1, FirstRow + Bars.Count)),
                new XElement(Chart + "numCache", new XElement(Chart + "formatCode", "0"), Points(Bars.Select(bar => Text(bar.Value))))))),
        Value("gapWidth", 40),
        Value("axId", 1),
        Value("axId", 2));

    // The first bar stands on top.
    private static XElement CategoryAxis() => new(
        Chart + "catAx",
        Value("axId", 1), new XElement(Chart + "scaling", Value("orientation", "maxMin")), Value("delete", 0), Value("axPos", "l"),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"),
        new XElement(Chart + "spPr", new XElement(Drawing + "ln", Fill("B9C6C9"))),
        new XElement(Chart + "txPr", [.. Body(1000, bold: false)]),
        Value("crossAx", 2), Value("crosses", "autoZero"), Value("auto", 1), Value("lblAlgn", "ctr"), Value("lblOffset", 100), Value("noMultiLvlLbl", 0));

    // Every bar says its value, so the axis need not.
    private static XElement ValueAxis() => new(
        Chart + "valAx",
        Value("axId", 2), new XElement(Chart + "scaling", Value("orientation", "minMax"), Value("min", 0)), Value("delete", 1), Value("axPos", "t"),
        new XElement(Chart + "numFmt", new XAttribute("formatCode", "0"), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "nextTo"), Value("crossAx", 1), Value("crosses", "autoZero"), Value("crossBetween", "between"));

    private static XElement Texts(string range, string[] texts) =>
        new(Chart + "strRef", new XElement(Chart + "f", range), new XElement(Chart + "strCache", Points(texts)));

    private static IEnumerable<XElement> Points(IEnumerable<string> values)
    {
        var points = values.Select((value, index) => new XElement(Chart + "pt", new XAttribute("idx", index), new XElement(Chart + "v", value))).ToArray();
        return [Value("ptCount", points.Length), .. points];
    }

    private static IEnumerable<XElement> Body(int size, bool bold, string? text = null)
    {
        XElement Look(string name) => new(Drawing + name, new XAttribute("lang", "ru-RU"), new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0), Fill("16232A"), new XElement(Drawing + "latin", new XAttribute("typeface", "Arial")));
        yield return new XElement(Drawing + "bodyPr");
        yield return new XElement(
            Drawing + "p",
            new XElement(Drawing + "pPr", Look("defRPr")),
            text is null ? new XElement(Drawing + "endParaRPr", new XAttribute("lang", "ru-RU")) : new XElement(Drawing + "r", Look("rPr"), new XElement(Drawing + "t", text)));
    }

    private static XElement Shape(HighlightColour colour) => new(Chart + "spPr", Fill(WorkbookStyles.FillOf(colour)));

    private static XElement Fill(string colour) => new(Drawing + "solidFill", new XElement(Drawing + "srgbClr", new XAttribute("val", colour)));

    private static XElement Value(string name, object value) => new(Chart + name, new XAttribute("val", value));

    private static string Cells(char column, int first, int last) => string.Create(CultureInfo.InvariantCulture, $"${column}${first}:${column}${last}");

    private static string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
