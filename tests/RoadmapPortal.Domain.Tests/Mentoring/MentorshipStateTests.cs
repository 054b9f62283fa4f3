using RoadmapPortal.Domain.Mentoring;

namespace RoadmapPortal.Domain.Tests.Mentoring;

public sealed class MentorshipStateTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData(MentorshipStatus.Preparation, -10, -1, MentorshipState.Preparation)]
    [InlineData(MentorshipStatus.Active, -10, -1, MentorshipState.Expired)]
    [InlineData(MentorshipStatus.Active, -10, 0, MentorshipState.ExpiresSoon)]
    [InlineData(MentorshipStatus.Active, 0, 30, MentorshipState.ExpiresSoon)]
    [InlineData(MentorshipStatus.Active, 0, 31, MentorshipState.Current)]
    [InlineData(MentorshipStatus.Active, 1, 20, MentorshipState.Upcoming)]
    [InlineData(MentorshipStatus.Completed, -10, 10, MentorshipState.Completed)]
    [InlineData(MentorshipStatus.Terminated, -10, -1, MentorshipState.Terminated)]
    public void The_term_and_the_day_make_the_state(MentorshipStatus status, int from, int to, MentorshipState state)
    {
        Assert.Equal(state, MentorshipStates.Of(status, false, Today.AddDays(from), Today.AddDays(to), Today));
        Assert.Equal(MentorshipState.Archived, MentorshipStates.Of(status, true, Today.AddDays(from), Today.AddDays(to), Today));
    }

    [Fact]
    public void Codes_and_names_tell_the_states_apart()
    {
        Assert.All(MentorshipStates.All, state => Assert.Equal(state, MentorshipStates.FromCode(state.Code())));
        Assert.Distinct(MentorshipStates.All.Select(state => state.Name()));
        Assert.Null(MentorshipStates.FromCode("никогда"));
        Assert.Distinct(Enum.GetValues<MentoringMode>().Select(mode => mode.Name()));
    }

    [Theory]
    [InlineData("М. К., 8 «Б»", true)]
    [InlineData("М.К., 10А", true)]
    [InlineData("А. Б. В., гр. ИС-21", true)]
    [InlineData("А., 1 класс", true)]
    [InlineData("Марина К., 8 «Б»", false)]
    [InlineData("М. Кузнецова, 8 «Б»", false)]
    [InlineData("М. К., Кузнецова 8", false)]
    [InlineData("М. К.", false)]
    [InlineData("М. К., выпускной", false)]
    [InlineData("", false)]
    public void A_minor_is_marked_not_named(string text, bool isMark) => Assert.Equal(isMark, MinorMentee.IsMark(text));

    [Theory]
    [InlineData("2026-11-23", "2026-11-26")]
    [InlineData("2026-11-26", "2026-12-01")]
    [InlineData("2026-11-28", "2026-12-02")]
    public void Notice_is_three_working_days(string notice, string end)
    {
        var (given, earliest) = (DateOnly.Parse(notice, null), DateOnly.Parse(end, null));
        Assert.Equal(earliest, NoticePeriod.EarliestEnd(given));
        Assert.True(NoticePeriod.IsShort(given, earliest.AddDays(-1)));
        Assert.False(NoticePeriod.IsShort(given, earliest));
    }

    [Fact]
    public void A_school_year_begins_in_September()
    {
        Assert.Equal("2026/27", Domain.Scheduling.SchoolYear.Of(new(2026, 9, 1)).Name);
        Assert.Equal(2025, Domain.Scheduling.SchoolYear.Of(new(2026, 8, 31)).Start);
        Assert.Equal("1999/00", new Domain.Scheduling.SchoolYear(1999).Name);
    }
}
