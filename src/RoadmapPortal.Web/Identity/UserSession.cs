namespace RoadmapPortal.Web.Identity;

/// <summary>A signed-in browser. The cookie holds only the key; deleting the row signs out at the next request.</summary>
public sealed class UserSession
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the key in the cookie: a leaked database opens no session.</summary>
    public required string KeyHash { get; init; }

    public required Guid UserId { get; init; }

    public required string Browser { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }
}
