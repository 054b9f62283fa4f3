using System.Globalization;
using System.Text;
using System.Xml;
using RoadmapPortal.Documents.Import.Source.Blocks;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Import.Source.Word;

/// <summary>Counts automatic numbers as Word does: each list by its levels, a level starts anew after a higher one.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const string RussianLetters = "абвгдежзиклмнопрстуфхцчшщэюя";

    private static readonly (int Value, string Text)[] RomanFigures =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    private readonly Dictionary<int, Level[]> _forms = [];
    private readonly Dictionary<int, (int Form, Dictionary<int, Level> Overrides)> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];

    public static WordNumbering Read(OfficePackage package, string? part)
    {
        var numbering = new WordNumbering();
        using var xml = part is null ? null : package.TryRead(part);
        if (xml is not null) numbering.Read(xml);
        return numbering;
    }

    /// <summary>Counts a paragraph of a list and gives what is printed before it.</summary>
    public ListLabel Next(int list, int level)
    {
        if (!_lists.TryGetValue(list, out var definition) || level is < 0 or >= Levels) return ListLabel.None;
        var levels = LevelsOf(definition);
        // Lists of one form go on from each other, unless one says that it starts anew.
        var key = definition.Overrides.Values.Any(o => o.Start is not null) ? -list : definition.Form;
        if (!_counters.TryGetValue(key, out var counters)) _counters[key] = counters = new int?[Levels];
        counters[level] = counters[level] is { } count ? count + 1 : levels[level].Start ?? 1;
        for (var lower = level + 1; lower < Levels; lower++) counters[lower] = null;
        return Label(levels, counters, level);
    }

    private Level[] LevelsOf((int Form, Dictionary<int, Level> Overrides) definition)
    {
        var levels = _forms.TryGetValue(definition.Form, out var form) ? [.. form] : Enumerable.Repeat(new Level(), Levels).ToArray();
        foreach (var (i, level) in definition.Overrides)
            levels[i] = level.Text is null ? levels[i] with { Start = level.Start ?? levels[i].Start } : level with { Start = level.Start ?? levels[i].Start };
        return levels;
    }

    private static ListLabel Label(Level[] levels, int?[] counters, int level)
    {
        var own = levels[level];
        if (own.Format == "bullet") return new("•", true);
        if (own.Format == "none" || own.Text is not { } pattern) return ListLabel.None;
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is not (>= '1' and <= '9'))
            {
                text.Append(pattern[i]);
                continue;
            }

            var other = pattern[++i] - '1';
            text.Append(Figure(counters[other] ?? levels[other].Start ?? 1, own.IsLegal && other != level ? "decimal" : levels[other].Format));
        }

        return new(text.ToString().Trim(), false);
    }

    private static string Figure(int number, string format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "russianLower" => Letter(number, RussianLetters),
        "russianUpper" => Letter(number, RussianLetters).ToUpperInvariant(),
        "lowerLetter" => Letter(number, "abcdefghijklmnopqrstuvwxyz"),
        "upperLetter" => Letter(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number, string letters) =>
        number < 1 || number > letters.Length * 10 ? number.ToString(CultureInfo.InvariantCulture) : new string(letters[(number - 1) % letters.Length], ((number - 1) / letters.Length) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, figure) in RomanFigures)
            for (; number >= value; number -= value) text.Append(figure);
        return text.ToString();
    }

    private void Read(XmlReader xml)
    {
        Level[]? form = null;
        Dictionary<int, Level>? overrides = null;
        var (list, level) = (0, 0);
        while (OfficePackage.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "abstractNum":
                    (form, overrides) = ([.. Enumerable.Repeat(new Level(), Levels)], null);
                    _forms[WordXml.Number(xml, "abstractNumId") ?? 0] = form;
                    break;
                case "num":
                    (form, overrides) = (null, []);
                    list = WordXml.Number(xml, "numId") ?? 0;
                    _lists[list] = (0, overrides);
                    break;
                case "abstractNumId" when overrides is not null:
                    _lists[list] = (WordXml.Number(xml, "val") ?? 0, overrides);
                    break;
                case "lvl" or "lvlOverride":
                    level = Math.Clamp(WordXml.Number(xml, "ilvl") ?? 0, 0, Levels - 1);
                    break;
                case "start" or "startOverride": Change(l => l with { Start = WordXml.Number(xml, "val") }); break;
                case "numFmt": Change(l => l with { Format = WordXml.Value(xml, "val") ?? "decimal" }); break;
                case "lvlText": Change(l => l with { Text = WordXml.Value(xml, "val") }); break;
                case "isLgl": Change(l => l with { IsLegal = WordXml.IsOn(xml) }); break;
            }
        }

        void Change(Func<Level, Level> change)
        {
            if (form is not null) form[level] = change(form[level]);
            else if (overrides is not null) overrides[level] = change(overrides.GetValueOrDefault(level) ?? new Level());
        }
    }

    private sealed record Level
    {
        public string Format { get; init; } = "decimal";

        public string? Text { get; init; }

        public int? Start { get; init; }

        public bool IsLegal { get; init; }
    }
}
