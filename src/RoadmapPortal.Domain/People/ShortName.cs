using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.People;

/// <summary>A short name for tables, proposed for an organisation that has none.</summary>
public static partial class ShortName
{
    /// <summary>The name itself where it is short; else what stands in its quotes, which tells schools apart; else its first whole words.</summary>
    /// <returns>At most <see cref="Organization.ShortNameMaxLength"/> characters.</returns>
    public static string Propose(string name)
    {
        var full = name.Trim();
        if (full.Length <= Organization.ShortNameMaxLength) return full;
        var proposed = Quoted().Match(full) is { Success: true } quoted ? quoted.Groups["own"].Value.Trim() : full;
        if (proposed.Length <= Organization.ShortNameMaxLength) return proposed;
        var lastSpace = proposed.LastIndexOf(' ', Organization.ShortNameMaxLength);
        return Kernel.TextLength.Cut(proposed, lastSpace > 0 ? lastSpace : Organization.ShortNameMaxLength).TrimEnd();
    }

    [GeneratedRegex("""«(?<own>[^«»]+(«[^«»]*»[^«»]*)*)»|"(?<own>[^"]+)"|“(?<own>[^”]+)”""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
