using System.Globalization;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Finds roadmaps in force and their rows. The texts lie in memory, so a question costs no more queries than the whole list.</summary>
public sealed class NetworkListQuery(PublicRoadmaps roadmaps)
{
    private const int MostChoices = 60;

    public async Task<(NetworkPage Page, IEnumerable<string> Shown)> RunAsync(NetworkFilter filter, CancellationToken cancellation)
    {
        var all = await roadmaps.InForceAsync(cancellation);
        var rows = all.SelectMany(roadmap => roadmap.Text.Rows, (roadmap, row) => new FoundRow(roadmap, row)).ToList();
        var found = filter.AsksForRows ? rows.Where(row => Holds(row, filter)).ToList() : [];
        var page = new NetworkPage(filter)
        {
            IsBare = all.Count == 0,
            Roadmaps = filter.PageOf<PublicRoadmap>([.. all.Where(roadmap => IsListed(roadmap, filter, found))]),
            Rows = filter.PageOf<FoundRow>(found),
            Years = Choices(rows, filter with { Year = null }, row => Years(row.Roadmap), filter.Year?.ToString(CultureInfo.InvariantCulture), descending: true),
            Sections = Choices(rows, filter with { Section = null }, row => [row.Row.Section.Title], filter.Section),
            Audiences = Choices(rows, filter with { Audience = null }, row => row.Row.Audiences, filter.Audience),
            States = States(rows, filter),
            Partners = Partners(all),
        };
        return (page, all.Select(roadmap => roadmap.Shown).Prepend($"{filter}"));
    }

    /// <summary>The organisations that concurred, in alphabetical order.</summary>
    public static IReadOnlyList<Partner> Partners(IEnumerable<PublicRoadmap> roadmaps) =>
    [
        .. roadmaps.SelectMany(roadmap => roadmap.Text.Snapshot.Endorsements, (roadmap, stamp) => (roadmap, Name: Partner.NameOf(stamp)))
            .Where(partner => partner.Name.Length > 0)
            .GroupBy(partner => SearchFold.Of(partner.Name))
            .Select(same => new Partner(same.First().Name, [.. same.Select(partner => partner.roadmap).Distinct()]))
            .OrderBy(partner => partner.Name, StringComparer.CurrentCulture),
    ];

    /// <summary>A roadmap is listed for its rows, or for its own title while nothing else is asked of rows.</summary>
    private static bool IsListed(PublicRoadmap roadmap, NetworkFilter filter, List<FoundRow> found) =>
        filter.HoldsYear(roadmap)
        && (!filter.AsksForRows || found.Exists(row => ReferenceEquals(row.Roadmap, roadmap))
            || (filter.HoldsText(roadmap) && !(filter with { Text = null }).AsksForRows));

    private static bool Holds(FoundRow found, NetworkFilter filter) =>
        filter.HoldsYear(found.Roadmap) && filter.HoldsText(found.Row) && filter.HoldsSection(found.Row) && filter.HoldsAudience(found.Row)
        && filter.HoldsState(found.Roadmap.StateOf(found.Row));

    /// <summary>The values that rows have beside the other conditions, counted; the most frequent where there are too many for a field.</summary>
    public static IReadOnlyList<Choice> Choices(
        IEnumerable<FoundRow> rows, NetworkFilter others, Func<FoundRow, IEnumerable<string>> values, string? chosen, bool descending = false)
    {
        var counted = rows.Where(row => Holds(row, others)).SelectMany(values).Where(value => value.Length > 0)
            .GroupBy(SearchFold.Of)
            .Select(same => new Choice(same.First(), same.First(), same.Count(), chosen is not null && NetworkFilter.Same(same.First(), chosen)))
            .OrderByDescending(choice => choice.Count).Take(MostChoices);
        var ordered = descending
            ? counted.OrderByDescending(choice => choice.Text, StringComparer.CurrentCulture)
            : counted.OrderBy(choice => choice.Text, StringComparer.CurrentCulture);
        return WithChosen([.. ordered], chosen, chosen);
    }

    private static IReadOnlyList<Choice> States(List<FoundRow> rows, NetworkFilter filter)
    {
        var others = filter with { State = null };
        var counts = rows.Where(row => Holds(row, others)).Select(row => row.Roadmap.StateOf(row.Row)).OfType<ActivityState>().CountBy(state => state);
        var choices = from count in counts
                      orderby count.Key
                      select new Choice(count.Key.Code(), Russian.Capital(count.Key.Name()), count.Value, count.Key.Code() == filter.State);
        return WithChosen([.. choices], filter.State, NetworkFilter.NameOfState(filter.State));
    }

    /// <summary>What was asked for stays to be seen in its field, also where it leaves nothing.</summary>
    private static IReadOnlyList<Choice> WithChosen(IReadOnlyList<Choice> choices, string? chosen, string? text) =>
        string.IsNullOrWhiteSpace(chosen) || choices.Any(choice => choice.IsChosen) ? choices : [new Choice(chosen, text!, 0, true), .. choices];

    private static IEnumerable<string> Years(PublicRoadmap roadmap) =>
        Enumerable.Range(roadmap.Text.Period.From.Year, roadmap.Text.Period.To.Year - roadmap.Text.Period.From.Year + 1).Select(year => $"{year}");
}
