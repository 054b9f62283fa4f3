using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>The words of the approval page that depend on where the roadmap stands.</summary>
public static class ApprovalTexts
{
    private const int ShortLength = 100;

    public static string State(ApprovalPage page) => page.Status switch
    {
        RoadmapStatus.Draft when page.InForce is not null => "методист готовит новую редакцию",
        RoadmapStatus.Draft => "методист готовит черновик",
        RoadmapStatus.InReview when page.Awaited.Count > 0 => $"ждёт согласования: {string.Join(", ", page.Awaited)}; потом решает директор",
        RoadmapStatus.InReview => "у директора: ждёт утверждения или возврата",
        RoadmapStatus.Returned => "возвращена методисту с замечанием",
        RoadmapStatus.Approved => "утверждена и действует",
        RoadmapStatus.Completed => "завершена",
        RoadmapStatus.Superseded => "заменена другой дорожной картой",
        _ => "отменена",
    };

    /// <summary>The beginning of a long cell.</summary>
    public static string Shortened(string text) => text.Length == 0 ? "(пусто)" : text.Length <= ShortLength ? text : text[..ShortLength].TrimEnd() + "…";
}
