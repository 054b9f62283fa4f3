using System.Globalization;
using System.Xml;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Shows numbers as the spreadsheet does where it matters: a day is a number there, told apart by its format alone.</summary>
internal sealed class NumberFormats
{
    private const double DaysTo1904 = 1462;
    private const double MaxDay = 2_958_466;
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private readonly List<(Shape Shape, int Font)> _styles = [];
    private readonly HashSet<int> _boldFonts = [];
    private readonly double _shift;

    private NumberFormats(bool startsIn1904) => _shift = startsIn1904 ? DaysTo1904 : 0;

    private enum Shape
    {
        Number,
        Date,

        /// <summary>A month without its day: «сен.25».</summary>
        Month,
        Percent,
    }

    public static NumberFormats Read(OfficePackage package, string? part, bool startsIn1904)
    {
        var formats = new NumberFormats(startsIn1904);
        var codes = new Dictionary<int, Shape>();
        var (inCells, inFonts, font) = (false, false, -1);
        using var xml = part is null ? null : package.TryRead(part);
        while (xml is not null && OfficePackage.Next(xml))
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.LocalName == "fonts") inFonts = xml.NodeType == XmlNodeType.Element;
            if (inFonts && xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "font") font++;
                else if (xml.LocalName == "b" && xml.GetAttribute("val") is not ("0" or "false")) formats._boldFonts.Add(font);
            }

            if (xml.NodeType != XmlNodeType.Element || !int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (xml.LocalName == "numFmt") codes[id] = ShapeOf(xml.GetAttribute("formatCode") ?? "");
            if (xml.LocalName == "xf" && inCells) formats._styles.Add((codes.TryGetValue(id, out var shape) ? shape : BuiltIn(id), FontOf(xml)));
        }

        return formats;
    }

    /// <summary>True when a style shows its text in bold.</summary>
    public bool IsBold(int style) => style < _styles.Count && _boldFonts.Contains(_styles[style].Font);

    /// <summary>A number as a person sees it.</summary>
    /// <param name="number">The number as the file has it.</param>
    /// <param name="style">The style of the cell.</param>
    public string Text(string number, int style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return number;
        return _styles.ElementAtOrDefault(style).Shape switch
        {
            Shape.Month when value + _shift is >= 0 and < MaxDay => Month(DateTime.FromOADate(value + _shift)),
            Shape.Date when value + _shift is >= 0 and < MaxDay => Day(DateTime.FromOADate(value + _shift)),
            Shape.Percent => $"{Plain(value * 100)}%",
            _ => Plain(value),
        };
    }

    private static string Day(DateTime time) => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : "dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    private static string Month(DateTime time) => string.Create(CultureInfo.InvariantCulture, $"{Months[time.Month - 1]} {time.Year}");

    private static int FontOf(XmlReader xml) => int.TryParse(xml.GetAttribute("fontId"), NumberStyles.None, CultureInfo.InvariantCulture, out var font) ? font : -1;

    private static string Plain(double value) =>
        Math.Abs(value) < 1e15 ? ((decimal)value).ToString("0.##########", Russian) : value.ToString("R", CultureInfo.InvariantCulture);

    private static Shape BuiltIn(int id) => id switch
    {
        9 or 10 => Shape.Percent,
        17 => Shape.Month,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => Shape.Date,
        _ => Shape.Number,
    };

    /// <summary>By the letters that stand neither in quotes, nor in brackets, nor after a backslash.</summary>
    private static Shape ShapeOf(string code)
    {
        var (quoted, bracketed) = (false, false);
        var letters = "";
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            if (code[i] == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (code[i] is '[' or ']') bracketed = code[i] == '[';
            else if (bracketed) continue;
            else if (code[i] == '\\') i++;
            else if (code[i] == '%') return Shape.Percent;
            else if (char.ToLowerInvariant(code[i]) is 'd' or 'm' or 'y' or 'h' or 's') letters += char.ToLowerInvariant(code[i]);
        }

        if (letters.Contains('m', StringComparison.Ordinal) && letters.Contains('y', StringComparison.Ordinal) && !letters.Contains('d', StringComparison.Ordinal)) return Shape.Month;
        return letters.Length > 0 ? Shape.Date : Shape.Number;
    }
}
