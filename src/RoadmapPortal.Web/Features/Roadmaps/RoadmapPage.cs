using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Roadmaps;

/// <summary>A roadmap as it is read: the working text for the centre's people, the revision in force for everybody else.</summary>
public sealed record RoadmapPage
{
    public required Guid Id { get; init; }

    /// <summary>The text, one shape for both.</summary>
    public required RoadmapSnapshot Text { get; init; }

    public required RoadmapStatus Status { get; init; }

    /// <summary>How each deadline is understood, by the key of its row.</summary>
    public required IReadOnlyDictionary<string, DeadlineNote> Deadlines { get; init; }

    /// <summary>The revision in force, or null.</summary>
    public RevisionNote? InForce { get; init; }

    /// <summary>The director's remark, while the text is returned.</summary>
    public string? Remark { get; init; }

    /// <summary>The methodologist who leads it; null for those outside the centre.</summary>
    public string? Lead { get; init; }

    /// <summary>Source text that found no field at import.</summary>
    public IReadOnlyList<string> Unrecognized { get; init; } = [];

    /// <summary>Whether the document that it was made of is there for the person.</summary>
    public bool HasSource { get; init; }

    /// <summary>What the person may do now, the foremost first.</summary>
    public IReadOnlyList<PageAction> Actions { get; init; } = [];

    /// <summary>True when the text is a draft of the next revision while an earlier one is in force.</summary>
    public bool IsNextRevision => InForce is not null && Text.Revision == 0;

    public Period Period => Period.TryParse(Text.PeriodFrom, Text.PeriodTo)!;

    /// <summary>The column under whose cells the reading of the deadline stands.</summary>
    public ColumnKind DeadlinePlace => Place(ColumnKind.Deadline);

    /// <summary>The column under whose cells those who answer stand.</summary>
    public ColumnKind AddresseesPlace => Place(ColumnKind.Responsible);

    private ColumnKind Place(ColumnKind kind) => Text.Columns.Any(c => c.Kind == kind) ? kind : ColumnKind.Activity;
}

/// <summary>A revision by its requisites.</summary>
public sealed record RevisionNote(int Number, DateOnly ApprovedOn, string ApprovedBy);

/// <summary>A link to what can be done now.</summary>
public sealed record PageAction(string Text, string Href, bool IsForemost = false);
