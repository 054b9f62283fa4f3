using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Scheduling;

public sealed class DeadlineExamplesTests
{
    public static TheoryData<string, string> Periods => new() { { "2026-09", "2028-08" }, { "2025-01", "2027-12" }, { "2022-10", "2024-12" } };

    [Theory]
    [MemberData(nameof(Periods))]
    public void Each_is_understood_but_those_that_stand_for_what_is_not(string from, string to)
    {
        var period = Period.TryParse(from, to)!;

        foreach (var group in DeadlineExamples.All)
        {
            foreach (var phrase in group.Phrases(period))
                Assert.True(DeadlineReader.Read(phrase, period).Kind is ScheduleKind.Unknown == (group == DeadlineExamples.All[^1]), phrase);
        }
    }

    [Fact]
    public void Every_class_has_one()
    {
        var period = Period.TryParse("2026-09", "2028-08")!;

        var shown = DeadlineExamples.All.SelectMany(group => group.Phrases(period)).Select(phrase => DeadlineReader.Read(phrase, period).Kind).ToHashSet();

        Assert.Equal([ScheduleKind.Blank], Enum.GetValues<ScheduleKind>().Where(kind => !shown.Contains(kind)));
    }
}
