using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>The list of roadmaps, and of the rows in them where the filter asks for rows.</summary>
public sealed record NetworkPage(NetworkFilter Filter)
{
    /// <summary>True when nothing is published at all.</summary>
    public bool IsBare { get; init; }

    public required FoundPart<PublicRoadmap> Roadmaps { get; init; }

    /// <summary>Empty where the filter asks for roadmaps alone.</summary>
    public required FoundPart<FoundRow> Rows { get; init; }

    public IReadOnlyList<Choice> Years { get; init; } = [];

    public IReadOnlyList<Choice> Sections { get; init; } = [];

    public IReadOnlyList<Choice> Audiences { get; init; } = [];

    public IReadOnlyList<Choice> States { get; init; } = [];

    public IReadOnlyList<Partner> Partners { get; init; } = [];

    public int Pages => (Math.Max(Roadmaps.Total, Rows.Total) + NetworkFilter.PageSize - 1) / NetworkFilter.PageSize;
}

/// <summary>A page of what was found and how much there is in all.</summary>
public sealed record FoundPart<T>(IReadOnlyList<T> Shown, int Total);

public sealed record FoundRow(PublicRoadmap Roadmap, PublicRow Row);

/// <summary>One value of a filter and how many rows it would leave beside the other conditions.</summary>
public sealed record Choice(string Value, string Text, int Count, bool IsChosen);

/// <summary>An organisation that concurred with roadmaps in force.</summary>
public sealed record Partner(string Name, IReadOnlyList<PublicRoadmap> Roadmaps)
{
    /// <summary>«Руководитель ТМС Озёрного района»: post and organisation may be cut at any word, joined they are what is printed.</summary>
    public static string NameOf(EndorsementStamp stamp) =>
        string.Join(' ', ($"{stamp.Post} {stamp.Organization}" is var joined && !string.IsNullOrWhiteSpace(joined) ? joined : stamp.Text ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
