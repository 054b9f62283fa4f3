namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Roman numbers from I to XII, also typed with Cyrillic twins (ІІ, Х) and with «IY» for IV.</summary>
internal static class Roman
{
    private const int Longest = 4;

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers =
        new[] { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" }
            .Select((text, index) => (text, index))
            .ToDictionary(pair => pair.text, pair => pair.index + 1)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a folded word, or null.</summary>
    public static int? Read(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || word is "х") return null;
        Span<char> latin = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            latin[i] = word[i] switch
            {
                'і' => 'i',
                'х' => 'x',
                'у' or 'y' when i > 0 && latin[i - 1] == 'i' => 'v',
                var other => other,
            };
        }

        return Numbers.TryGetValue(latin, out var number) ? number : null;
    }
}
