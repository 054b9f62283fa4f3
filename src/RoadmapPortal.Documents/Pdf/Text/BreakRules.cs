namespace RoadmapPortal.Documents.Pdf.Text;

/// <summary>Whether a line may end after a character.</summary>
internal enum BreakKind
{
    /// <summary>Only when nothing else fits.</summary>
    Never,

    /// <summary>Before a word is cut: between initials and surname, number and unit, the parts of an address.</summary>
    Reluctant,

    /// <summary>With a hyphen, which divides a word.</summary>
    Hyphen,

    /// <summary>Yes, but rather not: within a compound word, or after a word of one letter, which belongs to the next.</summary>
    Discouraged,

    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>It does.</summary>
    Required,
}

/// <summary>Where lines of Russian text may end.</summary>
internal static class BreakRules
{
    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "г", "г.", "г.,", "гг", "гг.", "гг.,", "год", "года", "году", "годы", "лет", "%", "ч", "ч.", "чел", "чел.", "руб", "руб.", "тыс.", "кв.",
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    };

    /// <summary>For each UTF-16 unit, whether a line may end after it.</summary>
    public static BreakKind[] Find(ReadOnlySpan<char> text)
    {
        var breaks = new BreakKind[text.Length];
        for (var i = 0; i < text.Length; i++) breaks[i] = After(text, i);
        return breaks;
    }

    /// <summary>Whether a character is a space at which lines may end and which may stretch.</summary>
    public static bool IsSpace(int character) =>
        character is ' ' or 0x1680 or (>= 0x2000 and <= 0x200A and not 0x2007) or 0x205F or 0x3000;

    /// <summary>Whether the word of a range is a surname beside its initials, which is not divided.</summary>
    public static bool IsSurnameAt(ReadOnlySpan<char> text, Range word)
    {
        var (start, length) = word.GetOffsetAndLength(text.Length);
        var end = start + length;
        if (!IsSurname(text[word])) return false;
        if (start > 0 && text[start - 1] == '.') return true;
        return (start > 0 && IsSpace(text[start - 1]) && IsInitials(WordBefore(text, start - 1)))
            || (end < text.Length && IsSpace(text[end]) && IsInitials(WordAfter(text, end)));
    }

    private static BreakKind After(ReadOnlySpan<char> text, int i)
    {
        var character = text[i];
        if (character == '\n') return BreakKind.Required;
        if (i + 1 == text.Length || text[i + 1] == '\n') return BreakKind.Never;
        var next = text[i + 1];
        if (IsSpace(character)) return IsSpace(next) ? BreakKind.Never : AfterSpace(text, i);
        return character switch
        {
            '\u00AD' => BreakKind.Hyphen,
            '\u200B' => BreakKind.Allowed,
            '-' or '\u2010' or '–' or '—' when IsLetter(text, i - 1) && char.IsLower(next) => BreakKind.Discouraged,
            '/' when IsLetter(text, i - 1) && IsLetter(text, i - 2) && IsLetter(text, i - 3) && char.IsLetter(next) => BreakKind.Allowed,
            '-' or '–' or '/' or '.' or '_' or '=' or '&' or '?' or ',' or ':' when char.IsLetterOrDigit(next) => BreakKind.Reluctant,
            _ => BreakKind.Never,
        };
    }

    private static BreakKind AfterSpace(ReadOnlySpan<char> text, int space)
    {
        var before = WordBefore(text, space);
        var after = WordAfter(text, space);
        var glued = after is "–" or "—" or "-"
            || before is "№" or "§"
            || (before.Length is 1 or 2 && char.IsLower(before[0]) && after.Length > 0 && char.IsAsciiDigit(after[0]))
            || (before.Length > 0 && char.IsAsciiDigit(before[^1]) && IsUnit(after))
            || (after is ['«' or '"', ..] && IsAbbreviation(before))
            || (IsInitials(after) && IsSurname(before))
            || (IsInitials(before) && IsSurname(after.TrimEnd("),;.»")) && !FollowsSurname(text, space - before.Length));
        return glued ? BreakKind.Reluctant
            : before is [var letter] && char.IsLetter(letter) ? BreakKind.Discouraged
            : BreakKind.Allowed;
    }

    private static bool IsUnit(ReadOnlySpan<char> word) =>
        word.Length <= 9 && Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd(",;)»"));

    /// <summary>«В.Г.», «И.», also with a comma after or a bracket before.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        word = word.Trim("(),;");
        return word.Length is 2 or 4 && char.IsUpper(word[0]) && word[1] == '.' && (word.Length == 2 || (char.IsUpper(word[2]) && word[3] == '.'));
    }

    /// <summary>«МКУ», «МБОУ»: the legal form that stands before a name in quotes.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 6 && word.IndexOfAnyExceptInRange('А', 'Я') < 0;

    private static bool IsSurname(ReadOnlySpan<char> word) => word.Length >= 3 && char.IsUpper(word[0]) && char.IsLower(word[1]) && char.IsLetter(word[^1]);

    private static bool FollowsSurname(ReadOnlySpan<char> text, int start) =>
        start > 0 && IsSpace(text[start - 1]) && IsSurname(WordBefore(text, start - 1));

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && !IsSpace(text[start - 1]) && text[start - 1] != '\n') start--;
        return text[start..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int space)
    {
        var end = space + 1;
        while (end < text.Length && !IsSpace(text[end]) && text[end] != '\n') end++;
        return text[(space + 1)..end];
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int i) => i >= 0 && char.IsLetter(text[i]);
}
