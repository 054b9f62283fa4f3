namespace RoadmapPortal.Domain.Search;

/// <summary>A piece of a text, found or between what was found.</summary>
public readonly record struct FoundPiece(string Text, bool IsFound);

/// <summary>A text with the words that were looked for marked in it, in whatever form they stand there.</summary>
public static class FoundText
{
    /// <summary>The whole text in pieces.</summary>
    public static IReadOnlyList<FoundPiece> Mark(string text, SearchQuery query)
    {
        var pieces = new List<FoundPiece>();
        var done = 0;
        foreach (var word in SearchWord.In(text).Where(query.Wants))
        {
            if (word.Start > done) pieces.Add(new(text[done..word.Start], IsFound: false));
            pieces.Add(new(text.Substring(word.Start, word.Length), IsFound: true));
            done = word.Start + word.Length;
        }

        if (done < text.Length) pieces.Add(new(text[done..], IsFound: false));
        return pieces;
    }

    /// <summary>True when a word that was looked for stands in the text.</summary>
    public static bool IsIn(string text, SearchQuery query) => SearchWord.In(text).Any(query.Wants);

    /// <summary>The text when it is short, else the part around the first word that was found, cut between words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="query">What was looked for.</param>
    /// <param name="length">How long the part may be, about.</param>
    public static string Excerpt(string text, SearchQuery query, int length)
    {
        if (text.Length <= length) return text;
        var words = SearchWord.In(text).ToList();
        var found = words.FirstOrDefault(query.Wants).Start;
        var inside = words.Where(word => word.Start >= found - (length / 3) && word.Start + word.Length <= found + (length * 2 / 3)).ToList();
        if (inside.Count == 0) return text[..length] + "…";
        var (start, end) = (inside[0].Start, inside[^1].Start + inside[^1].Length);
        if (inside[0] == words[0]) start = 0;
        return $"{(start > 0 ? "… " : "")}{text[start..end]}{(end < text.TrimEnd('.', ' ').Length ? " …" : text[end..])}";
    }
}
