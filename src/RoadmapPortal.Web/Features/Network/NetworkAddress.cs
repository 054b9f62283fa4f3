namespace RoadmapPortal.Web.Features.Network;

/// <summary>The public addresses, which others keep: they are the same whatever happens to the texts.</summary>
public static class NetworkAddress
{
    public const string Calendar = "/network/calendar";

    public const string Feed = "/network/feed.atom";

    public static string Roadmap(string slug) => $"/network/roadmaps/{slug}";

    public static string Activity(string slug, string key) => $"{Roadmap(slug)}/activities/{key}";

    public static string Revision(string slug, int number) => $"{Roadmap(slug)}/revisions/{number}";

    /// <summary>The address with those parts of a question that have a value.</summary>
    public static string With(string path, params (string Name, string? Value)[] parts) =>
        path + QueryString.Create(parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));
}
