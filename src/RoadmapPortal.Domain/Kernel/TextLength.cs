namespace RoadmapPortal.Domain.Kernel;

/// <summary>Cuts text that comes from outside to a length.</summary>
public static class TextLength
{
    /// <summary>The first <paramref name="limit"/> UTF-16 characters, one less where the last would be half of a pair: no database takes a half.</summary>
    public static string Cut(string text, int limit) =>
        text.Length <= limit ? text : text[..(limit > 0 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
}
