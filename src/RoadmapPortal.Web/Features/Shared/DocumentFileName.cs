namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The name under which a person finds a downloaded document again.</summary>
public static class DocumentFileName
{
    private const int TitleMaxLength = 80;

    /// <param name="title">The title of the roadmap.</param>
    /// <param name="revision">The number of the revision; 0 for a draft.</param>
    /// <param name="extension">Without the dot.</param>
    /// <returns>Without characters that a file system refuses: «Дорожная карта …, редакция 2.pdf».</returns>
    public static string Of(string title, int revision, string extension)
    {
        var name = string.Concat(title.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? ' ' : c));
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var text = "";
        foreach (var word in words.TakeWhile(word => text.Length + word.Length < TitleMaxLength)) text += $" {word}";
        if (text.Length == 0) text = "Дорожная карта";
        return $"{text.Trim(' ', '.')}, {(revision == 0 ? "проект" : $"редакция {revision}")}.{extension}";
    }
}
