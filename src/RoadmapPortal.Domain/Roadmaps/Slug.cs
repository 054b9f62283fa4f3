using System.Globalization;
using System.Text;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The readable name of a roadmap in addresses: Latin letters, digits and dashes.</summary>
public static class Slug
{
    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch",
        "", "y", "", "e", "yu", "ya",
    ];

    /// <summary>Transliterates a title.</summary>
    /// <param name="title">Any text.</param>
    /// <param name="period">The period, whose years end the slug.</param>
    /// <returns>At most 60 characters, cut at a word, e.g. <c>soprovozhdenie-nastavnikov-2023-2024</c>; never empty.</returns>
    public static string From(string title, Scheduling.Period period)
    {
        var years = period.From.Year == period.To.Year
            ? period.From.Year.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{period.From.Year}-{period.To.Year}");
        var words = Words(title).Where(w => !w.All(char.IsAsciiDigit) && w is not ("dorozhnaya" or "karta" or "gg" or "g" or "na" or "po" or "v" or "i"));
        var slug = new StringBuilder();
        foreach (var word in words.TakeWhile(word => slug.Length + word.Length <= 50)) slug.Append(word).Append('-');
        return slug.Append(years).ToString();
    }

    private static IEnumerable<string> Words(string title)
    {
        var word = new StringBuilder();
        foreach (var c in title.ToLowerInvariant().Replace('ё', 'е').Append(' '))
        {
            if (c is >= 'а' and <= 'я') word.Append(Latin[c - 'а']);
            else if (char.IsAsciiLetterOrDigit(c)) word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
