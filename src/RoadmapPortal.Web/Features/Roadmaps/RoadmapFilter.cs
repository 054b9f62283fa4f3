using System.Globalization;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps;

/// <summary>What a list of roadmaps is sorted by.</summary>
public enum RoadmapSort
{
    Changed,
    Title,
    Period,
}

/// <summary>What the list is asked for, as it stands in the address; what cannot be read there is not asked for.</summary>
public sealed record RoadmapFilter
{
    public const int PageSize = 50;

    public string? Text { get; init; }

    public RoadmapStatus? Status { get; init; }

    public int? Year { get; init; }

    /// <summary>Only those that the person leads.</summary>
    public bool Mine { get; init; }

    public RoadmapSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public bool AsksForSome => !string.IsNullOrWhiteSpace(Text) || Status is not null || Year is not null || Mine;

    /// <summary>The rows before the page.</summary>
    public int Skip => (Math.Clamp(Page, 1, 10_000) - 1) * PageSize;

    /// <summary>The address of the same list in another order or on another page.</summary>
    public string Address(RoadmapSort sort, int page = 1) => "/roadmaps" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["text"] = string.IsNullOrWhiteSpace(Text) ? null : Text,
            ["status"] = Status?.ToString(),
            ["year"] = Year?.ToString(CultureInfo.InvariantCulture),
            ["mine"] = Mine ? "true" : null,
            ["sort"] = sort == default ? null : sort.ToString(),
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null));
}
