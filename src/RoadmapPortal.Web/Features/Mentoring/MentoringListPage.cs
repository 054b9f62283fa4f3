using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>An employee as the register names one.</summary>
public sealed record PersonName(string Name, string Post);

/// <summary>A pair or group as a line of the register, its people by name.</summary>
/// <param name="Mentor">The employee; null where <paramref name="OutsideMentor"/> says who it is.</param>
/// <param name="Mentees">The employees.</param>
/// <param name="Minors">The marks of minors, for the screen alone.</param>
public sealed record RegisterRow(
    Guid Id, string Organization, string Form, MentoringMode Mode, PersonName? Mentor, string OutsideMentor, IReadOnlyList<PersonName> Mentees,
    IReadOnlyList<string> Minors, PersonName? Curator, DateOnly From, DateOnly To, MentorshipStatus Status, bool IsArchived,
    MentorshipPapers Papers, DateOnly? EndedOn, string Outcome)
{
    public string MentorName => Mentor?.Name ?? OutsideMentor;

    public int MenteeCount => Mentees.Count + Minors.Count;

    public bool IsGroup => MenteeCount > 1;

    public MentorshipState State(DateOnly today) => MentorshipStates.Of(Status, IsArchived, From, To, today);
}

/// <summary>One entry of a list of choice.</summary>
public sealed record Choice(Guid Id, string Name);

/// <summary>The register as it is shown.</summary>
/// <param name="Total">How many rows the filter leaves, on all pages.</param>
/// <param name="Counts">How many there are in each state, the filter by state left aside.</param>
/// <param name="Organizations">The organisations to choose from; one or none for a coordinator.</param>
/// <param name="Years">The school years that the visible pairs span, newest first.</param>
/// <param name="HasStaff">Whether there is anybody to make a pair of.</param>
public sealed record MentoringListPage(
    MentoringFilter Filter, IReadOnlyList<RegisterRow> Rows, int Total, IReadOnlyDictionary<MentorshipState, int> Counts,
    IReadOnlyList<Choice> Organizations, IReadOnlyList<Choice> Forms, IReadOnlyList<SchoolYear> Years, bool HasStaff)
{
    public int Pages => Math.Max(1, (Total + MentoringFilter.PageSize - 1) / MentoringFilter.PageSize);

    public bool IsRegisterEmpty => Years.Count == 0;
}
