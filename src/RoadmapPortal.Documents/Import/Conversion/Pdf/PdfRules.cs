using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace RoadmapPortal.Documents.Import.Conversion.Pdf;

/// <summary>A drawn line: across when <paramref name="IsAcross"/>, else down.</summary>
/// <param name="IsAcross">True for a horizontal line.</param>
/// <param name="At">Its place on the other axis, in points.</param>
/// <param name="From">Its smaller end.</param>
/// <param name="To">Its larger end.</param>
internal readonly record struct PdfRule(bool IsAcross, double At, double From, double To);

/// <summary>Reads the straight lines of the pages from the output of <c>pdftocairo -svg</c>: strokes, and boxes as thin as a line.</summary>
internal static partial class PdfRules
{
    /// <summary>A filled box that is thicker is a background.</summary>
    private const double MaxThickness = 3;

    private const double Straight = 0.7;
    private const int MaxRules = 200_000;

    /// <summary>The lines of each page.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfRule>> Read(string file)
    {
        var pages = new List<IReadOnlyList<PdfRule>>();
        var (rules, count, inDefinitions) = (new List<PdfRule>(), 0, 0);
        using var xml = PdfPages.Open(file);
        while (xml.Read())
        {
            if (xml.LocalName == "defs" && !xml.IsEmptyElement) inDefinitions += xml.NodeType == XmlNodeType.Element ? 1 : -1;
            if (xml.NodeType != XmlNodeType.Element || inDefinitions > 0) continue;
            if (xml.LocalName == "page") pages.Add(rules = []);
            else if (xml.LocalName == "path" && count < MaxRules)
            {
                // A document of one page has no element for it.
                if (pages.Count == 0) pages.Add(rules);
                count += Add(rules, xml);
            }
        }

        return pages;
    }

    private static int Add(List<PdfRule> rules, XmlReader xml)
    {
        var (style, path) = (xml.GetAttribute("style") ?? "", xml.GetAttribute("d") ?? "");
        if (path.Length > 2000 || path.Contains('C', StringComparison.Ordinal)) return 0;
        var isStroke = !style.Contains("stroke:none", StringComparison.Ordinal);
        var before = rules.Count;
        foreach (var corners in Polygons(path, xml.GetAttribute("transform")))
        {
            if (isStroke) AddEdges(rules, corners);
            else AddThin(rules, corners);
        }

        return rules.Count - before;
    }

    private static void AddEdges(List<PdfRule> rules, List<(double X, double Y)> corners)
    {
        for (var i = 1; i < corners.Count; i++)
        {
            var (a, b) = (corners[i - 1], corners[i]);
            if (Math.Abs(a.Y - b.Y) < Straight) rules.Add(new(true, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
            else if (Math.Abs(a.X - b.X) < Straight) rules.Add(new(false, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
        }
    }

    private static void AddThin(List<PdfRule> rules, List<(double X, double Y)> corners)
    {
        if (corners.Count is < 4 or > 6) return;
        var (left, right) = (corners.Min(c => c.X), corners.Max(c => c.X));
        var (top, bottom) = (corners.Min(c => c.Y), corners.Max(c => c.Y));
        if (bottom - top <= MaxThickness && right - left > bottom - top) rules.Add(new(true, (top + bottom) / 2, left, right));
        else if (right - left <= MaxThickness) rules.Add(new(false, (left + right) / 2, top, bottom));
    }

    private static IEnumerable<List<(double X, double Y)>> Polygons(string path, string? transform)
    {
        var matrix = Matrix(transform);
        var corners = new List<(double X, double Y)>();
        foreach (Match step in Step().Matches(path))
        {
            var kind = step.Groups["kind"].Value;
            if (kind == "M" && corners.Count > 0)
            {
                yield return corners;
                corners = [];
            }

            if (kind is "Z" or "z")
            {
                if (corners.Count > 0) corners.Add(corners[0]);
                continue;
            }

            var (x, y) = (Number(step.Groups["x"]), Number(step.Groups["y"]));
            corners.Add(((matrix[0] * x) + (matrix[2] * y) + matrix[4], (matrix[1] * x) + (matrix[3] * y) + matrix[5]));
        }

        if (corners.Count > 1) yield return corners;
    }

    private static double[] Matrix(string? transform)
    {
        var numbers = transform is null ? [] : Figure().Matches(transform).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length == 6 ? numbers : [1, 0, 0, 1, 0, 0];
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<kind>[ML])\s*(?<x>-?\d+(\.\d+)?)[\s,]+(?<y>-?\d+(\.\d+)?)|(?<kind>[Zz])")]
    private static partial Regex Step();

    [GeneratedRegex(@"-?\d+(\.\d+)?(e-?\d+)?")]
    private static partial Regex Figure();
}
