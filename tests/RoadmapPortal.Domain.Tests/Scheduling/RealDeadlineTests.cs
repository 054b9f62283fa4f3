using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Scheduling;

public sealed class RealDeadlineTests
{
    public static TheoryData<string, string, string, string, string> Table => DeadlineTable.Read("real-deadlines.tsv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_phrase_of_the_five_roadmaps_has_its_class_and_windows(string from, string to, string phrase, string kind, string windows)
    {
        var schedule = DeadlineTable.Schedule(from, to, phrase);

        Assert.Equal(kind, schedule.Kind.Code());
        Assert.Equal(windows, schedule.Windows());
    }

    [Fact]
    public void The_table_covers_all_150_rows() =>
        Assert.Equal(150, DeadlineTable.Lines("real-deadlines.tsv").Sum(cells => int.Parse(cells[2], null)));
}
