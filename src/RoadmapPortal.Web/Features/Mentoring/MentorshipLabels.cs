using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>How states, terms and people of the register are worded.</summary>
public static class MentorshipLabels
{
    public static StatusLabel Label(this MentorshipState state) => new(Russian.Capital(state.Name()), state switch
    {
        MentorshipState.Expired => Tone.Danger,
        MentorshipState.ExpiresSoon => Tone.Warning,
        MentorshipState.Current => Tone.Active,
        MentorshipState.Upcoming or MentorshipState.Preparation => Tone.Info,
        MentorshipState.Completed => Tone.Success,
        _ => Tone.Muted,
    });

    /// <summary>«01.09.2026 – 31.05.2027».</summary>
    public static string Term(DateOnly from, DateOnly to) => $"{from:dd.MM.yyyy}\u00A0– {to:dd.MM.yyyy}";

    public static string Pairs(int count) => Russian.Plural(count, "пара или группа", "пары и группы", "пар и групп");
}
