using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class PrintedNumbersTests
{
    [Theory]
    [InlineData("1", "1.")]
    [InlineData("12", "12.")]
    [InlineData("1.1", "1.1")]
    [InlineData("4.10", "4.10")]
    [InlineData("3а", "3а")]
    [InlineData("", "")]
    public void A_plain_number_gets_a_dot(string number, string expected) => Assert.Equal(expected, PrintedNumbers.Text(number));
}
