using RoadmapPortal.Domain.Scheduling.Reading;

namespace RoadmapPortal.Domain.Scheduling;

/// <summary>A roadmap's period and the words that name it.</summary>
/// <param name="Months">The period.</param>
/// <param name="Text">The phrase as it stands in the text, line breaks included.</param>
public sealed record PeriodPhrase(Period Months, string Text);

/// <summary>Finds the period of realisation in a title or in a line of the explanatory note (domain.md 2.5).</summary>
public static class PeriodReader
{
    /// <summary>Longer texts are neither titles nor lines of a note and are not read.</summary>
    public const int MaxLength = 4000;

    /// <summary>
    /// Finds the period phrase. A phrase with «на …», «на период …» or behind «срок реализации:» goes before a bare span of years;
    /// of several the last one counts, for a title ends with its period.
    /// </summary>
    /// <param name="text">The title, its lines separated by <c>\n</c>, or a line of the note.</param>
    /// <param name="approvedOn">The day of approval: «на период до 2025 года» begins with its month.</param>
    /// <returns>The period, or null when the text names none or its beginning is not known.</returns>
    public static PeriodPhrase? Find(string text, DateOnly? approvedOn) => Find(text, approvedOn, static finder => finder.Introduced() ?? finder.Bare());

    /// <summary>The same for a title, where «в 2026 году» is the period too.</summary>
    /// <param name="title">The title, its lines separated by <c>\n</c>.</param>
    /// <param name="approvedOn">The day of approval.</param>
    /// <returns>The period, or null.</returns>
    public static PeriodPhrase? FindInTitle(string title, DateOnly? approvedOn)
    {
        ArgumentNullException.ThrowIfNull(title);
        // What stands in quotes is the name of something else, and so are its years: «… программы «Развитие образования на 2024-2028 годы»».
        return Find(WithoutQuoted(title), approvedOn, All) ?? Find(title, approvedOn, All);

        static PeriodPhrase? All(PeriodFinder finder) => finder.Introduced() ?? finder.Bare() ?? finder.Within();
    }

    private static string WithoutQuoted(string title)
    {
        var depth = 0;
        return string.Create(title.Length, title, (plain, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '«') depth++;
                plain[i] = depth > 0 ? ' ' : text[i];
                if (text[i] == '»' && depth > 0) depth--;
            }
        });
    }

    private static PeriodPhrase? Find(string text, DateOnly? approvedOn, Func<PeriodFinder, PeriodPhrase?> find)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > MaxLength ? null : find(new PeriodFinder(text, approvedOn));
    }
}
