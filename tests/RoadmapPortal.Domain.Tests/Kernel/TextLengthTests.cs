using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Tests.Kernel;

public sealed class TextLengthTests
{
    [Theory]
    [InlineData("", 0, "")]
    [InlineData("имя", 3, "имя")]
    [InlineData("имена", 3, "име")]
    [InlineData("я😀😀", 3, "я😀")]
    [InlineData("я😀😀", 2, "я")]
    [InlineData("я😀😀", 4, "я😀")]
    [InlineData("😀", 0, "")]
    public void Text_is_cut_between_characters(string text, int limit, string expected) => Assert.Equal(expected, TextLength.Cut(text, limit));
}
