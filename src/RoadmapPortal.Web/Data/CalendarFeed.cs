using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.Web.Data;

/// <summary>The secret link by which a calendar program reads a person's terms; one a person, deleting the row revokes it.</summary>
public sealed class CalendarFeed
{
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the secret in the link: a leaked database opens no calendar.</summary>
    public required string KeyHash { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
