using RoadmapPortal.Domain.Access;

namespace RoadmapPortal.Web.Mail;

/// <summary>What the portal writes mails about. A new kind: its name here, its words in <see cref="Letters"/>, its readers in <see cref="Notices"/>.</summary>
public enum NoticeKind
{
    /// <summary>An organisation is asked to concur with a roadmap.</summary>
    ConcurrenceAsked,

    /// <summary>A roadmap waits for the director.</summary>
    Submitted,

    /// <summary>A roadmap came back with a remark.</summary>
    Returned,

    /// <summary>The director approved a roadmap.</summary>
    Approved,

    /// <summary>An approved roadmap asks an organisation for something.</summary>
    Assigned,
}

public static class NoticeKinds
{
    /// <summary>The name in the interface.</summary>
    public static string Name(this NoticeKind kind) => kind switch
    {
        NoticeKind.ConcurrenceAsked => "Дорожная карта ждёт согласования моей организации",
        NoticeKind.Submitted => "Дорожная карта ждёт моего решения",
        NoticeKind.Returned => "Мою дорожную карту вернули с замечанием",
        NoticeKind.Approved => "Мою дорожную карту утвердили",
        _ => "Моей организации назначены мероприятия",
    };

    /// <summary>The kinds that somebody in this role may get.</summary>
    public static IReadOnlyList<NoticeKind> For(Role role) => [.. Enum.GetValues<NoticeKind>().Where(kind => kind.Reader() == role)];

    private static Role Reader(this NoticeKind kind) => kind switch
    {
        NoticeKind.ConcurrenceAsked => Role.Partner,
        NoticeKind.Submitted => Role.Director,
        NoticeKind.Returned or NoticeKind.Approved => Role.Methodologist,
        _ => Role.Coordinator,
    };
}
