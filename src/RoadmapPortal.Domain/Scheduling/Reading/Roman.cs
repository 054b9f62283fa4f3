namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Roman numbers from I to XII, also typed with Cyrillic twins (ІІ, Х) and with «IY» for IV.</summary>
internal static class Roman
{
    private static readonly Dictionary<string, int> Numbers = new[] { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" }
        .Select((text, index) => (text, index))
        .ToDictionary(pair => pair.text, pair => pair.index + 1);

    /// <summary>The number of a folded word, or null.</summary>
    public static int? Read(string word)
    {
        if (word.Length > 4 || word is "х") return null;
        var latin = word.Replace('і', 'i').Replace('х', 'x').Replace('у', 'y').Replace("iy", "iv", StringComparison.Ordinal);
        return Numbers.TryGetValue(latin, out var number) ? number : null;
    }
}
