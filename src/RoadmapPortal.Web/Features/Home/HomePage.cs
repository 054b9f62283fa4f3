using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Home;

/// <summary>«Сегодня»: what a person of the centre has to do now.</summary>
public sealed record HomePage
{
    /// <summary>The longest list of one kind; the rest is one link away.</summary>
    public const int ListLength = 12;

    /// <summary>How many days ahead are shown.</summary>
    public const int DaysAhead = 30;

    public required DateOnly Today { get; init; }

    /// <summary>True for those who approve: roadmaps in review wait for them.</summary>
    public required bool Approves { get; init; }

    /// <summary>True when only the roadmaps that the person leads are shown.</summary>
    public required bool Mine { get; init; }

    /// <summary>True for those who lead roadmaps, and so can choose between theirs and all.</summary>
    public required bool Leads { get; init; }

    /// <summary>False on a portal that has just begun: then there is nothing to sum up.</summary>
    public required bool HasRoadmaps { get; init; }

    /// <summary>True for those who write roadmaps.</summary>
    public required bool Writes { get; init; }

    /// <summary>What waits for the person.</summary>
    public required Shortened<WaitingRoadmap> Waiting { get; init; }

    /// <summary>How many of those that wait the person can decide now; null for those who do not approve.</summary>
    public required int? ToSign { get; init; }

    /// <summary>How many roadmaps lie with the director, for those who wait for that.</summary>
    public required int WithDirector { get; init; }

    public required Shortened<OverdueActivity> Overdue { get; init; }

    public required Shortened<SilentOrganization> Silent { get; init; }

    public required Shortened<ComingTerm> Coming { get; init; }

    public required Shortened<RoadmapProgress> Roadmaps { get; init; }

    /// <summary>What the person's own organisation owes; null for those who do not report.</summary>
    public ProgressCount? Own { get; init; }

    /// <summary>All overdue reports.</summary>
    public int OverdueReports { get; init; }
}

/// <summary>The first few of a list, and how many there are in all.</summary>
public sealed record Shortened<T>(IReadOnlyList<T> First, int Total)
{
    public int Rest => Total - First.Count;
}

/// <summary>A working text that waits for the person.</summary>
/// <param name="By">Who sent it, or who leads it.</param>
public sealed record WaitingRoadmap(Guid Id, string Title, RoadmapStatus Status, DateOnly Since, string By)
{
    /// <summary>The director's remark on a returned text.</summary>
    public string? Remark { get; init; }

    /// <summary>How many things of the check list are open.</summary>
    public int Checks { get; init; }

    /// <summary>How many outside organisations have not answered yet whether they concur.</summary>
    public int Asked { get; init; }
}

/// <summary>An activity with overdue reports.</summary>
/// <param name="Since">The last day of the oldest window that is over.</param>
/// <param name="Owing">The first few who owe.</param>
public sealed record OverdueActivity(Guid RoadmapId, string Roadmap, string Key, string Activity, DateOnly Since, int Reports, Shortened<string> Owing)
{
    public string Address => ProgressAddress.Rows(RoadmapId, "overdue", activity: Key);
}

/// <summary>An organisation that owes something and has never said anything about a roadmap.</summary>
public sealed record SilentOrganization(Guid Id, string Name, IReadOnlyList<SilentRoadmap> Roadmaps);

public sealed record SilentRoadmap(Guid Id, string Title, ProgressCount Count);

/// <summary>A window that begins or ends soon.</summary>
/// <param name="Day">The day on which that happens.</param>
/// <param name="Open">How many still have to report.</param>
public sealed record ComingTerm(Guid RoadmapId, string Roadmap, string Key, string Activity, ScheduleWindow Window, DateOnly Day, bool Ends, int Open, int Total);
