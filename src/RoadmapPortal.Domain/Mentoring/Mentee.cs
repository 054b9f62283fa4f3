namespace RoadmapPortal.Domain.Mentoring;

/// <summary>Наставляемый who is an employee.</summary>
public sealed class Mentee
{
    private Mentee()
    {
    }

    internal Mentee(Guid mentorshipId, Guid staffId) => (MentorshipId, StaffId) = (mentorshipId, staffId);

    /// <summary>The pair or group.</summary>
    public Guid MentorshipId { get; private init; }

    /// <summary>The employee.</summary>
    public Guid StaffId { get; private init; }
}
