using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class NumberingTests
{
    public static TheoryData<NumberingMode, string[][]> Sources => new()
    {
        { NumberingMode.BySection, [["1.1", "1.2"], ["2.1"]] },
        { NumberingMode.Continuous, [["1", "2"], ["3"]] },
        { NumberingMode.Restarting, [["1", "2"], ["1"]] },
        { NumberingMode.AsPrinted, [["1", ""], ["2"]] },
        { NumberingMode.AsPrinted, [["1", "2"], ["7"]] },
        { NumberingMode.AsPrinted, [] },
        { NumberingMode.BySection, [["1.1"], [], ["3.1"]] },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_mode_that_gives_the_printed_numbers_is_found(NumberingMode expected, string[][] numbers) => Assert.Equal(expected, Numbering.Detect(numbers));

    [Fact]
    public void Typed_numbers_are_not_computed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbering.Number(NumberingMode.AsPrinted, 0, 0, 0));
}
