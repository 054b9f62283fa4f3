namespace RoadmapPortal.Domain.People;

/// <summary>Recognises a person's name among the tokens of a cell.</summary>
internal static class PersonName
{
    private static readonly string[] SurnameEndings =
    [
        "ов", "ова", "ев", "ева", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "ко", "ук", "юк", "чук", "ян", "янц", "дзе", "швили",
        "ых", "их", "ец", "ая", "яя", "ий", "ой", "ик", "ус", "тес", "ман", "ер", "ль",
    ];

    private static readonly string[] CertainEndings =
        ["ова", "ева", "ская", "цкая", "ский", "цкий", "енко", "швили", "дзе", "ов", "ев"];

    private static readonly string[] PatronymicEndings = ["вич", "ьич", "мич", "кич", "вна", "чна"];

    /// <summary>The number of tokens of the name that starts at <paramref name="at"/>, 0 when none does.</summary>
    public static int LengthAt(IReadOnlyList<PartyToken> tokens, int at)
    {
        var first = tokens[at];
        if (first.Kind == PartyTokenKind.Initials) return IsSurname(tokens, at + 1) ? 2 : 0;
        if (!IsSurname(tokens, at)) return 0;
        if (KindAt(tokens, at + 1) == PartyTokenKind.Initials) return BelongsToNext(tokens, at) ? 0 : 2;
        if (IsLetter(tokens, at + 1) && IsLetter(tokens, at + 2) && LooksLikeSurname(first.Text)) return 3;
        if (at + 1 < tokens.Count && tokens[at + 1].IsAbbreviation && PartyVocabulary.MayBeInitials(tokens[at + 1].Text) && LooksLikeSurname(first.Text)) return 2;
        if (IsSurname(tokens, at + 1) && IsSurname(tokens, at + 2) && at + 3 < tokens.Count && tokens[at + 3].Text is "оглы" or "кызы") return 4;
        if (IsSurname(tokens, at + 1) && IsPatronymic(tokens, at + 2)) return 3;
        return IsPatronymic(tokens, at + 1) ? (IsSurname(tokens, at + 2) && !IsFollowedByInitials(tokens, at + 2) ? 3 : 2) : 0;
    }

    /// <summary>A lone capitalised word that can only be a surname.</summary>
    public static bool IsLoneSurname(string word) =>
        word.Length > 4 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower)
        && PartyVocabulary.FindNoun(word) is null && EndsWithAny(word, CertainEndings);

    /// <summary>«Школьник Е.А., Мастеров Д.Ф.»: in a cell, a surname that is also a noun where the initials can belong to nobody else.</summary>
    public static bool IsSurnameLikeNoun(IReadOnlyList<PartyToken> tokens, int at) =>
        tokens[at] is { IsCapitalised: true, IsAbbreviation: false } word && PartyVocabulary.FindNoun(word.Text) is not null
        && KindAt(tokens, at + 1) == PartyTokenKind.Initials && tokens[at + 1].Text.Length >= 4
        && (KindAt(tokens, at + 2) is null or PartyTokenKind.Comma or PartyTokenKind.Break
            || (KindAt(tokens, at + 3) == PartyTokenKind.Initials && tokens[at + 2].IsCapitalised && tokens[at + 3].Text.Length >= 4
                && KindAt(tokens, at + 4) is null or PartyTokenKind.Comma or PartyTokenKind.Break));

    /// <summary>«Центр Развития В.Г. Зимина»: the initials belong to the word after them, which alone looks like a surname.</summary>
    private static bool BelongsToNext(IReadOnlyList<PartyToken> tokens, int at) =>
        !LooksLikeSurname(tokens[at].Text) && IsSurname(tokens, at + 2) && !IsFollowedByInitials(tokens, at + 2)
        && LooksLikeSurname(tokens[at + 2].Text);

    private static bool IsFollowedByInitials(IReadOnlyList<PartyToken> tokens, int at) => KindAt(tokens, at + 1) == PartyTokenKind.Initials;

    private static PartyTokenKind? KindAt(IReadOnlyList<PartyToken> tokens, int at) => at < tokens.Count ? tokens[at].Kind : null;

    private static bool IsSurname(IReadOnlyList<PartyToken> tokens, int at)
    {
        if (at >= tokens.Count || !tokens[at].IsCapitalised) return false;
        var word = tokens[at].Text;
        return word.Length >= 2
            && word.All(c => char.IsLetter(c) || c is '-' or '’' or '\'')
            && (!tokens[at].IsAbbreviation || word.Length >= 4)
            && !PartyVocabulary.IsLegalForm(word)
            && PartyVocabulary.FindNoun(word) is null;
    }

    /// <summary>An initial whose dot was forgotten.</summary>
    private static bool IsLetter(IReadOnlyList<PartyToken> tokens, int at) =>
        at < tokens.Count && tokens[at].IsCapitalised && tokens[at].Text.Length == 1;

    private static bool IsPatronymic(IReadOnlyList<PartyToken> tokens, int at) =>
        IsSurname(tokens, at) && IsPatronymic(tokens[at].Text);

    /// <summary>«Олегович», «Глебовна» in the nominative.</summary>
    public static bool IsPatronymic(string word) => word.Length > 4 && EndsWithAny(word, PatronymicEndings);

    private static bool LooksLikeSurname(string word) => EndsWithAny(word, SurnameEndings);

    private static bool EndsWithAny(string word, string[] endings) =>
        Array.Exists(endings, e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
