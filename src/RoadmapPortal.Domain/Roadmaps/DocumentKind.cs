namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The kind of document that a title begins with, in the forms that office phrases need: one place for what agrees with it.</summary>
/// <param name="Nominative">As the title has it, lower case.</param>
/// <param name="Genitive">«Об утверждении …».</param>
/// <param name="Accusative">«Утвердить …».</param>
/// <param name="Approved">«УТВЕРЖДЕНА …», agreeing (domain.md 4.2).</param>
public sealed record DocumentKind(string Nominative, string Genitive, string Accusative, string Approved)
{
    private const string Feminine = "УТВЕРЖДЕНА";
    private const string Masculine = "УТВЕРЖДЕН";
    private const string Neuter = "УТВЕРЖДЕНО";
    private const string Plural = "УТВЕРЖДЕНЫ";

    private static readonly DocumentKind Roadmap = new("дорожная карта", "дорожной карты", "дорожную карту", Feminine);

    private static readonly DocumentKind[] Known =
    [
        Roadmap,
        new("программа", "программы", "программу", Feminine),
        new("концепция", "концепции", "концепцию", Feminine),
        new("план", "плана", "план", Masculine),
        new("комплекс", "комплекса", "комплекс", Masculine),
        new("перечень", "перечня", "перечень", Masculine),
        new("график", "графика", "график", Masculine),
        new("проект", "проекта", "проект", Masculine),
        new("положение", "положения", "положение", Neuter),
        new("мероприятия", "мероприятий", "мероприятия", Plural),
        new("меры", "мер", "меры", Plural),
    ];

    /// <summary>The kind that the title begins with, quotes aside; a roadmap when it names none.</summary>
    public static DocumentKind Of(string title) => Named(title) ?? Roadmap;

    /// <summary>The title in one line after «Об утверждении»: «Дорожной карты …», or «дорожной карты «…»» when it names no kind.</summary>
    public static string InGenitive(string title) => Declined(title, kind => kind.Genitive);

    /// <summary>The title in one line after «Утвердить».</summary>
    public static string InAccusative(string title) => Declined(title, kind => kind.Accusative);

    private static string Declined(string title, Func<DocumentKind, string> form)
    {
        var line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Named(line) is not { } kind) return $"{form(Roadmap)} «{line.Trim('«', '»', '"')}»";
        var start = line.Length - WithoutQuote(line).Length;
        var declined = form(kind);
        var first = char.IsUpper(line[start]) ? char.ToUpperInvariant(declined[0]) : declined[0];
        return $"{line[..start]}{first}{declined[1..]}{line[(start + kind.Nominative.Length)..]}";
    }

    private static DocumentKind? Named(string title)
    {
        var words = string.Join(' ', WithoutQuote(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Array.Find(Known, kind => words.StartsWith(kind.Nominative, StringComparison.OrdinalIgnoreCase)
            && (words.Length == kind.Nominative.Length || !char.IsLetter(words[kind.Nominative.Length])));
    }

    private static string WithoutQuote(string title) => title.TrimStart('«', '"', '“', ' ');
}
