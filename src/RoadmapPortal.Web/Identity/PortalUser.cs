using Microsoft.AspNetCore.Identity;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Identity;

/// <summary>An account: one person, one role, one organisation.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 150;

    /// <summary>Surname, first name, patronymic.</summary>
    public required string DisplayName { get; set; }

    public required Role Role { get; set; }

    public required Guid OrganizationId { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>The mails this person does not want.</summary>
    public IReadOnlyList<NoticeKind> MutedNotices { get; set; } = [];
}
