namespace RoadmapPortal.Web.Features.Editing;

/// <summary>«Write this name instead of that one», as the value of a button.</summary>
public static class Replacement
{
    private const string Arrow = " → ";

    public static string Write(string old, string name) => $"{old}{Arrow}{name}";

    /// <summary>The text with the name put in wherever the old one stands by itself; as it is when the button came from another text.</summary>
    public static string? Apply(string? replacement, string? text)
    {
        if (text is null || replacement?.Split(Arrow, 2) is not [{ Length: > 0 } old, var name]) return text;
        for (var at = text.IndexOf(old, StringComparison.Ordinal); at >= 0;)
        {
            var alone = StandsAlone(text, at, old.Length);
            if (alone) text = $"{text[..at]}{name}{text[(at + old.Length)..]}";
            at = text.IndexOf(old, at + (alone ? name : old).Length, StringComparison.Ordinal);
        }

        return text;
    }

    private static bool StandsAlone(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));
}
