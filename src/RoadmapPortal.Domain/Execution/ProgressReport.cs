using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Execution;

/// <summary>Отчёт о ходе реализации: the occurrences of one roadmap or of several on a day, and their sums from every side.</summary>
/// <param name="AsOf">The day for which the states were computed.</param>
/// <param name="Rows">One row per occurrence and answering organisation, in the order in which they are listed.</param>
public sealed record ProgressReport(DateOnly AsOf, IReadOnlyList<ProgressRow> Rows)
{
    /// <summary>All rows counted.</summary>
    public ProgressCount Count => CountOf(Rows);

    /// <summary>Each roadmap, in the order of the rows.</summary>
    public IReadOnlyList<ProgressSum> ByRoadmap() =>
        [.. Rows.GroupBy(row => row.RoadmapId).Select(own => new ProgressSum(own.Key, own.First().Roadmap, own.First().Roadmap, CountOf(own)))];

    /// <summary>Each section of each roadmap, in the order of the rows.</summary>
    public IReadOnlyList<ProgressSum> BySection() =>
        [.. Rows.GroupBy(row => (row.RoadmapId, row.Section)).Select(own => new ProgressSum(own.Key.RoadmapId, own.First().Roadmap, own.Key.Section, CountOf(own)))];

    /// <summary>
    /// Each person, body or role that is named as responsible, as first written, by the alphabet. An occurrence counts for everyone its row
    /// names, so these sums may exceed the total; rows that name nobody stand together under an empty name.
    /// </summary>
    public IReadOnlyList<ProgressSum> ByResponsible() =>
    [
        .. Rows.SelectMany(row => Named(row).Select(name => (row, name)))
            .GroupBy(x => SearchFold.Of(x.name))
            .Select(own => new ProgressSum(Guid.Empty, "", own.First().name, CountOf(own.Select(x => x.row))))
            .OrderBy(sum => sum.Name.Length == 0).ThenBy(sum => sum.Name, Russian.Alphabet),
    ];

    /// <summary>Each organisation that answers, by the alphabet.</summary>
    public IReadOnlyList<ProgressSum> ByOrganization() =>
    [
        .. Rows.GroupBy(row => row.OrganizationId)
            .Select(own => new ProgressSum(own.Key, "", own.First().Organization, CountOf(own)))
            .OrderBy(sum => sum.Name, Russian.Alphabet),
    ];

    /// <summary>The overdue rows, the longest overdue first.</summary>
    public IReadOnlyList<ProgressRow> Overdue() => [.. Rows.Where(row => row.State == OccurrenceState.Overdue).OrderBy(row => row.Window?.To)];

    /// <summary>Whole days since the last day on which the row would have been in time; null unless it is overdue.</summary>
    public int? DaysLate(ProgressRow row) =>
        row is { State: OccurrenceState.Overdue, Window: { } window } ? AsOf.DayNumber - window.To.DayNumber : null;

    private static IEnumerable<string> Named(ProgressRow row) =>
        row.Responsible.Count == 0 ? [""] : row.Responsible.Select(party => party.Text).DistinctBy(SearchFold.Of);

    private static ProgressCount CountOf(IEnumerable<ProgressRow> rows) => ProgressCount.Of(rows.Select(row => (row.Status, row.State)));
}

/// <summary>The count of some rows of a report.</summary>
/// <param name="Id">The roadmap or the organisation they have in common; empty where they have a name only.</param>
/// <param name="Roadmap">The title of the roadmap where the rows are of one, else empty.</param>
/// <param name="Name">What they have in common: title, section, responsible, organisation.</param>
/// <param name="Count">The count.</param>
public sealed record ProgressSum(Guid Id, string Roadmap, string Name, ProgressCount Count);

/// <summary>One window of an activity at one organisation that answers, as a report lists it.</summary>
public sealed record ProgressRow
{
    /// <summary>The roadmap.</summary>
    public required Guid RoadmapId { get; init; }

    /// <summary>Its title in one line.</summary>
    public required string Roadmap { get; init; }

    /// <summary>The section as printed, with its number; may be empty.</summary>
    public required string Section { get; init; }

    /// <summary>The printed number; text: numbers repeat and have gaps.</summary>
    public required string Number { get; init; }

    /// <summary>The activity as printed.</summary>
    public required string Activity { get; init; }

    /// <summary>The deadline as printed.</summary>
    public required string Deadline { get; init; }

    /// <summary>Those whom the row names as responsible.</summary>
    public required IReadOnlyList<Party> Responsible { get; init; }

    /// <summary>The window, or null when the deadline has no dates.</summary>
    public required ScheduleWindow? Window { get; init; }

    /// <summary>The organisation that answers.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Its short name.</summary>
    public required string Organization { get; init; }

    /// <summary>What was marked.</summary>
    public required OccurrenceStatus Status { get; init; }

    /// <summary>Where it stands.</summary>
    public required OccurrenceState State { get; init; }

    /// <summary>The day of the mark, or null.</summary>
    public required DateOnly? StatusDate { get; init; }

    /// <summary>The line that came with the mark; may be empty.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The number of files attached.</summary>
    public int EvidenceCount { get; init; }
}
