using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Features.Tasks;

namespace RoadmapPortal.Web.Tests.Tasks;

public sealed class TaskGroupTests
{
    private static readonly DateOnly Today = new(2023, 3, 6);

    [Theory]
    [InlineData(OccurrenceStatus.NotStarted, OccurrenceState.Overdue, TaskGroup.Overdue)]
    [InlineData(OccurrenceStatus.InProgress, OccurrenceState.Overdue, TaskGroup.Overdue)]
    [InlineData(OccurrenceStatus.NotStarted, OccurrenceState.Current, TaskGroup.Now)]
    [InlineData(OccurrenceStatus.InProgress, OccurrenceState.Upcoming, TaskGroup.Now)]
    [InlineData(OccurrenceStatus.NotStarted, OccurrenceState.AwaitingMark, TaskGroup.AwaitingMark)]
    [InlineData(OccurrenceStatus.NotStarted, OccurrenceState.Undated, TaskGroup.Undated)]
    [InlineData(OccurrenceStatus.NotStarted, OccurrenceState.BeforeApproval, TaskGroup.BeforeApproval)]
    [InlineData(OccurrenceStatus.Done, OccurrenceState.Settled, TaskGroup.Closed)]
    [InlineData(OccurrenceStatus.Cancelled, OccurrenceState.Settled, TaskGroup.Closed)]
    [InlineData(OccurrenceStatus.Postponed, OccurrenceState.Settled, TaskGroup.Postponed)]
    [InlineData(OccurrenceStatus.NotDone, OccurrenceState.Settled, TaskGroup.NotDone)]
    public void A_mark_and_a_state_make_the_group(OccurrenceStatus status, OccurrenceState state, TaskGroup group) =>
        Assert.Equal(group, TaskGroups.Of(status, state, null, Today));

    [Theory]
    [InlineData(60, TaskGroup.Soon)]
    [InlineData(61, TaskGroup.Later)]
    public void What_begins_within_sixty_days_is_soon(int days, TaskGroup group)
    {
        var window = new ScheduleWindow(Today.AddDays(days), Today.AddDays(days + 10));
        Assert.Equal(group, TaskGroups.Of(OccurrenceStatus.NotStarted, OccurrenceState.Upcoming, window, Today));
    }
}
