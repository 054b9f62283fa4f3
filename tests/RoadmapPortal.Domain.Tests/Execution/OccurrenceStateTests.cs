using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Execution;

public sealed class OccurrenceStateTests
{
    private static readonly ScheduleWindow March = new(new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 31));
    private static readonly DateOnly PeriodEnd = new(2023, 12, 31);

    [Theory]
    [InlineData(DueKind.Hard, "2023-02-28", OccurrenceState.Upcoming)]
    [InlineData(DueKind.Hard, "2023-03-01", OccurrenceState.Current)]
    [InlineData(DueKind.Hard, "2023-03-31", OccurrenceState.Current)]
    [InlineData(DueKind.Hard, "2023-04-01", OccurrenceState.Overdue)]
    [InlineData(DueKind.Soft, "2023-04-01", OccurrenceState.AwaitingMark)]
    [InlineData(DueKind.Soft, "2023-12-31", OccurrenceState.AwaitingMark)]
    [InlineData(DueKind.Soft, "2024-01-01", OccurrenceState.Overdue)]
    [InlineData(DueKind.Never, "2030-01-01", OccurrenceState.AwaitingMark)]
    public void An_unmarked_window_passes_through_its_states(DueKind due, string today, OccurrenceState expected)
    {
        foreach (var status in new[] { OccurrenceStatus.NotStarted, OccurrenceStatus.InProgress })
            Assert.Equal(expected, OccurrenceStates.Of(status, March, due, new DateOnly(2023, 3, 6), PeriodEnd, DateOnly.Parse(today, null)));
    }

    [Fact]
    public void A_window_that_ended_before_approval_is_never_overdue()
    {
        Assert.Equal(OccurrenceState.BeforeApproval, Unmarked(approvedOn: new DateOnly(2023, 4, 1)));
        Assert.Equal(OccurrenceState.Overdue, Unmarked(approvedOn: new DateOnly(2023, 3, 31)));
        Assert.Equal(OccurrenceState.Overdue, Unmarked(approvedOn: null));

        static OccurrenceState Unmarked(DateOnly? approvedOn) =>
            OccurrenceStates.Of(OccurrenceStatus.NotStarted, March, DueKind.Hard, approvedOn, PeriodEnd, new DateOnly(2024, 6, 1));
    }

    [Fact]
    public void Every_combination_has_a_state_and_only_open_hard_or_late_soft_windows_are_overdue()
    {
        var day = new DateOnly(2023, 1, 1);
        foreach (var status in OccurrenceStatuses.All)
        foreach (var due in Enum.GetValues<DueKind>())
        foreach (var window in new ScheduleWindow?[] { null, March, new ScheduleWindow(day, new DateOnly(2024, 5, 31)) })
        foreach (var approved in new DateOnly?[] { null, day, new DateOnly(2023, 4, 1), new DateOnly(2024, 6, 1) })
        foreach (var today in Enumerable.Range(0, 60).Select(weeks => day.AddDays((weeks * 10) - 20)))
        {
            var state = OccurrenceStates.Of(status, window, due, approved, PeriodEnd, today);

            Assert.Equal(status.IsResult(), state == OccurrenceState.Settled);
            Assert.Equal(!status.IsResult() && window is null, state == OccurrenceState.Undated);
            var mayBeOverdue = window is { } dated && today > dated.To && !(dated.To < approved)
                && (due == DueKind.Hard || (due == DueKind.Soft && today > PeriodEnd));
            Assert.Equal(!status.IsResult() && mayBeOverdue, state == OccurrenceState.Overdue);
        }
    }

    [Fact]
    public void Names_and_codes_are_all_there_and_different()
    {
        AllDifferent(OccurrenceStatuses.All.Select(status => status.Name()));
        AllDifferent(OccurrenceStatuses.All.Select(status => status.Code()));
        AllDifferent(Enum.GetValues<OccurrenceState>().Select(state => state.Name()));
        AllDifferent(Enum.GetValues<OccurrenceState>().Select(state => state.Code()));
        AllDifferent(Enum.GetValues<ActivityState>().Select(state => state.Name()));
        AllDifferent(Enum.GetValues<ActivityState>().Select(state => state.Code()));
        Assert.All(OccurrenceStatuses.All, status => Assert.Equal(status, OccurrenceStatuses.FromCode(status.Code())));
        Assert.Null(OccurrenceStatuses.FromCode("finished"));

        static void AllDifferent(IEnumerable<string> names)
        {
            var list = names.ToList();
            Assert.Equal(list.Count, list.Distinct().Count());
        }
    }
}
