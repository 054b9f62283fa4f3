using RoadmapPortal.Domain.Search;

namespace RoadmapPortal.Web.Data;

/// <summary>
/// A query in the language of the full-text index, four times, from the narrowest to the widest: the words as typed in the title, all of them in the title,
/// as typed anywhere, all of them anywhere. Stems are letters and digits alone, so nothing in them needs escaping.
/// </summary>
internal static class SqliteExpressions
{
    public static string[] Of(SearchQuery query)
    {
        var phrase = Phrase(query.Stems);
        var all = string.Join(" AND ", query.Terms.Select(Term));
        return [$"\"Title\" : {phrase}", $"\"Title\" : ({all})", phrase, all];
    }

    private static string Term(SearchTerm term) => term.Prefix is null ? Phrase(term.Stems) : $"({Phrase(term.Stems)} OR \"{term.Prefix}\" *)";

    private static string Phrase(IEnumerable<string> stems) => $"\"{string.Join(' ', stems)}\"";
}

/// <inheritdoc cref="SqliteExpressions"/>
internal static class PostgresExpressions
{
    private const string Title = "A";
    private const string Text = "B";

    public static string[] Of(SearchQuery query) =>
    [
        Phrase(query.Stems, Title), string.Join(" & ", query.Terms.Select(term => Term(term, Title))),
        Anywhere(query.Stems), string.Join(" & ", query.Terms.Select(term => Term(term, null))),
    ];

    /// <param name="term">The term.</param>
    /// <param name="weight">The field it must stand in; null for any.</param>
    private static string Term(SearchTerm term, string? weight)
    {
        var phrase = weight is null ? Anywhere(term.Stems) : Phrase(term.Stems, weight);
        return term.Prefix is null ? $"({phrase})" : $"({phrase} | '{term.Prefix}':*{weight})";
    }

    /// <summary>In the title or in the text: a phrase does not run from one into the other, as it does not on SQLite.</summary>
    private static string Anywhere(IReadOnlyList<string> stems) =>
        stems.Count == 1 ? $"'{stems[0]}'" : $"{Phrase(stems, Title)} | {Phrase(stems, Text)}";

    private static string Phrase(IReadOnlyList<string> stems, string weight) => $"({string.Join(" <-> ", stems.Select(stem => $"'{stem}':{weight}"))})";
}
