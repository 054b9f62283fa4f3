namespace RoadmapPortal.Domain.Kernel;

/// <summary>
/// The one form in which text is compared in searches and filters: databases differ in folding Cyrillic case and know nothing of ё = е,
/// so the folded form is stored beside the text and asked for in the same form.
/// </summary>
public static class SearchFold
{
    private const int MaxWords = 10;

    /// <summary>Lower case, ё as е, white space and non-breaking spaces as single spaces, trimmed.</summary>
    public static string Of(string? text) => string.Join(' ', Split(text));

    /// <summary>The words of a question in that form, at most ten: each is looked for by itself, in any order.</summary>
    public static IReadOnlyList<string> Words(string? text) => [.. Split(text).Take(MaxWords)];

    private static string[] Split(string? text) =>
        (text ?? "").ToLowerInvariant().Replace('ё', 'е').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
