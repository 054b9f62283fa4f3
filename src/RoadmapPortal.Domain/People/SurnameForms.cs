namespace RoadmapPortal.Domain.People;

internal enum SurnameFit
{
    None,

    /// <summary>«-ский», «-цкий»: a surname, or an adjective at the start of a sentence.</summary>
    Adjective,

    /// <summary>«-ов», «-ин», «-енко», «-швили», «-дзе», «-ян», «-ук».</summary>
    Surname,
}

/// <summary>The forms of a surname, by its stem.</summary>
internal static class SurnameForms
{
    private const int ShortestStem = 4;

    private static readonly string[] SurnameStems = ["ов", "ев", "ин", "ын", "енк", "швил", "дз", "ян", "ук", "юк"];
    private static readonly string[] AdjectiveStems = ["ск", "цк"];

    private static readonly string[] Endings =
    [
        "", "а", "я", "у", "ю", "ы", "и", "е", "о", "ь", "ой", "ей", "ою", "ым", "им", "ом", "ем", "ых", "их", "ыми", "ими",
        "ая", "яя", "ую", "юю", "ий", "ый", "ого", "его", "ому", "ему", "ие", "ые",
    ];

    /// <summary>The stem of a surname in its dictionary form or any other; null when too little is left to know it by.</summary>
    public static string? Stem(string surname)
    {
        var folded = Fold(surname);
        var ending = Endings.Where(e => folded.EndsWith(e, StringComparison.Ordinal)).MaxBy(e => e.Length)!;
        var stem = folded[..^ending.Length];
        return stem.Length >= ShortestStem ? stem : null;
    }

    /// <summary>Whether a word is a form of a surname as most are built.</summary>
    public static SurnameFit Fit(string word)
    {
        if (Stem(word) is not { } stem || stem.EndsWith("ическ", StringComparison.Ordinal)) return SurnameFit.None;
        if (SurnameStems.Any(end => stem.EndsWith(end, StringComparison.Ordinal))) return SurnameFit.Surname;
        return AdjectiveStems.Any(end => stem.EndsWith(end, StringComparison.Ordinal)) ? SurnameFit.Adjective : SurnameFit.None;
    }

    /// <summary>The stems of which a word may be a form.</summary>
    public static IEnumerable<string> StemsOf(string word)
    {
        var folded = Fold(word);
        return Endings.Where(e => folded.Length - e.Length >= ShortestStem && folded.EndsWith(e, StringComparison.Ordinal))
            .Select(e => folded[..^e.Length]);
    }

    private static string Fold(string word) => word.ToLowerInvariant().Replace('ё', 'е');
}
