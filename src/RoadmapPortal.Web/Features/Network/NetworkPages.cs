using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>The filter of the list, as it stands in the address.</summary>
public sealed record NetworkFilter(string? Text, int? Year)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Year is null;
}

public sealed record NetworkPage(NetworkFilter Filter, IReadOnlyList<int> Years, IReadOnlyList<NetworkItem> Items)
{
    /// <summary>Everything the page depends on.</summary>
    public IEnumerable<string> Shown => Years.Select(year => $"{year}").Prepend($"{Filter}").Concat(Items.Select(item => $"{item.Slug} {item.Hash} {item.Progress}"));
}

public sealed record NetworkItem(
    string Slug, string Title, string Owner, Period Period, int Revision, DateOnly ApprovedOn, string Hash, ProgressCount Progress);

/// <summary>An approved roadmap as the public sees it.</summary>
/// <param name="Rows">The progress of each row that somebody answers for, by its key.</param>
public sealed record PublicRoadmapPage(
    string Slug, RoadmapSnapshot Text, string Hash, Period Period, DateOnly ApprovedOn, ProgressCount Progress, IReadOnlyDictionary<string, ProgressCount> Rows)
{
    public string Title => Text.TitleInOneLine();

    /// <summary>Everything the page depends on.</summary>
    public IEnumerable<string> Shown =>
        Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {row.Value}").Prepend($"{Slug} {Hash}");
}
