using System.Collections.Frozen;

namespace RoadmapPortal.Domain.Search;

/// <summary>What somebody looks for: all the words in any of their forms; what stands in quotes, one word after another.</summary>
public sealed class SearchQuery
{
    /// <summary>The longest text that is looked for, in characters; the rest is left out.</summary>
    public const int MaxLength = 200;

    private const int MaxWords = 12;
    private const int ShortestPrefix = 3;

    private static readonly char[] Quotes = ['"', '«', '»', '„', '“', '”'];

    private static readonly FrozenSet<string> Particles =
        "а бы в во для до же за и из или к ко ли на не но о об от по при с со у".Split(' ').ToFrozenSet();

    private SearchQuery(IReadOnlyList<SearchTerm> terms)
    {
        Stems = [.. terms.SelectMany(term => term.Stems)];
        var telling = terms.Where(term => !term.IsParticle).ToList();
        Terms = telling.Count > 0 ? telling : terms;
    }

    /// <summary>Each of these must be found; prepositions and the like count only where there is nothing else.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>The stems of all words as they were typed: a text that has them one after another comes first.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>True when nothing was typed that could be found.</summary>
    public bool IsEmpty => Terms.Count == 0;

    /// <summary>Reads what was typed; anything can be.</summary>
    public static SearchQuery Parse(string? typed)
    {
        var text = typed ?? "";
        var pieces = text[..Math.Min(text.Length, MaxLength)].Split(Quotes);
        var left = MaxWords;
        var terms = new List<SearchTerm>();
        foreach (var (i, piece) in pieces.Index())
        {
            var words = SearchWord.In(piece).Take(left).ToList();
            left -= words.Count;
            // A quote that is not closed quotes nothing.
            if (i % 2 == 1 && i < pieces.Length - 1 && words.Count > 1) terms.Add(new([.. words.Select(word => word.Stem)]));
            else terms.AddRange(words.Select(word => Single(word, piece, isLastPiece: i == pieces.Length - 1)));
        }

        return new(terms);
    }

    /// <summary>True for a word of a text that is looked for.</summary>
    public bool Wants(SearchWord word) => Terms.Any(term => term.Wants(word));

    /// <summary>The word at the end may still be in the middle of being typed; «наст*» may end anyhow; «А.» stands for a whole name.</summary>
    private static SearchTerm Single(SearchWord word, string text, bool isLastPiece)
    {
        var end = word.Start + word.Length;
        var isInitial = word.Length == 1 && end < text.Length && text[end] == '.';
        var isUnfinished = (end < text.Length ? text[end] == '*' : isLastPiece) && word.Folded.Length >= ShortestPrefix && word.Folded.All(char.IsLetter);
        return new([word.Stem], isInitial || isUnfinished ? word.Folded : null) { IsParticle = !isInitial && Particles.Contains(word.Folded) };
    }
}

/// <summary>What a text must have: a word in any of its forms, or the words of a phrase one after another.</summary>
/// <param name="Stems">The stems, more than one in a phrase.</param>
/// <param name="Prefix">Words that begin so will do as well: the end of what is still being typed, an initial. Only a single word has one.</param>
public sealed record SearchTerm(IReadOnlyList<string> Stems, string? Prefix = null)
{
    /// <summary>True for a preposition or the like, which tells little alone.</summary>
    public bool IsParticle { get; init; }

    /// <summary>True for a word of a text that this term asks for.</summary>
    public bool Wants(SearchWord word) =>
        Stems.Contains(word.Stem) || (Prefix is not null && word.Stem.StartsWith(Prefix, StringComparison.Ordinal));
}
