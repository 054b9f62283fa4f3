namespace RoadmapPortal.Domain.Kernel;

/// <summary>
/// The one form in which text is compared in searches and filters: databases differ in folding Cyrillic case and know nothing of ё = е,
/// so the folded form is stored beside the text and asked for in the same form.
/// </summary>
public static class SearchFold
{
    /// <summary>Lower case, ё as е, white space and non-breaking spaces as single spaces, trimmed.</summary>
    public static string Of(string? text) =>
        string.Join(' ', (text ?? "").ToLowerInvariant().Replace('ё', 'е').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
