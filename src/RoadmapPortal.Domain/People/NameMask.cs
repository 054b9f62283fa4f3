using System.Text;

namespace RoadmapPortal.Domain.People;

/// <summary>
/// Takes the names of persons out of free text, where they stand in any case and beside any punctuation. In doubt it takes out too much:
/// a lost word is a nuisance, a published name is not to be called back.
/// </summary>
public sealed class NameMask
{
    private const string One = "[имя не публикуется]";
    private const string Several = "[имена не публикуются]";

    private readonly IReadOnlySet<string> _stems;

    private NameMask(IReadOnlySet<string> stems) => _stems = stems;

    /// <summary>A mask that takes out the surnames of a document also where they stand alone.</summary>
    /// <param name="texts">The texts of the document, whose names become known.</param>
    /// <param name="persons">Parts of cells that name a person, even by the surname alone.</param>
    public static NameMask Knowing(IEnumerable<string> texts, IEnumerable<string> persons) => new(
        texts.SelectMany(NamesInText.Find).SelectMany(name => name.Surnames)
            .Concat(persons.Where(person => !person.Contains(' ', StringComparison.Ordinal)))
            .Select(SurnameForms.Stem).OfType<string>().ToHashSet());

    /// <summary>
    /// The text without names: names in brackets go with their brackets, any other run of names becomes a note in square brackets.
    /// A person after whom a body is named («школа им. А.С. Зимина») stays.
    /// </summary>
    /// <param name="text">Any text.</param>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Where brackets go with their names, what stood around them comes together and may be a name in its turn.
        var masked = Once(text);
        while (masked != text) (text, masked) = (masked, Once(masked));
        return masked;
    }

    private string Once(string text)
    {
        var names = Names(text);
        if (names.Count == 0) return text;
        var masked = new StringBuilder();
        var position = 0;
        for (var i = 0; i < names.Count;)
        {
            var (start, end) = names[i];
            var count = 1;
            for (i++; i < names.Count && JoinsNames(text, end, names[i].Start); i++, count++) end = names[i].End;
            var bracketed = InBrackets(text, start, end);
            masked.Append(text, position, (bracketed?.Start ?? start) - position);
            if (bracketed is null) masked.Append(count == 1 ? One : Several);
            position = bracketed?.End ?? end;
        }

        return masked.Append(text, position, text.Length - position).ToString();
    }

    private List<(int Start, int End)> Names(string text)
    {
        var full = NamesInText.Find(text).Select(name => (name.Start, name.End)).ToList();
        var alone = _stems.Count == 0
            ? []
            : NamesInText.Words(text)
                .Where(word => word.IsCapitalised && SurnameForms.StemsOf(word.Text).Any(_stems.Contains) && !full.Exists(f => f.Start < word.End && word.Start < f.End))
                .Select(word => (word.Start, word.End));
        return [.. full.Concat(alone).Order()];
    }

    /// <summary>Only separators and «и» between two names: they are one run.</summary>
    private static bool JoinsNames(string text, int end, int start) =>
        text[end..start].Trim(' ', '\u00A0', '\n', '\r', ',', ';') is "" or "и";

    /// <summary>The brackets that hold nothing but names, with the space before them.</summary>
    private static (int Start, int End)? InBrackets(string text, int start, int end)
    {
        while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == '.')) end++;
        if (start == 0 || end == text.Length || text[start - 1] != '(' || text[end] != ')') return null;
        start--;
        while (start > 0 && text[start - 1] is ' ' or '\u00A0') start--;
        return (start, end + 1);
    }
}
