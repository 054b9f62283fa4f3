using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Tests.Kernel;

public sealed class RussianTests
{
    internal static readonly string[] Months =
    [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ];

    [Theory]
    [InlineData(0, "0 мероприятий")]
    [InlineData(1, "1 мероприятие")]
    [InlineData(2, "2 мероприятия")]
    [InlineData(5, "5 мероприятий")]
    [InlineData(11, "11 мероприятий")]
    [InlineData(12, "12 мероприятий")]
    [InlineData(21, "21 мероприятие")]
    [InlineData(104, "104 мероприятия")]
    [InlineData(111, "111 мероприятий")]
    public void A_noun_agrees_with_its_number(long count, string expected) =>
        Assert.Equal(expected.Replace(' ', '\u00A0'), Russian.Plural(count, "мероприятие", "мероприятия", "мероприятий"));

    [Fact]
    public void A_date_does_not_break_over_lines() =>
        Assert.Equal("6\u00A0марта\u00A02023\u00A0г.", Russian.LongDate(new DateOnly(2023, 3, 6)));

    [Theory]
    [InlineData("2023-01", "2023-12", "2023 год")]
    [InlineData("2021-01", "2025-12", "2021–2025 годы")]
    [InlineData("2023-03", "2023-03", "март 2023 г.")]
    [InlineData("2022-10", "2022-12", "октябрь – декабрь 2022 г.")]
    [InlineData("2022-10", "2023-12", "октябрь 2022 г. – декабрь 2023 г.")]
    public void A_period_has_its_shortest_wording(string from, string to, string expected)
    {
        var text = Russian.PeriodText(DateOnly.Parse(from + "-01", null), DateOnly.Parse(to + "-01", null));

        Assert.Equal(expected, text.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("Первая строка\nи вторая", 60, "Первая строка и вторая")]
    [InlineData("Первая строка\nи вторая", 22, "Первая строка и вторая")]
    [InlineData("Первая строка, и вторая", 16, "Первая строка…")]
    [InlineData("Первая строка", 7, "Первая…")]
    [InlineData("Первая строка", 6, "Перва…")]
    [InlineData("ab😀cd", 4, "ab…")]
    [InlineData("", 2, "")]
    public void A_long_text_ends_with_a_whole_word(string text, int limit, string expected) => Assert.Equal(expected, Russian.Shortened(text, limit));

    [Fact]
    public void A_short_month_begins_as_the_whole_one() =>
        Assert.All(Enumerable.Range(1, 12), month => Assert.StartsWith(Russian.MonthShort(month).TrimEnd('.'), Russian.MonthName(month), StringComparison.Ordinal));
}
