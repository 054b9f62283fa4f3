using System.Globalization;
using System.Xml;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Shows numbers as the spreadsheet does where it matters: a day is a number there, told apart by its format alone.</summary>
internal sealed class NumberFormats
{
    private const double DaysTo1904 = 1462;
    private const double MaxDay = 2_958_466;
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private readonly List<Shape> _styles = [];
    private readonly double _shift;

    private NumberFormats(bool startsIn1904) => _shift = startsIn1904 ? DaysTo1904 : 0;

    private enum Shape
    {
        Number,
        Date,
        Percent,
    }

    public static NumberFormats Read(WorkbookPackage package, string? part, bool startsIn1904)
    {
        var formats = new NumberFormats(startsIn1904);
        var codes = new Dictionary<int, Shape>();
        var inCells = false;
        using var xml = part is null ? null : package.TryRead(part);
        while (xml is not null && WorkbookPackage.Next(xml))
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element || !int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (xml.LocalName == "numFmt") codes[id] = ShapeOf(xml.GetAttribute("formatCode") ?? "");
            if (xml.LocalName == "xf" && inCells) formats._styles.Add(codes.TryGetValue(id, out var shape) ? shape : BuiltIn(id));
        }

        return formats;
    }

    /// <param name="number">The number as the file has it.</param>
    /// <param name="style">The style of the cell.</param>
    public string Text(string number, int style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return number;
        return _styles.ElementAtOrDefault(style) switch
        {
            Shape.Date when value + _shift is >= 0 and < MaxDay => Day(DateTime.FromOADate(value + _shift)),
            Shape.Percent => $"{Plain(value * 100)}%",
            _ => Plain(value),
        };
    }

    private static string Day(DateTime time) => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : "dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    private static string Plain(double value) =>
        Math.Abs(value) < 1e15 ? ((decimal)value).ToString("0.##########", Russian) : value.ToString("R", CultureInfo.InvariantCulture);

    private static Shape BuiltIn(int id) => id switch
    {
        9 or 10 => Shape.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => Shape.Date,
        _ => Shape.Number,
    };

    /// <summary>By the letters that stand neither in quotes, nor in brackets, nor after a backslash.</summary>
    private static Shape ShapeOf(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (code[i] is '[' or ']') bracketed = code[i] == '[';
            else if (bracketed) continue;
            else if (code[i] == '\\') i++;
            else if (code[i] == '%') return Shape.Percent;
            else if (char.ToLowerInvariant(code[i]) is 'd' or 'm' or 'y' or 'h') return Shape.Date;
        }

        return Shape.Number;
    }
}
