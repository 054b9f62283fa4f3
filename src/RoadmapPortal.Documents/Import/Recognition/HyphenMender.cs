using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>
/// Joins a text that was broken over a page or a line. Whether a hyphen at the break belongs to the word is decided by the
/// words that the document itself uses elsewhere.
/// </summary>
internal sealed partial class HyphenMender
{
    /// <summary>The first halves of compounds that keep their hyphen in Russian spelling.</summary>
    private static readonly HashSet<string> CompoundFirsts =
    [
        "научно", "учебно", "психолого", "социально", "информационно", "организационно", "нормативно", "материально", "финансово", "опытно",
        "художественно", "физкультурно", "военно", "духовно", "культурно", "экспертно", "программно", "контрольно", "мастер", "онлайн", "интернет",
        "пресс", "медиа", "видео", "смотр", "план", "веб", "вице", "экс", "кое",
    ];

    /// <summary>The second halves that are always joined by a hyphen: «учителя-предметники», «педагог-психолог».</summary>
    private static readonly string[] CompoundSeconds =
        ["предметник", "психолог", "логопед", "дефектолог", "наставник", "организатор", "библиотекар", "исследовател", "стажист", "новатор", "тьютор", "методист", "куратор"];

    private static readonly HashSet<string> Particles = ["то", "либо", "нибудь", "таки"];

    private static readonly string[] Months =
    [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ];

    private const int KeyLength = 3;

    private readonly HashSet<string> _words = new(Months, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _compounds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the whole words of texts that are not broken.</summary>
    public HyphenMender(IEnumerable<string> texts)
    {
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            foreach (var match in Word().EnumerateMatches(text))
            {
                var word = text.AsSpan(match.Index, match.Length);
                if (known.Add(word) && word.LastIndexOf('-') >= KeyLength) CompoundsLike(word.ToString()).Add(word.ToString());
            }
        }
    }

    /// <summary>Mends words that are broken over the lines of one cell; other lines stay.</summary>
    public string MendLines(string text) => !text.Contains('\n', StringComparison.Ordinal) ? text :
        text.Split('\n').Aggregate((whole, line) => whole[^1] is '-' or '\u00AD' && line.Length > 0 ? Join(whole, line) : $"{whole}\n{line}");

    /// <summary>Joins two pieces; an empty piece leaves the other as it is.</summary>
    public string Join(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0) return first + second;
        if (first[^1] is '\u00AD' or '¬') return first[..^1] + second;
        if (first[^1] is not ('-' or '‐') || first.Length < 2 || char.IsWhiteSpace(first[^2])) return $"{first} {second}";
        var (head, tail) = (LastWord(first.AsSpan()[..^1]), FirstWord(second));
        if (tail.Length == 0 || char.IsDigit(first[^2])) return first + second;
        return Mend(head, tail) switch
        {
            Mending.Keep => first + second,
            Mending.Drop => first[..^1] + second,
            _ => first[..^(head.Length + 1)] + second,
        };
    }

    private enum Mending
    {
        /// <summary>The hyphen is the word's own.</summary>
        Keep,

        /// <summary>The hyphen only marked the break.</summary>
        Drop,

        /// <summary>The second piece repeats the first: «спе-», «специалисты».</summary>
        Repeated,
    }

    private Mending Mend(string head, string tail)
    {
        if (head.Length == 0 || char.IsUpper(tail[0]) || Particles.Contains(tail) || IsCompound(head, tail)) return Mending.Keep;
        if (_words.Contains(head + tail)) return Mending.Drop;
        if (tail.Length > head.Length && tail.StartsWith(head, StringComparison.OrdinalIgnoreCase)) return Mending.Repeated;
        var last = head.Split('-')[^1];
        return CompoundFirsts.Contains(last.ToLowerInvariant())
            || (last.Length > KeyLength && Array.Exists(CompoundSeconds, second => tail.StartsWith(second, StringComparison.OrdinalIgnoreCase)))
            || (IsWhole(last) && IsWhole(tail)) ? Mending.Keep : Mending.Drop;
    }

    /// <summary>The compound occurs elsewhere, in this or in another form: «Методистов-предметников» speaks for «Методисты-предметники».</summary>
    private bool IsCompound(string head, string tail)
    {
        if (_words.Contains($"{head}-{tail}")) return true;
        var (headStem, tailStem) = (Stem(head), Stem(tail));
        return headStem.Length >= KeyLength && tailStem.Length >= 4 && CompoundsLike(head).Exists(w =>
            w.StartsWith(headStem, StringComparison.OrdinalIgnoreCase)
            && w.LastIndexOf('-') is var dash
            && dash - headStem.Length <= 3
            && w.AsSpan(dash + 1).StartsWith(tailStem, StringComparison.OrdinalIgnoreCase));
    }

    private List<string> CompoundsLike(string word)
    {
        var key = word[..KeyLength];
        if (!_compounds.TryGetValue(key, out var compounds)) _compounds[key] = compounds = [];
        return compounds;
    }

    private bool IsWhole(string word) => word.Length >= 3 && _words.Contains(word);

    private static string LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-')) start--;
        return text[start..].Trim('-').ToString();
    }

    private static string FirstWord(string text) =>
        string.Concat(text.TakeWhile(c => char.IsLetter(c) || c == '-')).Trim('-');

    private static string Stem(string word) => word.Length > 5 ? word[..^2] : word;

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*(?![\p{L}-])")]
    private static partial Regex Word();
}
