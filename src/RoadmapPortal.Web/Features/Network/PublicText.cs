using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>A revision as the public may read it: without the names of persons, its rows ready to be searched.</summary>
public sealed class PublicText
{
    private readonly Dictionary<string, PublicRow> rows;

    public PublicText(ApprovedText approved, DateTimeOffset approvedAt)
    {
        Approved = approved;
        ApprovedAt = approvedAt;
        Snapshot = PublicEdition.Of(approved.Snapshot);
        FoldedHead = SearchFold.Of($"{Snapshot.Title} {Snapshot.Owner}");
        Rows = [.. Snapshot.Sections.SelectMany(section => section.Activities, (section, activity) => (section, activity))
            .Select((row, order) => new PublicRow(order, row.section, row.activity, Snapshot.Columns))];
        rows = Rows.ToDictionary(row => row.Activity.Key);
    }

    /// <summary>The text as it was approved, with its names: never shown.</summary>
    public ApprovedText Approved { get; }

    public RoadmapSnapshot Snapshot { get; }

    public int Number => Approved.Number;

    public Period Period => Approved.Period;

    /// <summary>In the time zone of the portal.</summary>
    public DateTimeOffset ApprovedAt { get; }

    public DateOnly ApprovedOn => DateOnly.FromDateTime(ApprovedAt.DateTime);

    public string Title => Snapshot.TitleInOneLine();

    /// <summary>Title and owner, folded for search.</summary>
    public string FoldedHead { get; }

    public IReadOnlyList<PublicRow> Rows { get; }

    public PublicRow? Row(string key) => rows.GetValueOrDefault(key);
}

/// <summary>A row of a public text with its place in it.</summary>
public sealed class PublicRow(int order, SectionSnapshot section, ActivitySnapshot activity, IReadOnlyList<RoadmapColumn> columns)
{
    public int Order { get; } = order;

    public SectionSnapshot Section { get; } = section;

    public ActivitySnapshot Activity { get; } = activity;

    /// <summary>Its texts in the columns of the roadmap.</summary>
    public IReadOnlyList<string> Cells { get; } = activity.TextsIn(columns);

    public IReadOnlyList<ScheduleWindow> Windows { get; } = [.. activity.Windows.Select(ScheduleWindow.Parse)];

    /// <summary>What can be searched of it, folded.</summary>
    public string Folded { get; } = SearchFold.Of(string.Join(' ', [section.Title, activity.Text, activity.Deadline, activity.Audience, activity.Responsible, activity.Result, .. activity.Other]));

    public IReadOnlyList<string> Audiences { get; } = [.. activity.AudienceParties.Where(party => party.Kind != PartyKind.Person).Select(party => party.Text).Distinct()];

    /// <summary>«1.2. Семинар для наставников» in one line.</summary>
    public string Name => PrintedNumbers.Before(Activity.Number, Activity.Text.ReplaceLineEndings(" "));

    /// <summary>True when both say the same to a reader.</summary>
    public bool ReadsLike(PublicRow other) =>
        (Section.Title, Activity.Text, Activity.Deadline, Activity.Audience, Activity.Responsible, Activity.Result)
            == (other.Section.Title, other.Activity.Text, other.Activity.Deadline, other.Activity.Audience, other.Activity.Responsible, other.Activity.Result)
        && Activity.Other.SequenceEqual(other.Activity.Other);
}
