using RoadmapPortal.Web.Features.Editing;

namespace RoadmapPortal.Web.Tests.Editing;

public sealed class ReplacementTests
{
    [Theory]
    [InlineData("Клёнова, Клёнова К.С.", "Клёнова", "Клёнова К.С.", "Клёнова К.С., Клёнова К.С.")]
    [InlineData("Клёнова, Дубова-Клёнова А.А.", "Клёнова", "Клёнова К.С.", "Клёнова К.С., Дубова-Клёнова А.А.")]
    [InlineData("МАУ ЦРО, МАУ ЦРО-2; методисты", "МАУ ЦРО", "МКУ «ЦРО»", "МКУ «ЦРО», МАУ ЦРО-2; методисты")]
    [InlineData("МАУ ЦРО\nМАУ ЦРО", "МАУ ЦРО", "МКУ «ЦРО»", "МКУ «ЦРО»\nМКУ «ЦРО»")]
    [InlineData("методисты", "МАУ ЦРО", "МКУ «ЦРО»", "методисты")]
    [InlineData("", "МАУ ЦРО", "МКУ «ЦРО»", "")]
    public void A_name_takes_the_place_of_whole_parts_only(string cell, string old, string name, string expected) =>
        Assert.Equal(expected, Replacement.Apply(Replacement.Write(old, name), cell));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("МАУ ЦРО")]
    [InlineData(" → МКУ «ЦРО»")]
    public void What_is_no_choice_changes_nothing(string? replacement) => Assert.Equal("МАУ ЦРО", Replacement.Apply(replacement, "МАУ ЦРО"));
}
