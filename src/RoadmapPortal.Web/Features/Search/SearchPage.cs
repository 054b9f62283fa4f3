using RoadmapPortal.Domain.Search;

namespace RoadmapPortal.Web.Features.Search;

/// <summary>A roadmap or a row in which the words stand.</summary>
/// <param name="Href">Where to read on.</param>
/// <param name="Number">The number of a row with its dot, or empty.</param>
/// <param name="Title">The title or the activity.</param>
/// <param name="Place">What it belongs to: the period, or number and roadmap.</param>
/// <param name="Fields">What else is worth showing: where and when, and every text with a found word.</param>
public sealed record FoundPlace(string Href, string Number, string Title, string Place, IReadOnlyList<SearchField> Fields);

/// <summary>What was found of one kind, best first.</summary>
/// <param name="HasMore">True when there is more than is shown; how much more is not counted.</param>
public sealed record FoundGroup(SearchKind Kind, IReadOnlyList<FoundPlace> Places, bool HasMore)
{
    public string Title => Kind == SearchKind.Roadmaps ? "Дорожные карты" : "Мероприятия";

    public string AllTitle => Kind == SearchKind.Roadmaps ? "Все найденные дорожные карты" : "Все найденные мероприятия";
}

/// <summary>The answer to a search; no groups when nothing was asked or found.</summary>
public sealed record SearchPage(SearchFilter Filter, SearchQuery Query, IReadOnlyList<FoundGroup> Groups, bool SeesDrafts);
