using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Tests.Shared;

public sealed class RussianPluralTests
{
    [Theory]
    [InlineData(0, "0 мероприятий")]
    [InlineData(1, "1 мероприятие")]
    [InlineData(3, "3 мероприятия")]
    [InlineData(5, "5 мероприятий")]
    [InlineData(11, "11 мероприятий")]
    [InlineData(14, "14 мероприятий")]
    [InlineData(21, "21 мероприятие")]
    [InlineData(102, "102 мероприятия")]
    [InlineData(112, "112 мероприятий")]
    public void Word_follows_the_number(int count, string expected) =>
        Assert.Equal(expected.Replace(' ', '\u00A0'), count.With("мероприятие", "мероприятия", "мероприятий"));
}
