using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Finds a date of an official document: «24.09.2021г.», «19.07.2021 г.», «6 марта 2023 года», «"24" сентября 2021 г.».</summary>
internal static partial class RussianDate
{
    private static readonly string[] Months =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <summary>The first date and the text it was written as, or null.</summary>
    public static (DateOnly Date, string Text)? Find(string text)
    {
        foreach (Match match in Written().Matches(text))
        {
            var month = match.Groups["word"].Success
                ? Array.FindIndex(Months, m => m.Equals(match.Groups["word"].Value, StringComparison.OrdinalIgnoreCase)) + 1
                : Figure(match.Groups["month"]);
            var year = Figure(match.Groups["year"]);
            var day = Figure(match.Groups["day"]);
            year += year < 100 ? 2000 : 0;
            if (month is >= 1 and <= 12 && year is >= 1900 and <= 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                return (new DateOnly(year, month, day), match.Value);
        }

        return null;
    }

    private static int Figure(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d.])[«""„]?(?<day>\d{1,2})[»""“]?(\.(?<month>\d{1,2})\.|\s+(?<word>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+)(?<year>\d{4}|\d{2})(?!\d)(\s*(г\.|года|г\b))?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
