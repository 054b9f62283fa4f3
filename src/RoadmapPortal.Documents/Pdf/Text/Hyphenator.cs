using System.Collections.Frozen;

namespace RoadmapPortal.Documents.Pdf.Text;

/// <summary>
/// Where a Russian word may be divided: Liang's algorithm with the patterns that TeX uses. At least three letters stay on the line and
/// three go to the next; abbreviations in capitals, surnames beside their initials, words of other letters and short parts of compounds, which
/// have a hyphen already, are never divided.
/// </summary>
internal sealed class Hyphenator
{
    private const int LeastBefore = 3;
    private const int LeastAfter = 3;
    private const int LeastPartOfCompound = 10;

    /// <summary>First parts of compounds: a division soon after one would tear the second part.</summary>
    private static readonly string[] FirstParts = ["обще", "само", "взаимо", "много", "меж", "внутри", "высоко", "разно", "психолого"];

    private static readonly Lazy<Hyphenator> Loaded = new(Load);

    private readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _patterns;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _exceptions;
    private readonly int _longest;

    private Hyphenator(Dictionary<string, byte[]> patterns, Dictionary<string, int[]> exceptions)
    {
        _longest = patterns.Keys.Max(pattern => pattern.Length);
        _patterns = patterns.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _exceptions = exceptions.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The Russian patterns, read once.</summary>
    public static Hyphenator Russian => Loaded.Value;

    /// <summary>Marks each letter of a text after which its word may be divided.</summary>
    public bool[] Find(ReadOnlySpan<char> text)
    {
        var places = new bool[text.Length];
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && IsRussian(text[end])) end++;
            if (end - start >= LeastBefore + LeastAfter && IsWord(text, start, end) && !BreakRules.IsSurnameAt(text, start..end)) Divide(text[start..end], places.AsSpan(start..end));
            start = end + 1;
        }

        return places;
    }

    /// <summary>Not a part of something with figures or foreign letters, and not in capitals.</summary>
    private static bool IsWord(ReadOnlySpan<char> text, int start, int end) =>
        !text[(start + 1)..end].ContainsAnyExcept(Lower) && !(end - start < LeastPartOfCompound && IsOfCompound(text, start, end)) && !(start > 0 && IsOfWord(text[start - 1])) && !(end < text.Length && IsOfWord(text[end]));

    private static bool IsOfCompound(ReadOnlySpan<char> text, int start, int end) =>
        (start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2])) || (end + 1 < text.Length && text[end] == '-' && char.IsLetter(text[end + 1]));

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '@' or '_';

    private void Divide(ReadOnlySpan<char> word, Span<bool> places)
    {
        const int longestWord = 60;
        if (word.Length > longestWord) return;
        Span<char> letters = stackalloc char[word.Length + 2];
        letters[0] = letters[^1] = '.';
        for (var i = 0; i < word.Length; i++) letters[i + 1] = char.ToLowerInvariant(word[i]);
        if (_exceptions.TryGetValue(letters[1..^1], out var known))
        {
            foreach (var place in known) Allow(places, place);
            return;
        }

        Span<byte> values = stackalloc byte[letters.Length + 1];
        values.Clear();
        for (var from = 0; from < letters.Length; from++)
        {
            for (var to = from + 1; to <= letters.Length && to - from <= _longest; to++)
            {
                if (!_patterns.TryGetValue(letters[from..to], out var pattern)) continue;
                for (var i = 0; i < pattern.Length; i++) values[from + i] = Math.Max(values[from + i], pattern[i]);
            }
        }

        // Odd values allow a division before the letter of the padded word.
        var firstPart = FirstPart(letters[1..^1]);
        for (var before = LeastBefore; before <= word.Length - LeastAfter; before++)
            if (values[before + 1] % 2 == 1 && !(before > firstPart && before < firstPart + LeastAfter)) Allow(places, before);
    }

    /// <summary>How many letters the first part of a compound has, or none that a division could follow.</summary>
    private static int FirstPart(ReadOnlySpan<char> word)
    {
        foreach (var part in FirstParts)
            if (word.StartsWith(part)) return part.Length;
        return -LeastAfter;
    }

    private static void Allow(Span<bool> places, int lettersBefore)
    {
        if (lettersBefore >= LeastBefore && places.Length - lettersBefore >= LeastAfter) places[lettersBefore - 1] = true;
    }

    private static readonly System.Buffers.SearchValues<char> Lower = System.Buffers.SearchValues.Create("абвгдежзийклмнопрстуфхцчшщъыьэюяё");

    private static bool IsRussian(char character) => character is (>= 'А' and <= 'я') or 'ё' or 'Ё';

    private static Hyphenator Load()
    {
        const string resource = "Hyphenation/ru";
        using var stream = typeof(Hyphenator).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks the patterns {resource}.");
        using var reader = new StreamReader(stream);
        var patterns = new Dictionary<string, byte[]>();
        var exceptions = new Dictionary<string, int[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('=')) exceptions[line[1..].Replace("-", "", StringComparison.Ordinal)] = Hyphens(line.AsSpan(1));
            else patterns[string.Concat(line.Where(c => !char.IsAsciiDigit(c)))] = Values(line);
        }

        return new Hyphenator(patterns, exceptions);
    }

    private static int[] Hyphens(ReadOnlySpan<char> word)
    {
        var places = new List<int>();
        for (var i = 0; i < word.Length; i++)
            if (word[i] == '-') places.Add(i - places.Count);
        return [.. places];
    }

    private static byte[] Values(string pattern)
    {
        var values = new List<byte>();
        byte value = 0;
        foreach (var character in pattern)
        {
            if (char.IsAsciiDigit(character)) value = (byte)(character - '0');
            else
            {
                values.Add(value);
                value = 0;
            }
        }

        values.Add(value);
        return [.. values];
    }
}
