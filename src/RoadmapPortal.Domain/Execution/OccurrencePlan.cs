using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Execution;

/// <summary>An occurrence to be: one window for one organisation that answers.</summary>
/// <param name="Window">The window, or null when the deadline has no dates.</param>
/// <param name="OrganizationId">The organisation that answers.</param>
public readonly record struct PlannedOccurrence(ScheduleWindow? Window, Guid OrganizationId);

/// <summary>Which occurrences approval makes (product.md 7).</summary>
public static class OccurrencePlan
{
    /// <summary>One occurrence per window and addressee; without windows one undated occurrence per addressee.</summary>
    /// <param name="windows">The windows of the activity.</param>
    /// <param name="addressees">The organisations that answer.</param>
    /// <returns>Without doubles, addressee by addressee, each with its windows in calendar order.</returns>
    public static IReadOnlyList<PlannedOccurrence> For(IEnumerable<ScheduleWindow> windows, IEnumerable<Guid> addressees)
    {
        List<ScheduleWindow?> places = [.. windows.Distinct().Order()];
        if (places.Count == 0) places.Add(null);
        return [.. addressees.Distinct().SelectMany(addressee => places.Select(window => new PlannedOccurrence(window, addressee)))];
    }
}
