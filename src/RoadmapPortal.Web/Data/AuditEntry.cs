namespace RoadmapPortal.Web.Data;

/// <summary>Who did what and when, written in the transaction of the change itself.</summary>
public sealed class AuditEntry
{
    public const int ActionMaxLength = 60;

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account, or null for the system (commands, demonstration data).</summary>
    public Guid? UserId { get; init; }

    public required string UserName { get; init; }

    /// <summary>A verb with its subject, e.g. <c>roadmap.approve</c>.</summary>
    public required string Action { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>What changed, one Russian sentence or JSON; never a secret.</summary>
    public required string Details { get; init; }
}
