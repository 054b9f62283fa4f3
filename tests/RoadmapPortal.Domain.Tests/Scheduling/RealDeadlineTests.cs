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

    [Theory]
    [InlineData("Октябрь", DueKind.Hard)]
    [InlineData("Ежегодно, до 01 октября", DueKind.Hard)]
    [InlineData("2022 год", DueKind.Hard)]
    [InlineData("2021-2024 годы", DueKind.Soft)]
    [InlineData("В течение года", DueKind.Soft)]
    [InlineData("В течение года 2022-2024", DueKind.Soft)]
    [InlineData("В течение учебного года", DueKind.Soft)]
    [InlineData("В течение всего периода", DueKind.Soft)]
    [InlineData("С 2020 года", DueKind.Soft)]
    [InlineData("постоянно", DueKind.Never)]
    [InlineData("По графику ГБОУ ИРО", DueKind.Never)]
    [InlineData("В период реализации подпроекта", DueKind.Never)]
    [InlineData("", DueKind.Never)]
    public void Only_what_has_a_day_can_become_overdue(string phrase, DueKind due) =>
        Assert.Equal(due, DeadlineTable.Schedule("2021-01", "2025-12", phrase).Due);

    [Fact]
    public void The_table_covers_all_150_rows() =>
        Assert.Equal(150, DeadlineTable.Lines("real-deadlines.tsv").Sum(cells => int.Parse(cells[2], null)));
}
