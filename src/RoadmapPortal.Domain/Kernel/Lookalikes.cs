namespace RoadmapPortal.Domain.Kernel;

/// <summary>Latin letters that people type for the Cyrillic ones they look like.</summary>
internal static class Lookalikes
{
    private const string Latin = "aceopxykmthbr";
    private const string Twins = "асеорхукмтнвг";

    /// <summary>The Cyrillic letter that a small Latin one stands for; any other sign as it is.</summary>
    public static char Cyrillic(char sign) => Latin.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? Twins[at] : sign;
}
