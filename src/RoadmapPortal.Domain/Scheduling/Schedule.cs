namespace RoadmapPortal.Domain.Scheduling;

/// <summary>How a deadline is understood: its class, its windows and one Russian sentence why.</summary>
/// <param name="Kind">The class of domain.md 2.2.</param>
/// <param name="Windows">Sorted, without doubles; empty when the phrase has no dates.</param>
/// <param name="Due">Whether a window can become overdue.</param>
/// <param name="Explanation">One Russian sentence for the person who reads the activity.</param>
public sealed record Schedule(ScheduleKind Kind, IReadOnlyList<ScheduleWindow> Windows, DueKind Due, string Explanation);
