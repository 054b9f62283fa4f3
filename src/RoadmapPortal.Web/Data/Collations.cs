namespace RoadmapPortal.Web.Data;

internal static class Collations
{
    /// <summary>Russian alphabetical order: by code point Ё would stand before А.</summary>
    public const string Russian = "RU";
}
