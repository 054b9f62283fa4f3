using System.Globalization;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>What the list is asked for, as it stands in the address; what cannot be read there is not asked for.</summary>
public sealed record NetworkFilter
{
    public const int PageSize = 50;

    public const int TextMaxLength = 200;

    public string? Text { get; init; }

    public int? Year { get; init; }

    public string? Section { get; init; }

    public string? Audience { get; init; }

    /// <summary>The code of an <see cref="ActivityState"/>.</summary>
    public string? State { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>True when it asks for rows: all conditions do but the year, which is that of a roadmap.</summary>
    public bool AsksForRows => (this with { Year = null }).IsEmpty is false;

    public bool IsEmpty => Parts.All(part => part.Value is null);

    /// <summary>What comes before the page.</summary>
    public int Skip => (Math.Clamp(Page, 1, 10_000) - 1) * PageSize;

    /// <summary>The part of what was found that stands on the page.</summary>
    public FoundPart<T> PageOf<T>(IReadOnlyList<T> all) => new([.. all.Skip(Skip).Take(PageSize)], all.Count);

    /// <summary>The conditions that were set, each with the address of the same list without it.</summary>
    public IEnumerable<(string Name, string Text, string Without)> Conditions =>
        from part in Parts
        where part.Value is not null
        select (part.Name, part.Shown!, AddressOf(Parts.Where(other => other != part)));

    /// <summary>The address of another page of the same list.</summary>
    public string PageAddress(int page) => AddressOf(Parts, page);

    public bool HoldsYear(PublicRoadmap roadmap) => Year is not { } year || (roadmap.Text.Period.From.Year <= year && year <= roadmap.Text.Period.To.Year);

    public bool HoldsText(PublicRoadmap roadmap) => roadmap.Text.FoldedHead.Contains(SearchFold.Of(Text), StringComparison.Ordinal);

    public bool HoldsText(PublicRow row) => row.Folded.Contains(SearchFold.Of(Text), StringComparison.Ordinal);

    public bool HoldsSection(PublicRow row) => Given(Section) is not { } section || Same(row.Section.Title, section);

    public bool HoldsAudience(PublicRow row) => Given(Audience) is not { } audience || row.Audiences.Any(a => Same(a, audience));

    public bool HoldsState(ActivityState? state) => Given(State) is not { } code || state?.Code() == code;

    /// <summary>Text that differs only in case, ё or spaces is the same to a reader.</summary>
    public static bool Same(string a, string b) => SearchFold.Of(a) == SearchFold.Of(b);

    private List<Part> Parts =>
    [
        new("Год", "year", Year?.ToString(CultureInfo.InvariantCulture)),
        new("Слова", "text", Given(Text)),
        new("Раздел", "section", Given(Section)),
        new("Для кого", "audience", Given(Audience)),
        new("Состояние", "state", Given(State), NameOfState(State)),
    ];

    private static string AddressOf(IEnumerable<Part> parts, int page = 1) => NetworkAddress.With(
        "/network", [.. parts.Select(part => (part.Parameter, part.Value)), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)]);

    public static string? NameOfState(string? code) =>
        Enum.GetValues<ActivityState>().Where(state => state.Code() == code).Select(state => Russian.Capital(state.Name())).FirstOrDefault() ?? code;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Part(string Name, string Parameter, string? Value, string? Label = null)
    {
        public string? Shown => Label ?? Value;
    }
}
