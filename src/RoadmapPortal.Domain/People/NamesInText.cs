namespace RoadmapPortal.Domain.People;

/// <summary>A name in free text: <c>text[Start..End]</c> and the words of it that may be the surname.</summary>
internal readonly record struct NameInText(int Start, int End, IReadOnlyList<string> Surnames);

/// <summary>Finds the names of persons in free text by the same rules as in the cells of a roadmap.</summary>
internal static class NamesInText
{
    private static readonly string[] PatronymicStems = ["ович", "евич", "ьич", "овн", "евн", "иничн", "ичн"];
    private static readonly string[] PatronymicEndings = ["", "а", "у", "ем", "е", "ы", "ой"];

    public static IEnumerable<NameInText> Find(string text)
    {
        var tokens = Read(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var length = LengthAt(tokens, i);
            if (length == 0 || IsNamesake(tokens, i)) continue;
            var words = tokens.Skip(i).Take(length).ToList();
            yield return new NameInText(words[0].Start, words[^1].End, Surnames(words));
            i += length - 1;
        }
    }

    /// <summary>The words of the text, without the punctuation around them.</summary>
    public static IEnumerable<PartyToken> Words(string text) => Read(text).Where(token => token.Kind == PartyTokenKind.Word);

    private static int LengthAt(List<PartyToken> tokens, int at)
    {
        var length = PersonName.LengthAt(tokens, at);
        if (length == 0) return FullNameAt(tokens, at);
        return tokens[at].Kind == PartyTokenKind.Word && tokens[at + 1].Kind == PartyTokenKind.Initials && IsLoneSurname(tokens, at + 2)
            ? LengthAroundInitials(tokens[at].Text, tokens[at + 2].Text)
            : length;
    }

    /// <summary>«Совещание К.С. Берёзовой»: in a sentence the word before the initials need not be the surname.</summary>
    private static int LengthAroundInitials(string before, string after) => (SurnameForms.Fit(before), SurnameForms.Fit(after)) switch
    {
        (SurnameFit.None, SurnameFit.Surname) => 0,
        (not SurnameFit.None, SurnameFit.Adjective) => 2,
        _ => 3,
    };

    private static bool IsLoneSurname(List<PartyToken> tokens, int at) =>
        IsName(tokens, at) && SurnameForms.Fit(tokens[at].Text) != SurnameFit.None && !(at + 1 < tokens.Count && tokens[at + 1].Kind == PartyTokenKind.Initials);

    private static bool IsName(List<PartyToken> tokens, int at) =>
        at < tokens.Count && tokens[at] is { IsCapitalised: true, IsAbbreviation: false } word && PartyVocabulary.FindNoun(word.Text) is null;

    /// <summary>«Иванову Марию Сергеевну», «Марии Сергеевны Ивановой»: first name and patronymic in any case, the surname on either side.</summary>
    private static int FullNameAt(List<PartyToken> tokens, int at)
    {
        if (!IsName(tokens, at)) return 0;
        if (IsName(tokens, at + 1) && IsPatronymic(tokens, at + 2)) return 3;
        if (!IsPatronymic(tokens, at + 1)) return 0;
        return IsName(tokens, at + 2) ? 3 : 2;
    }

    private static bool IsPatronymic(List<PartyToken> tokens, int at) => IsName(tokens, at) && IsPatronymic(tokens[at].Text);

    private static bool IsPatronymic(string word) => PatronymicStems.Any(stem =>
        word.LastIndexOf(stem, StringComparison.Ordinal) is >= 2 and var found && PatronymicEndings.Contains(word[(found + stem.Length)..]));

    private static List<string> Surnames(List<PartyToken> words) => words switch
    {
        [{ Kind: PartyTokenKind.Word } first, { Kind: PartyTokenKind.Word }, { Kind: PartyTokenKind.Word } last] => [IsPatronymic(last.Text) ? first.Text : last.Text],
        [{ Kind: PartyTokenKind.Word }, { Kind: PartyTokenKind.Word }] => [],
        _ => [.. words.Where(w => w.Kind == PartyTokenKind.Word && w.Text.Length > 1).Select(w => w.Text).OrderByDescending(SurnameForms.Fit).Take(1)],
    };

    /// <summary>«имени Героя Труда А.С. Зимина»: the person after whom a body is named. «От имени А.С. Зимина» names an actor.</summary>
    private static bool IsNamesake(List<PartyToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 5 && tokens[i].Kind == PartyTokenKind.Word; i--)
        {
            if (PartyVocabulary.IsNaming(tokens[i].Text))
                return i == 0 || !tokens[i - 1].Text.Equals("от", StringComparison.OrdinalIgnoreCase);
            if (PartyVocabulary.IsConjunction(tokens[i].Text) || PartyVocabulary.IsPreposition(tokens[i].Text)) return false;
        }

        return false;
    }

    /// <summary>
    /// Free text as the tokens of a cell: a line break may part initials from their surname, brackets and quotes may hold names,
    /// and a full stop may follow a surname.
    /// </summary>
    private static List<PartyToken> Read(string text)
    {
        var plain = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Plain(source[i]);
        });
        return [.. PartyTokenizer.Read(plain).Select(Trimmed)];
    }

    private static char Plain(char c) => c switch
    {
        _ when char.IsLetterOrDigit(c) && !char.IsBetween(c, '⁰', '⁹') => c,
        '.' or '-' or '’' or '\'' or ',' => c,
        _ when char.IsWhiteSpace(c) => ' ',
        _ => ',',
    };

    private static PartyToken Trimmed(PartyToken token)
    {
        if (token.Kind != PartyTokenKind.Word || PartyVocabulary.IsNaming(token.Text)) return token;
        var start = token.Text.Length - token.Text.TrimStart('.', '-', '\'', '’').Length;
        var word = token.Text.Trim('.', '-', '\'', '’');
        return word.Length == 0
            ? token with { Kind = PartyTokenKind.Comma }
            : token with { Start = token.Start + start, End = token.Start + start + word.Length, Text = word };
    }
}
