using System.Globalization;

namespace RoadmapPortal.Web.Features.Search;

/// <summary>A kind of what can be found.</summary>
public enum SearchKind
{
    Roadmaps,
    Activities,
}

/// <summary>What is looked for, as it stands in the address.</summary>
public sealed record SearchFilter
{
    private const int PageSize = 20;
    private const int LastPage = 50;

    public string? Q { get; init; }

    /// <summary>Only this; null for the best of everything on one page.</summary>
    public SearchKind? Kind { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The page that is shown; far pages of a search are read by nobody and cost the most.</summary>
    public int Number => Kind is null ? 1 : Math.Clamp(Page, 1, LastPage);

    public bool IsLast => Number == LastPage;

    public int Skip => (Number - 1) * PageSize;

    public bool Shows(SearchKind kind) => Kind is null || Kind == kind;

    /// <summary>How many of a kind are shown: a few roadmaps above the activities, or a whole page of either.</summary>
    public int Take(SearchKind kind) => Kind is null && kind == SearchKind.Roadmaps ? 5 : PageSize;

    public string Address(SearchKind? kind, int page = 1) => "/search" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["q"] = Q,
            ["kind"] = kind?.ToString(),
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null));
}
