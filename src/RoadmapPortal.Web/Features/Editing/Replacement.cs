using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>«Write this name instead of that one», as the value of a button.</summary>
public static class Replacement
{
    private const string Arrow = " → ";

    /// <summary>Whether a part can be named in such a value.</summary>
    public static bool MayName(string part) => !part.Contains(Arrow, StringComparison.Ordinal);

    public static string Write(string old, string name) => $"{old}{Arrow}{name}";

    /// <summary>The cell with the name instead of each part that is the old one; as it is when the button came from another text.</summary>
    public static string? Apply(string? replacement, string? cell)
    {
        if (cell is null || replacement?.Split(Arrow, 2) is not [{ Length: > 0 } old, var name]) return cell;
        return PartyNames.Replace(cell, new Dictionary<string, string> { [old] = name });
    }
}
