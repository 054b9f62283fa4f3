using System.Globalization;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The addresses of the rows behind a figure of progress.</summary>
public static class ProgressAddress
{
    /// <summary>The page of a roadmap that shows these rows.</summary>
    /// <param name="roadmap">The roadmap.</param>
    /// <param name="show">The code of a figure, or null for all.</param>
    /// <param name="organization">One organisation, or null for all.</param>
    /// <param name="activity">The key of one row, or null for all.</param>
    /// <param name="page">From 1.</param>
    public static string Rows(Guid roadmap, string? show = null, Guid? organization = null, string? activity = null, int page = 1) =>
        $"/roadmaps/{roadmap}/progress{Query(("show", show), ("organization", organization?.ToString()), ("activity", activity), ("page", PageText(page)))}#rows";

    /// <summary>The parts that say something, as the query of an address.</summary>
    public static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var said = new List<KeyValuePair<string, string?>>();
        foreach (var (name, value) in parts)
            if (!string.IsNullOrEmpty(value)) said.Add(new(name, value));
        return QueryString.Create(said).Value ?? "";
    }

    /// <summary>A page in an address: the first one says nothing.</summary>
    public static string? PageText(int page) => page == 1 ? null : page.ToString(CultureInfo.InvariantCulture);
}
