using System.Globalization;

namespace RoadmapPortal.Domain.Kernel;

/// <summary>Russian wording of numbers, dates and periods for pages and documents.</summary>
public static class Russian
{
    /// <summary>The order of the alphabet, Ё after Е, capital and small letters alike.</summary>
    public static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true);

    private const char Nbsp = '\u00A0';

    private static readonly string[] Nominative =
    [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ];

    private static readonly string[] Genitive =
    [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ];

    private static readonly string[] Short =
    [
        "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.",
    ];

    /// <summary>The text with a capital first letter, as a heading, a tag or a cell begins.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text in quotes, with quotes of the second kind inside: «Школа „Альфа“».</summary>
    public static string Quoted(string text) => $"«{text.Replace('«', '„').Replace('»', '“')}»";

    /// <summary>The form of a noun that agrees with a number: 1 окно, 2 окна, 5 окон.</summary>
    /// <param name="count">The number; its sign does not matter.</param>
    /// <param name="one">The form after 1.</param>
    /// <param name="few">The form after 2.</param>
    /// <param name="many">The form after 5.</param>
    public static string Form(long count, string one, string few, string many)
    {
        var rest = Math.Abs(count % 100);
        return (rest % 10, rest / 10) switch
        {
            (_, 1) => many,
            (1, _) => one,
            (2 or 3 or 4, _) => few,
            _ => many,
        };
    }

    /// <summary>The number and the noun that agrees with it, joined by a non-breaking space: «5 мероприятий».</summary>
    /// <inheritdoc cref="Form"/>
    public static string Plural(long count, string one, string few, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count}{Nbsp}{Form(count, one, few, many)}");

    /// <summary>The name of a month in the nominative, lower case.</summary>
    /// <param name="month">1 to 12.</param>
    public static string MonthName(int month) => Nominative[month - 1];

    /// <summary>The name of a month in the genitive, lower case.</summary>
    /// <param name="month">1 to 12.</param>
    public static string MonthGenitive(int month) => Genitive[month - 1];

    /// <summary>The name of a month as narrow columns have it, lower case: «сент.», «май».</summary>
    /// <param name="month">1 to 12.</param>
    public static string MonthShort(int month) => Short[month - 1];

    /// <summary>The text in one line, of a longer one the first whole words and «…».</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most characters, «…» included; at least 2.</param>
    public static string Shortened(string text, int limit)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= limit) return line;
        var space = line.LastIndexOf(' ', limit - 1);
        return (space > 0 ? line[..space] : TextLength.Cut(line, limit - 1)).TrimEnd(' ', ',', ';', ':', '–', '-', '(') + "…";
    }

    /// <summary>«6 марта 2023 г.» with non-breaking spaces.</summary>
    public static string LongDate(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}{Nbsp}{MonthGenitive(date.Month)}{Nbsp}{date.Year}{Nbsp}г.");

    /// <summary>«март 2023 г.» with non-breaking spaces.</summary>
    public static string MonthYear(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{MonthName(date.Month)}{Nbsp}{date.Year}{Nbsp}г.");

    /// <summary>
    /// Whole months from–to in the shortest usual wording: «2023 год», «2021–2025 годы», «март 2023 г.»,
    /// «октябрь – декабрь 2022 г.», «октябрь 2022 г. – декабрь 2023 г.».
    /// </summary>
    /// <param name="from">Any day of the first month.</param>
    /// <param name="to">Any day of the last month.</param>
    public static string PeriodText(DateOnly from, DateOnly to)
    {
        var wholeYears = from.Month == 1 && to.Month == 12;
        if (wholeYears && from.Year == to.Year) return string.Create(CultureInfo.InvariantCulture, $"{from.Year}{Nbsp}год");
        if (wholeYears) return string.Create(CultureInfo.InvariantCulture, $"{from.Year}–{to.Year}{Nbsp}годы");
        if (from.Year == to.Year && from.Month == to.Month) return MonthYear(from);
        return from.Year == to.Year
            ? $"{MonthName(from.Month)} – {MonthYear(to)}"
            : $"{MonthYear(from)} – {MonthYear(to)}";
    }
}
