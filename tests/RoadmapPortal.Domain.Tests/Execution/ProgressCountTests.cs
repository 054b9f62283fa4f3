using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Execution;

public sealed class ProgressCountTests
{
    private static readonly (OccurrenceStatus Status, OccurrenceState State)[] Possible =
    [
        .. from status in OccurrenceStatuses.All
           from state in Enum.GetValues<OccurrenceState>()
           where status.IsResult() == (state == OccurrenceState.Settled)
           select (status, state),
    ];

    private static readonly Arbitrary<List<(OccurrenceStatus, OccurrenceState)>> Occurrences =
        Gen.Elements(Possible).ListOf().Select(list => list.ToList()).ToArbitrary();

    [Fact]
    public void Every_occurrence_is_counted_once() => Prop.ForAll(Occurrences, occurrences =>
    {
        var count = ProgressCount.Of(occurrences);
        return count.Total == occurrences.Count
            && count.Total == count.Done + count.NotDone + count.Postponed + count.Cancelled + count.Overdue + count.AwaitingMark
                + count.Current + count.Upcoming + count.Undated + count.BeforeApproval
            && count.Percent is null or (>= 0 and <= 100)
            && (count.Percent == 100) == (count.Expected > 0 && count.Done == count.Expected);
    }).Hold();

    [Fact]
    public void Counts_add_up() => Prop.ForAll(Occurrences, Occurrences, (first, second) =>
        ProgressCount.Of(first) + ProgressCount.Of(second) == ProgressCount.Of(first.Concat(second))).Hold();

    [Fact]
    public void Its_text_tells_every_figure() => Assert.All(
        typeof(ProgressCount).GetProperties().Where(figure => figure.CanWrite),
        figure =>
        {
            var count = new ProgressCount();
            figure.SetValue(count, 1);
            Assert.NotEqual(ProgressCount.None.ToString(), count.ToString());
        });

    [Fact]
    public void An_activity_is_overdue_when_one_occurrence_is_and_done_when_all_are() => Prop.ForAll(Occurrences, occurrences =>
    {
        var count = ProgressCount.Of(occurrences);
        var state = ActivityStates.Of(count);
        return (state == ActivityState.Overdue) == (count.Overdue > 0)
            && (state == ActivityState.Done) == (count.Done > 0 && count.Done + count.Cancelled + count.BeforeApproval == count.Total);
    }).Hold();

    [Theory]
    [InlineData(ActivityState.Empty)]
    [InlineData(ActivityState.Cancelled, "cancelled", "cancelled")]
    [InlineData(ActivityState.BeforeApproval, "before-approval", "cancelled")]
    [InlineData(ActivityState.Done, "done", "cancelled", "before-approval")]
    [InlineData(ActivityState.NotDone, "done", "not-done")]
    [InlineData(ActivityState.Postponed, "done", "postponed")]
    [InlineData(ActivityState.InProgress, "done", "upcoming")]
    [InlineData(ActivityState.InProgress, "current")]
    [InlineData(ActivityState.Upcoming, "upcoming", "upcoming")]
    [InlineData(ActivityState.AwaitingMark, "done", "awaiting-mark")]
    [InlineData(ActivityState.Overdue, "done", "awaiting-mark", "overdue")]
    [InlineData(ActivityState.Undated, "undated")]
    public void The_state_of_an_activity_follows_from_its_occurrences(ActivityState expected, params string[] occurrences) =>
        Assert.Equal(expected, ActivityStates.Of(ProgressCount.Of(occurrences.Select(Occurrence))));

    [Fact]
    public void Percent_leaves_out_what_cannot_be_expected()
    {
        var count = ProgressCount.Of(new[] { "done", "overdue", "upcoming", "cancelled", "undated", "before-approval" }.Select(Occurrence));

        Assert.Equal(3, count.Expected);
        Assert.Equal(33, count.Percent);
        Assert.Null(ProgressCount.Of([Occurrence("undated")]).Percent);
    }

    [Fact]
    public void Approval_plans_one_occurrence_per_window_and_addressee()
    {
        var (school, lyceum) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        var (may, june) = (Month(5), Month(6));

        Assert.Equal(
            [new(may, school), new(june, school), new(may, lyceum), new(june, lyceum)],
            OccurrencePlan.For([june, may, june], [school, lyceum, school]));
        Assert.Equal([new PlannedOccurrence(null, school)], OccurrencePlan.For([], [school]));
        Assert.Empty(OccurrencePlan.For([may], []));

        static ScheduleWindow Month(int month) => new(new DateOnly(2023, month, 1), new DateOnly(2023, month, 30));
    }

    private static (OccurrenceStatus Status, OccurrenceState State) Occurrence(string code) =>
        OccurrenceStatuses.FromCode(code) is { } status
            ? (status, OccurrenceState.Settled)
            : (OccurrenceStatus.NotStarted, Enum.GetValues<OccurrenceState>().Single(state => state.Code() == code));
}
