using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>An occurrence that the text of a roadmap asks for.</summary>
public sealed record ExpectedOccurrence(string ActivityKey, Guid OrganizationId, ScheduleWindow? Window, DueKind Due)
{
    /// <summary>Everything a roadmap asks for, row by row.</summary>
    /// <param name="roadmap">With its rows.</param>
    /// <param name="active">The kinds of all organisations in use.</param>
    public static IEnumerable<ExpectedOccurrence> Of(Roadmap roadmap, IReadOnlyDictionary<Guid, OrganizationKind> active) =>
        from activity in roadmap.Activities
        from planned in OccurrencePlan.For(activity.Windows, Answering(activity, roadmap.OwnerId, active))
        select new ExpectedOccurrence(activity.Key, planned.OrganizationId, planned.Window, activity.Due);

    /// <summary>The organisations that answer for a row; an archived one answers for nothing.</summary>
    private static IEnumerable<Guid> Answering(Activity activity, Guid owner, IReadOnlyDictionary<Guid, OrganizationKind> active)
    {
        var schools = active.Where(o => o.Value.IsEducational()).Select(o => (o.Key, o.Value));
        return activity.Addressees.Resolve(owner, schools).Where(active.ContainsKey);
    }
}
