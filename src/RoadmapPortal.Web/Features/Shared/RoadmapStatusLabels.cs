using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The names of roadmap statuses in the interface.</summary>
public static class RoadmapStatusLabels
{
    public static StatusLabel Label(this RoadmapStatus status) => status switch
    {
        RoadmapStatus.Draft => new("Черновик", Tone.Neutral),
        RoadmapStatus.InReview => new("На согласовании", Tone.Info),
        RoadmapStatus.Returned => new("Возвращена", Tone.Warning),
        RoadmapStatus.Approved => new("Утверждена", Tone.Success),
        RoadmapStatus.Completed => new("Завершена", Tone.Active),
        RoadmapStatus.Superseded => new("Заменена", Tone.Muted),
        RoadmapStatus.Cancelled => new("Отменена", Tone.Muted),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
